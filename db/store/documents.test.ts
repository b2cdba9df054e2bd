import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillSmallShop } from '../testing/small-shop.ts';
import { aCommand, temporaryShop, type TemporaryShop } from '../testing/temporary-shop.ts';
import { HOUSE } from '../write.ts';
import { documentsByNo, ordersBySeq } from './documents.ts';
import { orderPage } from './orders.ts';
import { putCustomerKeys, putVehicleKeys } from './search.ts';

let shop: TemporaryShop;
beforeAll(() => {
  shop = temporaryShop();
  fillSmallShop(shop);
  shop.writer.write(HOUSE, 'test.keys', aCommand(), (tx) => {
    putCustomerKeys(tx, 1, { name: '陈𬭎' });
    putVehicleKeys(tx, 1, { plateNo: '皖Z12345' });
    return { result: null, touches: [] };
  });
});
afterAll(() => shop.close());

test('an order is found by its whole number, its beginning and its last four digits', () => {
  const order = [expect.objectContaining({ entity: 'order', title: 'WT20261122-0001' })];
  expect(documentsByNo(shop.writer.read, 'WT20261122-0001', true)).toEqual(order);
  expect(documentsByNo(shop.writer.read, 'WT2026', false)).toEqual(order);
  expect(ordersBySeq(shop.writer.read, '0001')).toEqual(order);
  expect(ordersBySeq(shop.writer.read, '0002')).toEqual([]);
});

test.each(['WT20261122', 'wt20261122-0001', '345', '皖Z12345', '皖Z·123', '1234', '𬭎', '陈'])(
  'the list of orders by %s',
  (text) => {
    expect(orderPage(shop.writer.read, { text, limit: 10 }).map((row) => row.order.orderNo)).toEqual([
      'WT20261122-0001',
    ]);
  },
);

test.each(['WT2025', '346', '王', '%', '_'])('nothing by %s', (text) => {
  expect(orderPage(shop.writer.read, { text, limit: 10 })).toEqual([]);
});
