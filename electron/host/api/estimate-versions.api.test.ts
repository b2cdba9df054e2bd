import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printJobById } from '#db/store/print-jobs.ts';
import { diffLines, diffSums, lineOf } from '#domain/estimate/version-diff.ts';
import { TRANSPORTS } from './testing/house.ts';
import { edited, presented } from './testing/estimate-desk.ts';
import { ShopDay } from './testing/shop-day.ts';
import { ORDER_A } from './testing/typed.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  test('an old version is compared with the new one, and printed again as the customer saw it', async () => {
    const { id, version, printJobIds } = await presented(day);
    const { estimate, print } = await day.as('advisor');
    const { estimateId } = await estimate.revise({ commandId: v7(), id, version });
    const [job, ...others] = ORDER_A;
    if (job?.kind !== 'LABOR') throw new Error('order A begins with labor');
    const more = { ...job, billHoursCenti: 150 };
    await estimate.saveLines(await edited(day, estimateId, [more, ...others.slice(0, -1)], { orderDiscountFen: 500 }));
    const draft = await estimate.get({ id: estimateId });
    await estimate.present({ commandId: v7(), id: estimateId, version: draft.version });

    const [before, after] = [await estimate.get({ id }), await estimate.get({ id: estimateId })];
    expect(before.status).toBe('SUPERSEDED');
    expect(diffLines(before.lines, after.lines).map((d) => [lineOf(d).lineNo, d.change, ...d.fields])).toEqual([
      [1, 'CHANGED', 'qty', 'net'],
      [ORDER_A.length, 'REMOVED'],
    ]);
    const total = diffSums(before.totals, after.totals).find((it) => it.sum === 'totalFen');
    expect(total).toMatchObject({ beforeFen: before.versions[0]?.totalFen, afterFen: after.versions[1]?.totalFen });

    const { read } = day.house.host;
    const first = printJobById(read, printJobIds[0] ?? '');
    const again = await print.reprint({ commandId: v7(), id: printJobIds[0] ?? '', reason: '客户要看原来的' });
    const paper = printJobById(read, again.printJobIds[0] ?? '');
    expect(paper).toMatchObject({ kind: 'REPRINT', reprintNo: 1, docId: id, docNo: before.estimateNo });
    expect(paper?.data).toEqual(first?.data);
  });
});
