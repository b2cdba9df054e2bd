/** The one box: what was typed becomes seeks, hits become cars, customers and documents, ranked (domain rules §11.1). */
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { dayOf, daysBetween } from '#domain/calendar.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { byRank, planSearch, RESULTS_MAX, rankOf, type Seek } from '#domain/search/query-kind.ts';
import { documentsByNo, ordersBySeq } from '#db/store/documents.ts';
import { type CustomerRow, customerById } from '#db/store/customers.ts';
import { findByName, findByPhone, findByPinyin, findByPlate, findByVin, type KeyHit } from '#db/store/search.ts';
import {
  standingsOf,
  type VehicleHit,
  type VehicleStanding,
  vehicleHits,
  vehiclesOfOwners,
} from '#db/store/vehicle-hits.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';

type Matched = SearchHit['matched'];

/** Something that may be shown: what its place needs, and how to read the rest when it has one. */
type Found = {
  readonly entity: SearchHit['entity'];
  readonly id: number;
  readonly matched: Matched;
  readonly isExact: boolean;
  readonly isInShop: boolean;
  readonly daysSinceVisit: number | null;
  /** A document comes read. */
  readonly hit?: SearchHit;
};

const SEEKS = {
  PLATE: findByPlate,
  PHONE: findByPhone,
  VIN: findByVin,
  NAME: findByName,
  PINYIN: findByPinyin,
} as const;

/** A car or customer that a key led to, not yet read. */
type Named = { readonly key: KeyHit; readonly matched: Matched };

function carFound(car: VehicleStanding, matched: Matched, isExact: boolean, today: string): Found {
  const daysSinceVisit = car.lastVisitOn ? daysBetween(car.lastVisitOn, today) : null;
  return { entity: 'vehicle', id: car.id, matched, isExact, isInShop: car.isHere, daysSinceVisit };
}

function carHit(row: VehicleHit, matched: Matched): SearchHit {
  const plate = row.plateNo ?? row.temporaryPlate;
  return {
    group: 'VEHICLE',
    matched,
    entity: 'vehicle',
    id: row.id,
    vehicleId: row.id,
    customerId: row.ownerId,
    title: plate ?? row.vin ?? '',
    subtitle: `${row.modelName} · ${row.ownerName}`,
    plateNo: plate,
    vin: row.vin,
    customerName: row.ownerName,
    phoneMasked: row.ownerPhone ? maskPhone(row.ownerPhone) : null,
    openOrderNo: row.openOrderNo,
    openOrderId: row.openOrderId,
    lastVisitOn: row.lastVisitOn,
  };
}

function customerHit(owner: CustomerRow, matched: Matched): SearchHit {
  return {
    group: 'CUSTOMER',
    matched,
    entity: 'customer',
    id: owner.id,
    vehicleId: null,
    customerId: owner.id,
    title: owner.name,
    subtitle: owner.customerNo,
    plateNo: null,
    vin: null,
    customerName: owner.name,
    phoneMasked: owner.phone ? maskPhone(owner.phone) : null,
    openOrderNo: null,
    openOrderId: null,
    lastVisitOn: null,
  };
}

/** What was named, enough of it to be ranked; a customer's cars stand for the customer, who stands alone without any. */
function namedFound(db: ReadDb, named: readonly Named[], today: string): Found[] {
  const idsOf = (entity: KeyHit['entity']) => [
    ...new Set(named.filter(({ key }) => key.entity === entity).map(({ key }) => key.entityId)),
  ];
  const owned = vehiclesOfOwners(db, idsOf('CUSTOMER'));
  const cars = standingsOf(db, idsOf('VEHICLE'));
  return named.flatMap(({ key: { entity, entityId: id, isExact }, matched }): Found[] => {
    if (entity === 'VEHICLE') {
      const car = cars.get(id);
      return car ? [carFound(car, matched, isExact, today)] : [];
    }
    const theirs = owned.get(id);
    if (theirs) return theirs.map((car) => carFound(car, matched, isExact, today));
    return [{ entity: 'customer', id, matched, isExact, isInShop: false, daysSinceVisit: null }];
  });
}

function documentsFound(db: ReadDb, seek: Seek): Found[] {
  const hits = seek.kind === 'DOCUMENT' ? documentsByNo(db, seek.key, seek.isWhole) : ordersBySeq(db, seek.key);
  return hits.map((hit) => {
    const { entity, id, matched, openOrderId } = hit;
    return { entity, id, matched, isExact: seek.isWhole, isInShop: openOrderId !== null, daysSinceVisit: null, hit };
  });
}

function allFound(db: ReadDb, seeks: readonly Seek[], today: string): Found[] {
  const named = seeks.flatMap(({ kind, key }): Named[] =>
    kind === 'DOCUMENT' || kind === 'ORDER_SEQ'
      ? []
      : SEEKS[kind](db, key, RESULTS_MAX).map((hit) => ({ key: hit, matched: kind })),
  );
  // documents are looked for last or alone
  const documents = seeks.filter(({ kind }) => kind === 'DOCUMENT' || kind === 'ORDER_SEQ');
  return [...namedFound(db, named, today), ...documents.flatMap((seek) => documentsFound(db, seek))];
}

/** Reads those that are shown, cars all at once. */
function hitsOf(db: ReadDb, shown: readonly Found[]): SearchHit[] {
  const cars = vehicleHits(
    db,
    shown.filter(({ entity, hit }) => entity === 'vehicle' && hit === undefined).map(({ id }) => id),
  );
  return shown.flatMap(({ entity, id, matched, hit }): SearchHit[] => {
    if (hit) return [hit];
    if (entity === 'vehicle') {
      const car = cars.get(id);
      return car ? [carHit(car, matched)] : [];
    }
    const owner = customerById(db, id);
    return owner ? [customerHit(owner, matched)] : [];
  });
}

/** At most `limit` hits; the first is the one Enter opens. All that is named is ranked, only what is shown is read. */
export function findAnything(host: Pick<Host, 'read' | 'now'>, text: string, limit: number): SearchHit[] {
  const today = dayOf(host.now());
  const once = new Map<string, Found>();
  for (const one of allFound(host.read, planSearch(text), today)) {
    const key = `${one.entity}:${one.id}`;
    if (!once.has(key)) once.set(key, one);
  }
  return hitsOf(host.read, byRank([...once.values()], rankOf).slice(0, limit));
}
