import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillSmallShop } from '../testing/small-shop.ts';
import { aCommand, temporaryShop, type TemporaryShop } from '../testing/temporary-shop.ts';
import { HOUSE, type WriteTx } from '../write.ts';
import { changeShift } from './cashier.ts';
import { changeCustomer } from './customers.ts';
import { changeOrder } from './orders.ts';
import { addSettlement, changeSettlement, settlementById, settlementsOfOrder } from './settlements.ts';

let shop: TemporaryShop;
beforeAll(() => {
  shop = temporaryShop();
  fillSmallShop(shop);
});
afterAll(() => shop.close());

const by = { employeeId: 1, now: 5 };
const stale = { id: 1, version: 99 };
const changes: [string, string, (tx: WriteTx) => number][] = [
  ['a shift', 'shift', (tx) => changeShift(tx, stale, {}, by)],
  ['a customer', 'customer', (tx) => changeCustomer(tx, stale, {}, by)],
  ['an order', 'repair_order', (tx) => changeOrder(tx, stale, {}, by)],
  ['a slip', 'settlement', (tx) => changeSettlement(tx, stale, { status: 'PAID' }, by)],
];

test.each(changes)('%s that somebody saved before says who and when', (_, table, change) => {
  const run = () =>
    shop.writer.write(HOUSE, 'test.change', aCommand(), (tx) => {
      tx.$client.prepare(`UPDATE ${table} SET updated_by = 2, updated_at = 1234 WHERE id = 1`).run();
      return { result: change(tx), touches: [] };
    });
  expect(run).toThrow(
    expect.objectContaining({
      refusals: [
        expect.objectContaining({ code: 'CHANGED_MEANWHILE', data: { byName: '沈晴岚', at: 1234, fields: '' } }),
      ],
    }),
  );
});

test('a slip has the name of who pays it, the customer’s own has none', () => {
  shop.writer.write(HOUSE, 'test.slip', aCommand(), (tx) => {
    const first = settlementById(tx, 1);
    if (!first) throw new Error('no slip');
    const { id: _id, ...kept } = first;
    const other = { payerType: 'INTERNAL' as const, payerAccountId: 1, settlementNo: 'JS20261122-0099' };
    addSettlement(tx, { ...kept, ...other, receivedFen: 0, status: 'ON_ACCOUNT' }, [], []);
    return { result: null, touches: [] };
  });
  const rows = settlementsOfOrder(shop.writer.read, 1).map((row) => [row.settlement.payerType, row.payerName]);
  expect(rows).toEqual([
    ['SELF', null],
    ['INTERNAL', '陈𬭎'],
  ]);
});
