/** The one box: what was typed becomes seeks, hits become cars, customers and documents, ranked (domain rules §11.1). */
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { dayOf, daysBetween } from '#domain/calendar.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { byRank, planSearch, RESULTS_MAX, rankOf, type Seek } from '#domain/search/query-kind.ts';
import { documentsByNo, ordersBySeq } from '#db/store/documents.ts';
import { customerById } from '#db/store/customers.ts';
import { findByName, findByPhone, findByPinyin, findByPlate, findByVin, type KeyHit } from '#db/store/search.ts';
import { openOrderOf, vehicleHit, vehiclesOfOwner } from '#db/store/vehicles.ts';
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

function carFound(db: ReadDb, id: number, matched: Matched, isExact: boolean, today: string): Found | null {
  const row = vehicleHit(db, id);
  if (!row) return null;
  const open = openOrderOf(db, id);
  const plate = row.plateNo ?? row.temporaryPlate;
  return {
    isExact,
    isInShop: open !== undefined,
    daysSinceVisit: row.lastVisitOn ? daysBetween(row.lastVisitOn, today) : null,
    hit: {
      group: 'VEHICLE',
      matched,
      entity: 'vehicle',
      id,
      vehicleId: id,
      customerId: row.ownerId,
      title: plate ?? row.vin ?? '',
      subtitle: `${row.modelName} · ${row.ownerName}`,
      plateNo: plate,
      vin: row.vin,
      customerName: row.ownerName,
      phoneMasked: row.ownerPhone ? maskPhone(row.ownerPhone) : null,
      openOrderNo: open?.orderNo ?? null,
      openOrderId: open?.id ?? null,
      lastVisitOn: row.lastVisitOn,
    },
  };
}

/** A customer's cars stand for the customer; one without a car stands alone. */
function customerFound(db: ReadDb, id: number, matched: Matched, isExact: boolean, today: string): Found[] {
  const cars = vehiclesOfOwner(db, id).flatMap((v) => carFound(db, v.id, matched, isExact, today) ?? []);
  if (cars.length > 0) return cars;
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

function keyFound(db: ReadDb, key: KeyHit, matched: Matched, today: string): Found[] {
  if (key.entity === 'VEHICLE') {
    const car = carFound(db, key.entityId, matched, key.isExact, today);
    return car ? [car] : [];
  }
  return key.entity === 'CUSTOMER' ? customerFound(db, key.entityId, matched, key.isExact, today) : [];
}

function seekFound(db: ReadDb, seek: Seek, today: string): Found[] {
  if (seek.kind === 'DOCUMENT' || seek.kind === 'ORDER_SEQ') {
    const hits = seek.kind === 'DOCUMENT' ? documentsByNo(db, seek.key, seek.isWhole) : ordersBySeq(db, seek.key);
    return hits.map((hit) => ({
      hit,
      isExact: seek.isWhole,
      isInShop: hit.openOrderId !== null,
      daysSinceVisit: null,
    }));
  }
  const matched = seek.kind;
  return SEEKS[seek.kind](db, seek.key, RESULTS_MAX).flatMap((key) => keyFound(db, key, matched, today));
}

/** At most `limit` hits; the first is the one Enter opens. */
export function findAnything(host: Host, text: string, limit: number): SearchHit[] {
  const today = dayOf(host.now());
  const all = planSearch(text).flatMap((seek) => seekFound(host.read, seek, today));
  const once = new Map<string, Found>();
  for (const one of all) {
    const key = `${one.hit.entity}:${one.hit.id}`;
    if (!once.has(key)) once.set(key, one);
  }
  return byRank([...once.values()], rankOf)
    .slice(0, limit)
    .map((one) => one.hit);
}
