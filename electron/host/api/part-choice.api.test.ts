/** What the customer brings, and what stands in for a part that is short (domain rules §4.1, §4.3). */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSubstitutes } from '#db/sample/master-data.ts';
import { HOUSE } from '#db/write.ts';
import { TRANSPORTS } from './testing/house.ts';
import { ShopDay } from './testing/shop-day.ts';
import { laborLine, OP, PART, partLine } from './testing/typed.ts';
import { withCheckDigit } from './testing/vin.ts';
import { Workday } from './testing/workday.ts';

describe.each(TRANSPORTS)('parts over %s', (transport) => {
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  test('a part the customer brings costs nothing, is not issued, and does not hold the car back', async () => {
    const work = new Workday(day);
    const brought = { partId: null, isCustomerSupplied: true, name: '自带滤芯', laborLineNo: 1 };
    const car = await work.receive(withCheckDigit(1_005_311), [
      laborLine(1, OP.service, { name: '更换滤芯' }),
      partLine(2, 1, 0, brought),
    ]);
    await work.authorise(car);
    await work.dispatch(car);
    const { part } = await day.as('parts');
    const sheet = await part.issueSheet({ orderId: car.orderId });
    expect(sheet.lines).toEqual([]);
    await work.startTask(car);
    await work.finishTask(car);
    await work.finishWork(car);
    await work.finalCheck(car, true);
    await work.handOver(car);
    const { status, lines } = await work.view(car);
    expect(status).toBe('READY');
    expect(lines[1]).toMatchObject({ name: '自带滤芯', isCustomerSupplied: true, netFen: 0, laborLineNo: 1 });
  });

  test('older numbers are named to a newer one, other brands in the direction that is meant', async () => {
    const { catalog } = await day.as('advisor');
    const noOf = async (id: number) => (await catalog.part({ id })).partNo;
    const [newNo, oldNo, padsNo] = [await noOf(PART.filter), await noOf(PART.oldFilter), await noOf(PART.pads)];
    day.house.host.write(HOUSE, 'test.substitutes', { commandId: v7() }, (tx) => {
      const common = { remark: '' };
      addSubstitutes(tx, [
        { ...common, partNo: oldNo, substituteNo: newNo, kind: 'SUPERSEDED', direction: 'ONE_WAY' },
        { ...common, partNo: newNo, substituteNo: padsNo, kind: 'ALT_BRAND', direction: 'ONE_WAY' },
      ]);
      return { result: null, touches: [] };
    });
    const named = async (id: number) =>
      (await catalog.part({ id })).substitutes.map((one) => `${one.partNo} ${one.kind} ${one.isPredecessor}`);
    expect(await named(PART.filter)).toEqual([`${oldNo} SUPERSEDED true`, `${padsNo} ALT_BRAND false`]);
    expect(await named(PART.oldFilter)).toEqual([`${newNo} SUPERSEDED false`]);
    expect(await named(PART.pads)).toEqual([]);
  });
});
