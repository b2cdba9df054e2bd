import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type House, PIN, TRANSPORTS } from './testing/house.ts';
import { cash, moneyHouse, openShift, refusal, refused, settled, settling, transfer } from './testing/money-house.ts';

let house: House;
beforeEach(async () => {
  house = await moneyHouse();
});
afterEach(() => house.close());

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('worked order A through the whole house: what is previewed is what is stored', async () => {
    const { client } = await house.signIn(transport, '002');
    const preview = await client.settlement.preview({ orderId: 1, orderDiscountFen: 5_000 });
    expect(preview.maxOrderDiscountFen).toBe(79_708);
    const amounts = {
      laborFen: 21_600,
      partsFen: 63_440,
      otherFen: 1_500,
      discountFen: 5_332,
      orderDiscountFen: 5_000,
    };
    const totals = { ...amounts, roundingFen: 8, payableFen: 76_200, taxFen: 8_766, netOfTaxFen: 67_434 };
    expect(preview.slips).toMatchObject([{ payerType: 'SELF', ...totals }]);
    const { settlementIds } = await client.settlement.confirm(await settling(client, 5_000));
    const slip = await client.settlement.get({ id: settlementIds[0] ?? 0 });
    expect(slip).toMatchObject({ status: 'CONFIRMED', amountInWords: '柒佰陆拾贰元整', dueFen: 76_200, ...totals });
    expect(slip.lines.map((line) => line.finalFen)).toEqual([10_123, 8_098, 26_918, 3_027, 26_534, 1_500]);
    expect(slip.lines.map((line) => line.taxFen)).toEqual([1_164, 932, 3_097, 348, 3_052, 173]);
  });

  test('a slip is settled once, within the discountable sum, the own limit and what the customer agreed to', async () => {
    const { client } = await house.signIn(transport, '002');
    expect(await refused(client.settlement.confirm(await settling(client, 20_001)))).toBe('APPROVAL_REQUIRED');
    const approval = { who: '001', pin: PIN };
    const tooHigh = { ...(await settling(client, 79_709)), approval };
    expect(await refused(client.settlement.confirm(tooHigh))).toBe('ORDER_DISCOUNT_TOO_HIGH');
    expect(await refused(client.settlement.confirm(await settling(client, 0)))).toBe('ABOVE_AUTHORISED');
    const command = await settling(client, 5_000);
    const first = await client.settlement.confirm(command);
    expect(await client.settlement.confirm(command)).toEqual(first);
    expect(await refused(client.settlement.confirm({ ...command, commandId: v7() }))).toBe('STATE_REFUSED');
  });

  test('two tenders with change, paid once', async () => {
    const { cashier, take, settlementId } = await settled(house, transport);
    const wechat = { tender: 'WECHAT' as const, amountFen: 60_000, reference: '4200001234' };
    const command = await take([wechat, cash(16_200, 20_000)]);
    expect(await refused(cashier.cashier.take(command))).toBe('SHIFT_NOT_OPEN');
    await openShift(cashier);
    const taken = await cashier.cashier.take({ ...command, commandId: v7() });
    expect(taken).toMatchObject({ changeFen: 3_800, settlement: { status: 'PAID', paidFen: 76_200, dueFen: 0 } });
    expect(taken.payments.map((p) => [p.tender, p.amountFen, p.changeFen])).toEqual([
      ['WECHAT', 60_000, null],
      ['CASH', 16_200, 3_800],
    ]);
    expect(await refused(cashier.cashier.take(await take([cash(1)])))).toBe('ALREADY_PAID');
    expect((await cashier.settlement.get({ id: settlementId })).payments).toHaveLength(2);
  });

  test('wrong tenders are refused beside their field, nothing is written', async () => {
    const { cashier, take, settlementId } = await settled(house, transport);
    await openShift(cashier);
    const said = async (...tenders: Parameters<typeof take>[0]) =>
      cashier.cashier.take(await take(tenders)).then(
        () => 'done',
        (error: unknown) => `${refusal(error)?.field} ${refusal(error)?.code}`,
      );
    expect(await said(cash(76_201))).toBe('tenders TENDER_ABOVE_DUE');
    expect(await said(cash(10_000, 9_999))).toBe('tenders.0.tenderedFen CASH_TOO_LITTLE');
    expect(await said({ tender: 'CARD', amountFen: 1, reference: '12' })).toBe('tenders.0.reference REFERENCE_MISSING');
    expect(await said({ tender: 'CARD', amountFen: 1, tenderedFen: 2, reference: '1234' })).toBe(
      'tenders.0.tenderedFen CHANGE_ONLY_FROM_CASH',
    );
    expect(await cashier.settlement.get({ id: settlementId })).toMatchObject({ paidFen: 0, payments: [] });
  });

  test('a transfer waits: not received, not taken twice, and holds the reversal until it is void', async () => {
    const { advisor, cashier, take, settlementId } = await settled(house, transport);
    await openShift(cashier);
    const { payments, settlement } = await cashier.cashier.take(await take([transfer(76_200)]));
    expect(settlement).toMatchObject({ status: 'CONFIRMED', paidFen: 0, dueFen: 0 });
    expect(await refused(cashier.cashier.take(await take([cash(76_200)])))).toBe('ALREADY_PAID');
    const reversing = async () => ({
      commandId: v7(),
      id: settlementId,
      version: (await advisor.settlement.get({ id: settlementId })).version,
      reason: '金额有误',
    });
    expect(await refused(advisor.settlement.reverse(await reversing()))).toBe('TRANSFER_WAITING');
    await cashier.cashier.voidPayment({ commandId: v7(), paymentId: payments[0]?.id ?? 0, reason: '未转账' });
    const reversal = await reversing();
    const { reversalId } = await advisor.settlement.reverse(reversal);
    expect(await advisor.settlement.reverse(reversal)).toMatchObject({ reversalId });
    const mirror = await advisor.settlement.get({ id: reversalId });
    expect(mirror).toMatchObject({
      payableFen: -76_200,
      taxFen: -8_766,
      roundingFen: -8,
      amountInWords: '负柒佰陆拾贰元整',
    });
    expect(mirror.lines.map((line) => line.finalFen)).toEqual([-10_123, -8_098, -26_918, -3_027, -26_534, -1_500]);
    expect(await refused(advisor.settlement.reverse(await reversing()))).toBe('STATE_REFUSED');
    const again = await advisor.settlement.confirm(await settling(advisor, 5_000));
    const due = await cashier.cashier.due({});
    expect(due.map((row) => [row.settlementId, row.dueFen])).toEqual([[again.settlementIds[0], 76_200]]);
    const { client: admin } = await house.signIn(transport, 'admin');
    expect((await admin.backup.doctor({})).findings).toEqual([]);
  });

  test('a shift closes tender by tender: a surplus in one never hides a shortage in another', async () => {
    const { cashier, take } = await settled(house, transport);
    await openShift(cashier);
    await cashier.cashier.take(await take([cash(76_200, 80_000)]));
    const before = await cashier.cashier.shift({});
    const { version } = await cashier.cashier.startCount({
      commandId: v7(),
      id: before?.id ?? 0,
      version: before?.version ?? 0,
    });
    const closing = (counted: { tender: 'CASH' | 'ALIPAY'; countedFen: number }[], reason = '') => ({
      commandId: v7(),
      id: before?.id ?? 0,
      version,
      counted,
      reason,
      cashToSafeFen: 0,
    });
    const uneven = [
      { tender: 'CASH' as const, countedFen: 126_100 },
      { tender: 'ALIPAY' as const, countedFen: 100 },
    ];
    expect(await refused(cashier.cashier.closeShift(closing(uneven)))).toBe('SHIFT_DIFFERENCE_REASON');
    const { shift } = await cashier.cashier.closeShift(closing(uneven, '支付宝小票夹在现金里'));
    expect(shift.status).toBe('CLOSED');
    expect(shift.tenders.find((t) => t.tender === 'CASH')).toMatchObject({
      expectedFen: 126_200,
      countedFen: 126_100,
      overShortFen: -100,
    });
  });
});
