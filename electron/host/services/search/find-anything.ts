/** The one box: what was typed becomes seeks, hits become cars, customers and documents, ranked (domain rules §11.1). */
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { dayOf, daysBetween } from '#domain/calendar.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { byRank, planSearch, RESULTS_MAX, rankOf, type Seek } from '#domain/search/query-kind.ts';
import { documentsByNo, ordersBySeq } from '#db/store/documents.ts';
import { customerById } from '#db/store/customers.ts';
import { findByName, findByPhone, findByPinyin, findByPlate, findByVin, type KeyHit } from '#db/store/search.ts';
import { type VehicleHit, vehicleHits, vehiclesOfOwners } from '#db/store/vehicle-hits.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';

type Found = {
  readonly hit: SearchHit;
  readonly isExact: boolean;
  readonly isInShop: boolean;
  readonly daysSinceVisit: number | null;
};
type Matched = SearchHit['matched'];

const SEEKS = {
  PLATE: findByPlate,
  PHONE: findByPhone,
  VIN: findByVin,
  NAME: findByName,
  PINYIN: findByPinyin,
} as const;

/** A car or customer that a key led to, not yet read. */
type Named = { readonly key: KeyHit; readonly matched: Matched };

function carFound(row: VehicleHit, matched: Matched, isExact: boolean, today: string): Found {
  const plate = row.plateNo ?? row.temporaryPlate;
  return {
    isExact,
    isInShop: row.openOrderId !== null || row.isHere === 1,
    daysSinceVisit: row.lastVisitOn ? daysBetween(row.lastVisitOn, today) : null,
    hit: {
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
    },
  };
}

/** A customer without a car stands alone. */
function customerFound(db: ReadDb, id: number, matched: Matched, isExact: boolean): Found[] {
  const owner = customerById(db, id);
  if (!owner) return [];
  const hit: SearchHit = {
    group: 'CUSTOMER',
    matched,
    entity: 'customer',
    id,
    vehicleId: null,
    customerId: id,
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
  return [{ hit, isExact, isInShop: false, daysSinceVisit: null }];
}

/** Reads all that was named at once; a customer's cars stand for the customer. */
function namedFound(db: ReadDb, named: readonly Named[], today: string): Found[] {
  const idsOf = (entity: KeyHit['entity']) => [
    ...new Set(named.filter(({ key }) => key.entity === entity).map(({ key }) => key.entityId)),
  ];
  const owned = vehiclesOfOwners(db, idsOf('CUSTOMER'));
  const cars = vehicleHits(db, [...new Set([...idsOf('VEHICLE'), ...[...owned.values()].flat()])]);
  return named.flatMap(({ key, matched }) => {
    const ids = key.entity === 'VEHICLE' ? [key.entityId] : (owned.get(key.entityId) ?? []);
    if (ids.length === 0) return customerFound(db, key.entityId, matched, key.isExact);
    return ids.flatMap((id) => {
      const car = cars.get(id);
      return car ? [carFound(car, matched, key.isExact, today)] : [];
    });
  });
}

function documentsFound(db: ReadDb, seek: Seek): Found[] {
  const hits = seek.kind === 'DOCUMENT' ? documentsByNo(db, seek.key, seek.isWhole) : ordersBySeq(db, seek.key);
  return hits.map((hit) => ({ hit, isExact: seek.isWhole, isInShop: hit.openOrderId !== null, daysSinceVisit: null }));
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

/** At most `limit` hits; the first is the one Enter opens. */
export function findAnything(host: Host, text: string, limit: number): SearchHit[] {
  const today = dayOf(host.now());
  const all = allFound(host.read, planSearch(text), today);
  const once = new Map<string, Found>();
  for (const one of all) {
    const key = `${one.hit.entity}:${one.hit.id}`;
    if (!once.has(key)) once.set(key, one);
  }
  return byRank([...once.values()], rankOf)
    .slice(0, limit)
    .map((one) => one.hit);
}
