import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printJobById } from '#db/store/print-jobs.ts';
import { SettlementData } from '#print/settlement/data.ts';
import { ReceiptData } from '#print/receipt/data.ts';
import { type House, TRANSPORTS } from './testing/house.ts';
import { cash, moneyHouse, openShift, settled, transfer } from './testing/money-house.ts';

let house: House;
beforeEach(async () => {
  house = await moneyHouse();
});
afterEach(() => house.close());

const slipOf = (jobId: string) => SettlementData.parse(printJobById(house.host.read, jobId)?.data);

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('a reprint of a slip says what was paid since; its figures and its mark stay', async () => {
    const { advisor, cashier, take, slipJobId } = await settled(house, transport);
    const first = slipOf(slipJobId);
    expect(first).toMatchObject({ tenders: [], receivedFen: null, changeFen: null, payableFen: 76_200 });
    await openShift(cashier);
    const part = await cashier.cashier.take(await take([transfer(40_000)]));
    const again = async () =>
      (await advisor.print.reprint({ commandId: v7(), id: slipJobId, reason: '客户要' })).printJobIds[0] ?? '';
    const waiting = slipOf(await again());
    expect(waiting).toMatchObject({ receivedFen: null, changeFen: null });
    expect(waiting.tenders).toEqual([
      { tender: 'TRANSFER', amountFen: 40_000, reference: 'BANK-0001', isPending: true },
    ]);
    const receipt = ReceiptData.parse(printJobById(house.host.read, part.printJobIds[0] ?? '')?.data);
    expect(receipt).toMatchObject({ receivedFen: 0, tenders: [{ isPending: true }] });
    await cashier.cashier.take(await take([cash(36_200, 40_000)]));
    const jobId = await again();
    const { tenders, receivedFen, changeFen, ...rest } = slipOf(jobId);
    expect({ receivedFen, changeFen, ways: tenders.map((t) => t.tender) }).toEqual({
      receivedFen: 40_000,
      changeFen: 3_800,
      ways: ['TRANSFER', 'CASH'],
    });
    const { tenders: _ways, receivedFen: _received, changeFen: _change, ...frozen } = first;
    expect(rest).toEqual(frozen);
    expect(printJobById(house.host.read, jobId)).toMatchObject({ kind: 'REPRINT', reprintNo: 2 });
    expect(slipOf(slipJobId)).toEqual(first);
  });

  test('a void tender is not on the paper', async () => {
    const { advisor, cashier, take, slipJobId } = await settled(house, transport);
    await openShift(cashier);
    const { payments } = await cashier.cashier.take(await take([cash(76_200)]));
    await cashier.cashier.voidPayment({ commandId: v7(), paymentId: payments[0]?.id ?? 0, reason: '录错' });
    const { printJobIds } = await advisor.print.reprint({ commandId: v7(), id: slipJobId, reason: '客户要' });
    expect(slipOf(printJobIds[0] ?? '')).toMatchObject({ tenders: [], receivedFen: null, changeFen: null });
  });
});
