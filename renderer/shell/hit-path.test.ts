import { expect, test } from 'vitest';
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { pathOfHit } from './hit-path.ts';

const PATHS = new Set(['/vehicles/$vehicleId', '/customers/$customerId', '/visits/$visitId', '/orders/$orderId']);
const HIT: SearchHit = {
  group: 'DOCUMENT',
  matched: 'DOCUMENT',
  entity: 'payment',
  id: 3,
  vehicleId: 5,
  customerId: 6,
  title: 'SK20261122-0003',
  subtitle: '',
  plateNo: null,
  vin: null,
  customerName: null,
  phoneMasked: null,
  openOrderNo: 'WT20261122-0007',
  openOrderId: 7,
  lastVisitOn: null,
};

test('a document without a screen of its own opens its order', () => {
  expect(pathOfHit(HIT, PATHS)).toBe('/orders/7');
  expect(pathOfHit({ ...HIT, entity: 'stockIssue' }, PATHS)).toBe('/orders/7');
});

test('a document with a screen opens it, whatever its order', () => {
  expect(pathOfHit({ ...HIT, entity: 'visit' }, PATHS)).toBe('/visits/3');
});

test('a car in the shop opens its own card, a customer without a car theirs', () => {
  expect(pathOfHit({ ...HIT, group: 'VEHICLE', entity: 'vehicle', id: 5 }, PATHS)).toBe('/vehicles/5');
  const customer = {
    ...HIT,
    group: 'CUSTOMER',
    entity: 'customer',
    id: 6,
    vehicleId: null,
    openOrderId: null,
  } as const;
  expect(pathOfHit(customer, PATHS)).toBe('/customers/6');
});

test('what no screen shows opens its car', () => {
  expect(pathOfHit({ ...HIT, openOrderId: null }, PATHS)).toBe('/vehicles/5');
});

test('a supplement opens those of its order, a booking its day', () => {
  const paths = new Set([...PATHS, '/orders/$orderId/supplements', '/appointments/$appointmentId']);
  expect(pathOfHit({ ...HIT, entity: 'supplement' }, paths)).toBe('/orders/7/supplements');
  expect(pathOfHit({ ...HIT, entity: 'appointment', openOrderId: null }, paths)).toBe('/appointments/3');
});
