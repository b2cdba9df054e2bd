import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { addDays, dayOf, daysBetween } from '#domain/calendar.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { planSearch, RANKS, RESULTS_MAX, rankOf } from '#domain/search/query-kind.ts';
import { customer } from '#db/schema/customer.ts';
import { repairOrder } from '#db/schema/order.ts';
import { visit } from '#db/schema/reception.ts';
import { vehicle } from '#db/schema/vehicle.ts';
import { addCustomer } from '#db/store/customers.ts';
import { ordersBySeq } from '#db/store/documents.ts';
import * as keys from '#db/store/search.ts';
import { addVehicle } from '#db/store/vehicles.ts';
import { aCommand, anEmployee, HOUSE_STAMP, TEST_NOW, temporaryShop } from '#db/testing/temporary-shop.ts';
import { HOUSE, type ReadDb, type WriteTx } from '#db/write.ts';
import { findAnything } from './find-anything.ts';

const TODAY = dayOf(TEST_NOW);
/** So few tails that every one leads to more than can be shown. */
const TAILS = ['0001', '0002', '1234'];
const TYPED = [
  ...TAILS,
  '234',
  '01234',
  '001234',
  '皖A51234',
  '王伟',
  '王',
  'ww',
  'wang',
  '15400001234',
  'K1234',
  '9999',
];

type Stay = 'NEVER' | 'CHECKED_IN' | 'IN_ORDER' | 'DELIVERED' | 'LEFT';
type CarMade = { tail: string; series: string; visitedDaysAgo: number | null; stay: Stay };
type OwnerMade = { name: string; tail: string; cars: readonly CarMade[]; isSeenInKeys: boolean };

