import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customer } from '#db/schema/customer.ts';
import { linePayerShare } from '#db/schema/order.ts';
import { linesOfOrder } from '#db/store/orders.ts';
import { HOUSE_STAMP } from '#db/testing/temporary-shop.ts';
import { HOUSE } from '#db/write.ts';
import { type House, TRANSPORTS } from './testing/house.ts';
import { moneyHouse, settling } from './testing/money-house.ts';

const DEPARTMENT = { payerType: 'INTERNAL', payerAccountId: 2, payerName: '销售部' } as const;
const SELF = { payerType: 'SELF', payerAccountId: null, payerName: '' } as const;

/** Half of the first line, 108.00 net, is a department's. */
function shareFirstLine(house: House): void {
  const orderLineId = linesOfOrder(house.host.read, 1)[0]?.id ?? 0;
  const half = { orderLineId, mode: 'PERCENT', percentBp: 5000, shareFen: 5_400 } as const;
  house.host.write(HOUSE, 'test.shares', { commandId: v7() }, (tx) => {
    tx.insert(customer)
      .values({ id: 2, customerNo: 'C000002', kind: 'INTERNAL', name: DEPARTMENT.payerName, ...HOUSE_STAMP })
      .run();
    tx.insert(linePayerShare)
      .values([
        { ...half, seq: 1, payerType: 'SELF' },
        { ...half, seq: 2, payerType: 'INTERNAL', payerAccountId: 2 },
      ])
      .run();
    return { result: null, touches: [] };
  });
}

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let house: House;
  beforeAll(async () => {
    house = await moneyHouse();
  });
  afterAll(() => house.close());

  test('one payer needs no list; two are named with what each pays, on the order and on every slip', async () => {
    const { client } = await house.signIn(transport, '002');
    expect((await client.order.get({ id: 1 })).payers).toEqual([]);
    shareFirstLine(house);
    const { payers, totals } = await client.order.get({ id: 1 });
    expect(payers).toEqual([
      { ...SELF, sumFen: 70_808 },
      { ...DEPARTMENT, sumFen: 5_400 },
    ]);
    expect(totals.selfFen).toBe(70_808);
    expect(payers.reduce((sum, payer) => sum + payer.sumFen, 0)).toBe(totals.totalFen);
    const { settlementIds } = await client.settlement.confirm(await settling(client, 5_000));
    expect(settlementIds).toHaveLength(2);
    for (const id of settlementIds)
      expect((await client.settlement.get({ id })).payers).toEqual([
        { ...SELF, sumFen: 70_800 },
        { ...DEPARTMENT, sumFen: 5_400 },
      ]);
  });
});
