/** 储值: paid ahead at the till, used as a tender, taken back when void; what is there and no more (domain rules §4.6, §8.7, §11.3 #31). */
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addCustomer } from '#db/store/customers.ts';
import { printJobById } from '#db/store/print-jobs.ts';
import { HOUSE } from '#db/write.ts';
import { DepositReceiptData } from '#print/deposit-receipt/data.ts';
import { ReceiptData } from '#print/receipt/data.ts';
import { ShiftReportData } from '#print/shift-report/data.ts';
import { type Client, type House, PIN, TRANSPORTS } from './testing/house.ts';
import { cash, moneyHouse, openShift, refused, settled, transfer } from './testing/money-house.ts';

let house: House;
beforeEach(async () => {
  house = await moneyHouse();
});
afterEach(() => house.close());

const CUSTOMER = 1;
const stored = (amountFen: number) => ({ tender: 'STORED_VALUE' as const, amountFen, reference: '' });
const topUp = (more: object = {}) => ({
  commandId: v7(),
  customerId: CUSTOMER,
  tender: cash(50_000, 60_000),
  bonusFen: 0,
  cardNo: '',
  ...more,
});
const balance = async (client: Client) => (await client.storedValue.get({ customerId: CUSTOMER })).balanceFen;
const soundBooks = async () => {
  const { client } = await house.signIn('port', 'admin');
  expect((await client.backup.doctor({})).findings).toEqual([]);
};

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('topped up by cash with a bonus on a manager’s word, used for a slip, void gives each part back', async () => {
    const { advisor, cashier, take } = await settled(house, transport);
    const asked = topUp({ bonusFen: 5_000, cardNo: 'vip 8812' });
    expect(await refused(cashier.storedValue.topUp(asked))).toBe('SHIFT_NOT_OPEN');
    await openShift(cashier);
    expect(await refused(cashier.storedValue.topUp(asked))).toBe('APPROVAL_REQUIRED');
    const given = { ...asked, approval: { who: '001', pin: PIN } };
    const done = await cashier.storedValue.topUp(given);
    expect(done).toMatchObject({
      changeFen: 10_000,
      account: { principalFen: 50_000, bonusFen: 5_000, cardNo: 'VIP8812' },
    });
    expect(await cashier.storedValue.topUp(given)).toEqual(done);
    expect(await advisor.customer.get({ id: CUSTOMER })).toMatchObject({ storedValueFen: 55_000 });
    expect(await advisor.storedValue.byCard({ cardNo: 'ＶＩＰ 8812' })).toMatchObject({ customerId: CUSTOMER });
    expect(await advisor.storedValue.byCard({ cardNo: '8813' })).toBeNull();
    const [receiptId = '', drawerId = ''] = done.printJobIds;
    expect(DepositReceiptData.parse(printJobById(house.host.read, receiptId)?.data)).toMatchObject({
      ...{ docNo: done.topUpNo, kind: 'TOP_UP', amountFen: 50_000, bonusFen: 5_000, balanceFen: 55_000 },
    });
    expect(printJobById(house.host.read, drawerId)).toMatchObject({ kind: 'DRAWER' });

    const paid = await cashier.cashier.take(await take([stored(52_000), cash(24_200)]));
    expect(paid.settlement).toMatchObject({ status: 'PAID', paidFen: 76_200 });
    const receipt = ReceiptData.parse(printJobById(house.host.read, paid.printJobIds[0] ?? '')?.data);
    expect(receipt).toMatchObject({ storedValueBalanceFen: 3_000, receivedFen: 76_200 });
    const { moves } = await cashier.storedValue.get({ customerId: CUSTOMER });
    expect(moves[0]).toMatchObject({ kind: 'SPEND', principalFen: -50_000, bonusFen: -2_000, balanceFen: 3_000 });
    const spent = paid.payments.find((one) => one.tender === 'STORED_VALUE');
    await cashier.cashier.voidPayment({ commandId: v7(), paymentId: spent?.id ?? 0, reason: '客户改用微信' });
    expect(await cashier.storedValue.get({ customerId: CUSTOMER })).toMatchObject({
      ...{ principalFen: 50_000, bonusFen: 5_000 },
      moves: [{ kind: 'TAKEN_BACK' }, { kind: 'SPEND' }, { kind: 'TOP_UP' }],
    });
    await soundBooks();
  });

  test('what is there and no more, by one tender or two; somebody without an account has nothing', async () => {
    const { cashier, take } = await settled(house, transport);
    await openShift(cashier);
    expect(await refused(cashier.cashier.take(await take([stored(1)])))).toBe('BALANCE_SHORT');
    await cashier.storedValue.topUp(topUp());
    expect(await refused(cashier.cashier.take(await take([stored(50_001)])))).toBe('BALANCE_SHORT');
    expect(await refused(cashier.cashier.take(await take([stored(30_000), stored(30_000)])))).toBe('BALANCE_SHORT');
    expect(await balance(cashier)).toBe(50_000);
    expect((await cashier.cashier.take(await take([stored(50_000)]))).settlement).toMatchObject({ dueFen: 26_200 });
    expect(await balance(cashier)).toBe(0);
    await soundBooks();
  });

  test('two tills at once: what one spends the other has not', async () => {
    const { cashier, take } = await settled(house, transport);
    const { client: other } = await house.signIn(transport, '004');
    await openShift(cashier);
    await openShift(other);
    await cashier.storedValue.topUp(topUp());
    const input = await take([stored(40_000)]);
    const both = await Promise.all([
      refused(cashier.cashier.take(input)),
      refused(other.cashier.take({ ...input, commandId: v7() })),
    ]);
    expect(both.filter((one) => one === 'done')).toHaveLength(1);
    expect(await balance(cashier)).toBe(10_000);
    await soundBooks();
  });

  test('a transfer may be spent when the bank has shown it; one that never came leaves nothing behind', async () => {
    const { cashier, take } = await settled(house, transport);
    await openShift(cashier);
    const first = await cashier.storedValue.topUp(topUp({ tender: transfer(50_000) }));
    expect(first.account).toMatchObject({ balanceFen: 0, moves: [], topUps: [{ state: 'PENDING' }] });
    const print = printJobById(house.host.read, first.printJobIds[0] ?? '')?.data;
    expect(DepositReceiptData.parse(print)).toMatchObject({ balanceFen: null });
    expect(await cashier.storedValue.waiting({})).toMatchObject([{ topUpNo: first.topUpNo, amountFen: 50_000 }]);
    expect(await refused(cashier.cashier.take(await take([stored(1)])))).toBe('BALANCE_SHORT');
    const paymentId = first.account.topUps[0]?.paymentId ?? 0;
    const seen = { commandId: v7(), paymentId };
    const arrived = await cashier.storedValue.topUpArrived(seen);
    expect(arrived.account).toMatchObject({ balanceFen: 50_000, topUps: [{ state: 'RECEIVED' }] });
    expect(await cashier.storedValue.topUpArrived(seen)).toEqual(arrived);
    expect(await refused(cashier.storedValue.topUpArrived({ commandId: v7(), paymentId }))).toBe(
      'TRANSFER_NOT_WAITING',
    );
    const again = topUp({ tender: transfer(7_000) });
    expect(await refused(cashier.storedValue.topUp(again))).not.toBe('done');
    const lost = await cashier.storedValue.topUp({ ...again, tender: transfer(7_000, 'BANK-0002') });
    const never = lost.account.topUps[0]?.paymentId ?? 0;
    await cashier.cashier.voidPayment({ commandId: v7(), paymentId: never, reason: '客户未转' });
    expect(await cashier.storedValue.waiting({})).toEqual([]);
    expect(await balance(cashier)).toBe(50_000);
    await soundBooks();
  });

  test('a top-up keyed wrongly is void in its shift, not once it was spent', async () => {
    const { cashier, take } = await settled(house, transport);
    await openShift(cashier);
    const { account } = await cashier.storedValue.topUp(topUp());
    const wrong = { paymentId: account.topUps[0]?.paymentId ?? 0, reason: '多收' };
    const { payments } = await cashier.cashier.take(await take([stored(1_000)]));
    expect(await refused(cashier.cashier.voidPayment({ commandId: v7(), ...wrong }))).toBe('BALANCE_SHORT');
    await cashier.cashier.voidPayment({ commandId: v7(), paymentId: payments[0]?.id ?? 0, reason: '改现金' });
    expect(await cashier.cashier.voidPayment({ commandId: v7(), ...wrong })).toEqual({ settlementId: null });
    expect(await balance(cashier)).toBe(0);
    await soundBooks();
  });

  test('the shift counts the money of a top-up, not what was used of it; both stand on its report', async () => {
    const { cashier, take } = await settled(house, transport);
    await openShift(cashier);
    await cashier.storedValue.topUp(topUp());
    await cashier.cashier.take(await take([stored(20_000)]));
    const { id = 0, version = 0 } = (await cashier.cashier.shift({})) ?? {};
    const counting = await cashier.cashier.startCount({ commandId: v7(), id, version });
    const counted = [{ tender: 'CASH' as const, countedFen: 100_000 }];
    const count = { commandId: v7(), id, ...counting, counted, reason: '', cashToSafeFen: 0 };
    const { shift, printJobIds } = await cashier.cashier.closeShift(count);
    expect(shift.tenders.map((t) => [t.tender, t.expectedFen, t.overShortFen])).toEqual([
      ['CASH', 100_000, 0],
      ['STORED_VALUE', 20_000, 0],
    ]);
    expect(ShiftReportData.parse(printJobById(house.host.read, printJobIds[0] ?? '')?.data)).toMatchObject({
      ...{ depositsInFen: 50_000, depositsOutFen: 20_000 },
    });
    await soundBooks();
  });

  test('refused: who may not, an account of the house, a card of somebody else, a balance as its own top-up', async () => {
    const { advisor, cashier } = await settled(house, transport);
    await openShift(cashier);
    expect(await refused(advisor.storedValue.topUp(topUp()))).not.toBe('done');
    expect(await refused(cashier.storedValue.topUp(topUp({ tender: stored(5) })))).toBe('INPUT_INVALID');
    expect(await refused(cashier.storedValue.topUp(topUp({ tender: cash(500, 400) })))).toBe('CASH_TOO_LITTLE');
    await cashier.storedValue.topUp(topUp({ cardNo: '8812' }));
    const others = house.host.write(HOUSE, 'test.customers', { commandId: v7() }, (tx) => {
      const by = { createdAt: 1, createdBy: 0, updatedAt: 1, updatedBy: 0 };
      const person = addCustomer(tx, { customerNo: 'C900001', kind: 'PERSON', name: '王䶮', ...by });
      const insurer = addCustomer(tx, { customerNo: 'C900002', kind: 'INSURER', name: '远信财险', ...by });
      return { result: { person, insurer }, touches: [] };
    });
    const elsewhere = topUp({ customerId: others.person, cardNo: '８８12' });
    expect(await refused(cashier.storedValue.topUp(elsewhere))).toBe('CARD_TAKEN');
    expect(await refused(cashier.storedValue.topUp(topUp({ customerId: others.insurer })))).toBe('STORED_VALUE_HOLDER');
    await soundBooks();
  });
});