const carMade = fc.record({
  tail: fc.constantFrom(...TAILS),
  series: fc.constantFrom('A5', 'B0', 'K'),
  visitedDaysAgo: fc.option(fc.constantFrom(0, 1, 89, 90, 91, 400)),
  stay: fc.constantFrom<Stay[]>('NEVER', 'NEVER', 'NEVER', 'CHECKED_IN', 'IN_ORDER', 'DELIVERED', 'LEFT'),
});
const ownerMade = fc.record({
  name: fc.constantFrom('王伟', '王卫', '李明'),
  tail: fc.constantFrom(...TAILS),
  cars: fc.oneof(
    { weight: 6, arbitrary: fc.array(carMade, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(carMade, { minLength: 21, maxLength: 25 }) },
  ),
  isSeenInKeys: fc.boolean(),
});

/** Writes a stay of the car in the shop, and its order when there is one. */
function addStay(tx: WriteTx, at: { vehicleId: number; customerId: number; advisorId: number }, car: CarMade): void {
  if (car.stay === 'NEVER') return;
  const no = String(at.vehicleId).padStart(4, '0');
  const visitStatus = (
    { CHECKED_IN: 'CHECKED_IN', IN_ORDER: 'IN_SERVICE', DELIVERED: 'DELIVERED', LEFT: 'VOID' } as const
  )[car.stay];
  const visitId = Number(
    tx
      .insert(visit)
      .values({
        ...{ ...at, visitNo: `JC20261122-${no}`, arrivedAt: TEST_NOW, arrivedOn: TODAY, arrivalMode: 'DRIVEN' },
        ...{
          mileageInKm: 1000,
          fuelEighths: 4,
          complaint: '保养',
          bringerName: '王',
          mainType: 'GENERAL',
          status: visitStatus,
        },
        ...HOUSE_STAMP,
      })
      .run().lastInsertRowid,
  );
  if (car.stay !== 'IN_ORDER' && car.stay !== 'DELIVERED') return;
  // one order of each day bears the tail, so that some are older than others
  const openedOn = addDays(TODAY, -(at.vehicleId % 70));
  const isOpen = car.stay === 'IN_ORDER';
  tx.insert(repairOrder)
    .values({
      ...{ ...at, visitId, mainType: 'GENERAL', openedOn, status: isOpen ? 'AUTHORISED' : 'DELIVERED' },
      ...{ orderNo: `WT${openedOn.replaceAll('-', '')}-${at.vehicleId < 70 ? car.tail : `9${no.slice(1)}`}` },
      ...{ authorisedAt: TEST_NOW, authorisedSelfFen: 0, deliveredAt: isOpen ? null : TEST_NOW },
      ...HOUSE_STAMP,
    })
    .run();
}

function addOwner(tx: WriteTx, owner: OwnerMade, at: number, advisorId: number): void {
  const phone = `154000${at % 10}${owner.tail}`;
  const person = { name: owner.name, phone };
  const customerId = addCustomer(tx, {
    ...{ customerNo: `C${String(at).padStart(6, '0')}`, kind: 'PERSON', ...person },
    ...HOUSE_STAMP,
  });
  keys.putCustomerKeys(tx, customerId, person, owner.isSeenInKeys ? TEST_NOW : null);
  for (const [n, car] of owner.cars.entries()) {
    const serial = `${car.series}${n}${String(at).padStart(2, '0')}`;
    const plateNo = `皖${serial}${car.tail}`;
    const vin = `LX9A1B1${String(at).padStart(3, '0')}${String(n).padStart(3, '0')}${car.tail}`;
    const lastVisitOn = car.visitedDaysAgo === null ? null : addDays(TODAY, -car.visitedDaysAgo);
    const made = {
      ...({ plateKind: 'ORDINARY', plateStatus: 'FORMAL', fuelType: 'PETROL', brand: '澄远' } as const),
      ...{ plateNo, vin, modelCode: 'CY5', modelName: '澄远5', ownerId: customerId, lastVisitOn },
    };
    const vehicleId = addVehicle(tx, { ...made, ...HOUSE_STAMP }, TEST_NOW);
    keys.putVehicleKeys(tx, vehicleId, { plateNo, vin }, [], lastVisitOn && owner.isSeenInKeys ? TEST_NOW : null);
    addStay(tx, { vehicleId, customerId, advisorId }, car);
  }
}

/** Everything there is, read without a condition. */
type Everything = ReturnType<typeof everything>;

function everything(db: ReadDb) {
  return {
    db,
    customers: db.select().from(customer).all(),
    cars: db.select().from(vehicle).all(),
    visits: db.select().from(visit).all(),
    orders: db.select().from(repairOrder).all(),
  };
}

/** One car or customer with all that is known of it. */
type Read = { hit: SearchHit; isInShop: boolean; daysSinceVisit: number | null };

function carRead(shop: Everything, id: number, matched: SearchHit['matched']): Read {
  const car = shop.cars.find((v) => v.id === id);
  const owner = shop.customers.find((c) => c.id === car?.ownerId);
  if (!car || !owner) throw new Error(`no car ${id}`);
  const open = shop.orders.find((o) => o.vehicleId === id && o.status !== 'DELIVERED');
  const isHere = shop.visits.some(
    (v) => v.vehicleId === id && (v.status === 'CHECKED_IN' || v.status === 'IN_SERVICE'),
  );
  return {
    isInShop: isHere || open !== undefined,
    daysSinceVisit: car.lastVisitOn ? daysBetween(car.lastVisitOn, TODAY) : null,
    hit: {
      ...{ group: 'VEHICLE', matched, entity: 'vehicle', id, vehicleId: id, customerId: owner.id },
      ...{ title: car.plateNo ?? '', subtitle: `${car.modelName} · ${owner.name}`, plateNo: car.plateNo, vin: car.vin },
      ...{ customerName: owner.name, phoneMasked: maskPhone(owner.phone ?? '') },
      ...{ openOrderNo: open?.orderNo ?? null, openOrderId: open?.id ?? null, lastVisitOn: car.lastVisitOn },
    },
  };
}

function customerRead(shop: Everything, id: number, matched: SearchHit['matched']): Read {
  const owner = shop.customers.find((c) => c.id === id);
  if (!owner) throw new Error(`no customer ${id}`);
  return {
    isInShop: false,
    daysSinceVisit: null,
    hit: {
      ...{ group: 'CUSTOMER', matched, entity: 'customer', id, vehicleId: null, customerId: id, title: owner.name },
      ...{ subtitle: owner.customerNo, plateNo: null, vin: null, customerName: owner.name },
      ...{ phoneMasked: maskPhone(owner.phone ?? ''), openOrderNo: null, openOrderId: null, lastVisitOn: null },
    },
  };
}

const SEEKS = {
  PLATE: keys.findByPlate,
  PHONE: keys.findByPhone,
  VIN: keys.findByVin,
  NAME: keys.findByName,
  PINYIN: keys.findByPinyin,
} as const;

/** Cars of a customer as they stand for him: newest visit first, at most 20. */
function carsOf(shop: Everything, customerId: number): number[] {
  const cars = shop.cars.filter((v) => v.ownerId === customerId);
  return cars
    .toSorted((a, b) => (b.lastVisitOn ?? '').localeCompare(a.lastVisitOn ?? '') || a.id - b.id)
    .slice(0, 20)
    .map((v) => v.id);
}

/** The plain way: reads everything that is named, ranks it, cuts last. @source domain rules §11.1 */
function plainly(shop: Everything, text: string, limit: number): SearchHit[] {
  const all: (Read & { isExact: boolean })[] = [];
  for (const { kind, key, isWhole } of planSearch(text)) {
    if (kind === 'DOCUMENT') throw new Error('no documents are typed here');
    if (kind === 'ORDER_SEQ') {
      for (const hit of ordersBySeq(shop.db, key))
        all.push({ hit, isInShop: true, daysSinceVisit: null, isExact: isWhole });
      continue;
    }
    for (const { entity, entityId, isExact } of SEEKS[kind](shop.db, key, RESULTS_MAX)) {
      const cars = entity === 'VEHICLE' ? [entityId] : carsOf(shop, entityId);
      if (cars.length === 0) all.push({ ...customerRead(shop, entityId, kind), isExact });
      for (const car of cars) all.push({ ...carRead(shop, car, kind), isExact });
    }
  }
  const isSame = (a: SearchHit, b: SearchHit) => a.entity === b.entity && a.id === b.id;
  const once = all.filter(({ hit }, at) => all.findIndex((other) => isSame(other.hit, hit)) === at);
  return RANKS.flatMap((rank) => once.filter((one) => rankOf(one) === rank))
    .slice(0, limit)
    .map(({ hit }) => hit);
}

test('what is shown is what a plain reading of everything would show, in its order', { timeout: 60_000 }, () => {
  const limits = fc.constantFrom(RESULTS_MAX, 5, 50);
  fc.assert(
    fc.property(fc.array(ownerMade, { minLength: 5, maxLength: 30 }), limits, (owners, limit) => {
      const shop = temporaryShop();
      try {
        const { employeeId } = anEmployee(shop, '001', '何青禾', ['ADVISOR']);
        shop.writer.write(HOUSE, 'test.owners', aCommand(), (tx) => {
          for (const [at, owner] of owners.entries()) addOwner(tx, owner, at, employeeId);
          return { result: null, touches: [] };
        });
        const host = { read: shop.writer.read, now: shop.now };
        const all = everything(host.read);
        for (const text of TYPED) {
          expect(findAnything(host, text, limit), text).toEqual(plainly(all, text, limit));
        }
      } finally {
        shop.close();
      }
    }),
    { numRuns: 12 },
  );
});
