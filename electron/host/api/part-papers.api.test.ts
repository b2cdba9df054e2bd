/** Papers of the parts counter that show stock as it stands. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partById } from '#db/store/stock.ts';
import { printJobById } from '#db/store/print-jobs.ts';
import { HOUSE } from '#db/write.ts';
import { PartLabelData } from '#print/part-label/data.ts';
import { ReorderListData } from '#print/reorder-list/data.ts';
import { ShortageListData } from '#print/shortage-list/data.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { laborLine, OP, PART, partLine, VINS } from './testing/typed.ts';
import { Workday } from './testing/workday.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let work: Workday;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
  });
  afterAll(() => day.close());

  const dataOf = (id: string | undefined) => printJobById(day.house.host.read, id ?? '')?.data;
  const stockOf = (id: number) => partById(day.house.host.read, id)?.onHandMilli ?? 0;
  const counter = async () => (await day.as('parts')).part;

  test('the shortage list has what open requests want and stock has not; nothing short, no paper', async () => {
    const { printShortages } = await counter();
    expect(await reasonsOf(printShortages({ commandId: v7() }))).toEqual(['NOTHING_TO_PRINT']);
    const [advisor] = [(await day.as('advisor')).part];
    expect(await reasonsOf(advisor.printShortages({ commandId: v7() }))).toEqual(['FORBIDDEN']);
    const wanted = stockOf(PART.pads) + 3_000;
    const pads = partLine(2, PART.pads, 29_800, { name: '前制动片', laborLineNo: 1, qtyMilli: wanted });
    const enough = partLine(3, PART.filter, 3_400, { name: '机油滤清器总成', laborLineNo: 1 });
    const car = await work.receive(VINS[0], [laborLine(1, OP.brakes), pads, enough]);
    await work.authorise(car);
    const { printJobIds } = await printShortages({ commandId: v7() });
    const { rows, madeByName } = ShortageListData.parse(dataOf(printJobIds[0]));
    const { orderNo } = await work.view(car);
    expect(rows).toMatchObject([{ seq: 1, orderNo, name: '前制动片', shortMilli: 3_000, advisorName: '员工advisor' }]);
    expect(madeByName).toBe('员工parts');
  });

  test('the reorder list has what lies below its limit; the last price is for who may see cost', async () => {
    const { printReorder } = await counter();
    expect(await reasonsOf(printReorder({ commandId: v7() }))).toEqual(['NOTHING_TO_PRINT']);
    const limit = { min: stockOf(PART.filter) + 4_000, max: stockOf(PART.filter) + 10_000 };
    day.house.host.write(HOUSE, 'test.limit', { commandId: v7() }, (tx) => {
      const set = 'UPDATE part SET min_milli = @min, max_milli = @max WHERE id = @id';
      tx.$client.prepare(set).run({ ...limit, id: PART.filter });
      return { result: null, touches: [] };
    });
    const { printJobIds } = await printReorder({ commandId: v7() });
    const { rows } = ReorderListData.parse(dataOf(printJobIds[0]));
    const below = { partNo: '15208-15T-A01', minMilli: limit.min, suggestMilli: 10_000, lastPriceFen: null };
    expect(rows).toMatchObject([below]);
  });

  test('labels of a part are as many as were asked for, with its number and its bin', async () => {
    const { printLabels } = await counter();
    const { printJobIds } = await printLabels({ commandId: v7(), partId: PART.filter, count: 3 });
    const { labels } = PartLabelData.parse(dataOf(printJobIds[0]));
    expect(labels).toHaveLength(3);
    expect(labels[2]).toEqual({ partNo: '15208-15T-A01', name: '机油滤清器总成', bin: 'A1-01-02' });
    expect(await reasonsOf(printLabels({ commandId: v7(), partId: 99_999, count: 1 }))).toEqual(['NOT_FOUND']);
  });
});
