/** What the shop chooses about its papers, and what becomes of it on papers before and after. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printJobById, printJobPage } from '#db/store/print-jobs.ts';
import type { Form } from '#domain/printing/forms.ts';
import { type LayoutForm, type PaperColumn, usualColumns } from '#domain/printing/paper-layout.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { laborLine, OP, VINS } from './testing/typed.ts';
import { Workday } from './testing/workday.ts';

/** The last is not one of any form that is saved here. */
const COLUMNS: PaperColumn[] = ['brand', 'partNo', 'note'];

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let work: Workday;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
  });
  afterAll(() => day.close());

  const chosen = async (form: LayoutForm) =>
    (await (await day.as('admin')).layout.list({})).find((it) => it.form === form);
  const save = async (form: LayoutForm, terms: string[], version: number) =>
    (await day.as('admin')).layout.save({ commandId: v7(), form, terms, columns: COLUMNS, version });
  const termsOn = (id: string) =>
    (printJobById(day.house.host.read, id)?.data as { terms?: string[] } | undefined)?.terms;
  const newest = (form: Form, docId: number) =>
    printJobPage(day.house.host.read, { isOpenOnly: false, limit: 200 }).find(
      ({ job }) => job.form === form && (job.docId === docId || docId === 0),
    )?.job.id ?? '';

  test('terms are kept by version, judged by the rule, and only by those who may', async () => {
    expect(await chosen('ESTIMATE')).toEqual({
      form: 'ESTIMATE',
      terms: [],
      columns: usualColumns('ESTIMATE'),
      version: 0,
    });
    expect(await save('ESTIMATE', [' 报价七日内有效。 ', '旧价不再适用。'], 0)).toEqual({ version: 1 });
    expect(await chosen('ESTIMATE')).toMatchObject({ terms: ['报价七日内有效。', '旧价不再适用。'], version: 1 });
    expect(await reasonsOf(save('ESTIMATE', ['别人的话。'], 0))).toEqual(['CHANGED_MEANWHILE']);
    expect(await reasonsOf(save('ESTIMATE', ['{warrantyDays}'], 1))).toEqual(['terms TERM_PLACE_UNKNOWN']);
    const { layout } = await day.as('manager');
    expect((await layout.list({})).map(({ form }) => form)).toContain('REPAIR_ORDER');
    expect(
      await reasonsOf(layout.save({ commandId: v7(), form: 'ESTIMATE', terms: [], columns: [], version: 1 })),
    ).toEqual(['FORBIDDEN']);
  });

  test('the order bears the terms in force when it is signed, and so does each reprint', async () => {
    await save('REPAIR_ORDER', ['质保 {warrantyDays} 天或 {warrantyKm} 公里。'], 0);
    const car = await work.receive(VINS[0], [laborLine(1, OP.service)]);
    await work.authorise(car);
    const signed = newest('REPAIR_ORDER', car.orderId);
    const { warrantyDays, warrantyKm } = await work.view(car);
    const agreed = [`质保 ${warrantyDays} 天或 ${warrantyKm} 公里。`];
    expect(termsOn(signed)).toEqual(agreed);
    expect(termsOn(newest('ESTIMATE', 0))).toEqual(['报价七日内有效。', '旧价不再适用。']);

    expect(printJobById(day.house.host.read, signed)?.data).toMatchObject({ columns: ['partNo', 'brand'] });
    await save('REPAIR_ORDER', ['新的约定。'], 1);
    const { order } = await day.as('advisor');
    const { printJobIds } = await order.print({ commandId: v7(), id: car.orderId });
    expect(termsOn(printJobIds[0] ?? '')).toEqual(agreed);
  });

  test('without a choice a paper bears the words of its form, kept with it', async () => {
    const car = await work.receive(VINS[1]);
    await work.workUntilReady(car);
    await work.settle(car);
    expect(termsOn(newest('SETTLEMENT', 0))).toEqual([
      '请核对项目和金额,签字表示认可。',
      '客户、店方各留一份。',
      '客户自带的配件,店方不作质保。',
    ]);
  });
});
