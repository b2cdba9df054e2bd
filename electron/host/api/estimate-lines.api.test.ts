import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LineInput } from '#domain/contract/line.ts';
import { PIN, TRANSPORTS } from './testing/house.ts';
import { drafted, edited } from './testing/estimate-desk.ts';
import { reasonsOf, refusalOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { laborLine, MANUFACTURER, OP, ORDER_A, otherLine, PART, partLine } from './testing/typed.ts';

/** 待检 as the screen sends it. */
const TO_CHECK: LineInput = laborLine(2, OP.service, {
  ...{ operationId: null, code: '', name: '查找底盘异响', isToCheck: true },
  ...{ pricingMode: 'FIXED', billHoursCenti: null, rateFen: null, fixedPriceFen: 0 },
});

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const approval = { who: 'manager', pin: PIN };
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  async function advisor() {
    return (await day.as('advisor')).estimate;
  }

  test('worked order A comes out exactly, with stock on the lines', async () => {
    const draft = await drafted(day);
    const more = await edited(day, draft.id, ORDER_A, { orderDiscountFen: 5000 });
    const { totals, version } = await (await advisor()).saveLines(more);
    expect(totals).toMatchObject({ laborGrossFen: 21_600, partsGrossFen: 63_440, otherGrossFen: 1500 });
    expect(totals).toMatchObject({ discountFen: 10_332, totalFen: 76_208, selfFen: 76_208 });
    const view = await (await advisor()).get({ id: draft.id });
    expect(view).toMatchObject({ version, totals, laborPayRateBp: 9000, partsPayRateBp: 9500, status: 'DRAFT' });
    expect(view.lines.map((line) => line.netFen)).toEqual([10_800, 8640, 28_728, 3230, 28_310, 1500]);
    expect(view.lines[2]).toMatchObject({
      code: 'KE900-0W20-1L',
      unit: '升',
      listPriceFen: 7200,
      stock: { onHandMilli: 186_500, reservedMilli: 0, availableMilli: 186_500, bin: 'A1-01-01' },
    });
    expect(view.lines[0]).toMatchObject({ code: 'BY0040', rateFen: 12_000, workClass: 'LEVEL1' });
  });

  test('work to be inspected is presented without a price, and priced in the next version', async () => {
    const draft = await drafted(day, [laborLine(1, OP.service), TO_CHECK]);
    const estimates = await advisor();
    expect((await estimates.get({ id: draft.id })).lines[1]).toMatchObject({ isToCheck: true, netFen: 0 });
    const shown = await estimates.present({ commandId: v7(), id: draft.id, version: draft.version });
    const next = await estimates.revise({ commandId: v7(), id: draft.id, version: shown.version });
    const priced = { ...TO_CHECK, isToCheck: false, fixedPriceFen: 12_000 };
    const more = await edited(day, next.estimateId, [laborLine(1, OP.service), priced]);
    await estimates.saveLines(more);
    expect((await estimates.get({ id: next.estimateId })).lines[1]).toMatchObject({ isToCheck: false, netFen: 12_000 });
  });

  test('the model raises labor; other payers have their own prices; free work keeps its list value', async () => {
    const { estimateId: id } = await day.estimate({ modelCode: 'V6' });
    const claim = { payerType: 'WARRANTY', payerAccountId: MANUFACTURER } as const;
    const { totals } = await (await advisor()).saveLines(
      await edited(
        day,
        id,
        [
          laborLine(1, OP.service),
          laborLine(2, OP.screen, claim),
          partLine(3, PART.screen, 435_600, claim),
          laborLine(4, OP.check, { payerType: 'FREE', billHoursCenti: 50 }),
        ],
        { confirmed: ['PART_NOT_FITTING'] },
      ),
    );
    expect(totals).toMatchObject({ selfFen: 13_200, totalFen: 13_200 + 10_450 + 435_600 });
    const { lines, payers } = await (await advisor()).get({ id });
    expect(payers).toEqual([
      { payerType: 'SELF', payerAccountId: null, payerName: '', sumFen: 13_200 },
      { payerType: 'WARRANTY', payerAccountId: MANUFACTURER, payerName: '澄远汽车有限公司', sumFen: 446_050 },
    ]);
    expect(lines[3]).toMatchObject({ grossFen: 0, netFen: 0, listPriceFen: 6600 });
    expect(lines[1]).toMatchObject({ payerAccountName: '澄远汽车有限公司', rateFen: 9500 });
  });

  test('a price beyond 5 % and a discount below 9折 need a manager; what was approved stands', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const within = partLine(1, PART.pads, 28_310);
    await estimates.saveLines(await edited(day, id, [within]));
    const lines = [partLine(1, PART.pads, 28_309), laborLine(2, OP.brakes, { payRateBp: 8500 })];
    const asked = await edited(day, id, lines);
    expect(await reasonsOf(estimates.saveLines(asked))).toEqual([
      'lines.1.unitPriceFen APPROVAL_REQUIRED',
      'lines.2.payRateBp APPROVAL_REQUIRED',
    ]);
    const byColleague = { ...asked, commandId: v7(), approval: { who: 'advisor2', pin: PIN } };
    expect(await reasonsOf(estimates.saveLines(byColleague))).toHaveLength(2);
    await estimates.saveLines({ ...asked, commandId: v7(), approval: { ...approval, reason: '老客户' } });
    expect(day.lastRow()?.changes).toMatchObject({ detail: { approved: ['price.change', 'line.discount'] } });
    const kept = day.house.host.read.$client
      .prepare('SELECT kind, doc_id, reason FROM approval WHERE doc_id = ? ORDER BY id')
      .all(id);
    expect(kept).toEqual([
      { kind: 'price.change', doc_id: id, reason: '老客户' },
      { kind: 'line.discount', doc_id: id, reason: '老客户' },
    ]);
    await estimates.saveLines(await edited(day, id, [...lines, otherLine(3, 100)]));
    const deeper = [partLine(1, PART.pads, 28_000), laborLine(2, OP.brakes, { payRateBp: 6999 })];
    expect(await reasonsOf(estimates.saveLines(await edited(day, id, deeper, { approval })))).toEqual([
      'lines.2.payRateBp LINE_DISCOUNT_TOO_DEEP',
    ]);
  });

  test('the customer’s own plan is no discount of the person who types it', async () => {
    const { estimateId: id } = await day.estimate();
    const line = laborLine(1, OP.service, { payRateBp: 8500 });
    expect(await reasonsOf((await advisor()).saveLines(await edited(day, id, [line])))).toEqual([
      'lines.1.payRateBp APPROVAL_REQUIRED',
    ]);
    const manager = (await day.as('manager')).estimate;
    await manager.saveLines(await edited(day, id, [line]));
  });

  test('the order discount has a limit of its own and a ceiling', async () => {
    const draft = await drafted(day);
    const estimates = await advisor();
    await estimates.saveLines(await edited(day, draft.id, ORDER_A, { orderDiscountFen: 20_000 }));
    expect(
      await reasonsOf(estimates.saveLines(await edited(day, draft.id, ORDER_A, { orderDiscountFen: 20_001 }))),
    ).toEqual(['orderDiscountFen APPROVAL_REQUIRED']);
    await estimates.saveLines(await edited(day, draft.id, ORDER_A, { orderDiscountFen: 20_001, approval }));
    const over = await refusalOf(
      estimates.saveLines(await edited(day, draft.id, ORDER_A, { orderDiscountFen: 79_709, approval })),
    );
    expect(over.refusals).toEqual([
      { code: 'ORDER_DISCOUNT_TOO_HIGH', data: { maxFen: 79_708 }, field: 'orderDiscountFen' },
    ]);
  });

  test('everything wrong with the lines is said at once, and nothing is written', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const lines = [
      partLine(1, PART.filter, 3400, { qtyMilli: 500 }),
      partLine(1, PART.oldFilter, 3300),
      laborLine(3, OP.service, { rateFen: 0, payerType: 'INTERNAL' }),
      partLine(4, PART.pads, 0, { laborLineNo: 9 }),
      laborLine(5, OP.screen, { payRateBp: 9500 }),
    ];
    expect((await reasonsOf(estimates.saveLines(await edited(day, id, lines)))).sort()).toEqual(
      [
        '(lines.1.partId PART_OBSOLETE)',
        '(lines.4.unitPriceFen PRICE_ZERO)',
        'lines.1 LINE_NO_TAKEN',
        'lines.1.qtyMilli QTY_DECIMALS',
        'lines.3.payerAccountId PAYER_ACCOUNT_MISSING',
        'lines.3.payerType FREE_REASON_MISSING',
        'lines.3.rateFen APPROVAL_REQUIRED',
        'lines.4.laborLineNo LABOR_LINE_MISSING',
        'lines.4.unitPriceFen APPROVAL_REQUIRED',
        'lines.5.payRateBp DISCOUNT_NOT_ALLOWED',
      ].sort(),
    );
    expect((await estimates.get({ id })).lines).toEqual([]);
  });

  test('a warning waits for its confirmation once', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const lines = [partLine(1, PART.screen, 546_500)];
    expect(await reasonsOf(estimates.saveLines(await edited(day, id, lines)))).toEqual([
      '(lines.1.partId PART_NOT_FITTING)',
    ]);
    await estimates.saveLines(await edited(day, id, lines, { confirmed: ['PART_NOT_FITTING'] }));
    await estimates.saveLines(await edited(day, id, [...lines, otherLine(2, 100)]));
  });

  test('figures beyond any amount and things of no list are refused', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const huge = otherLine(1, 99_999_999_999);
    expect(await reasonsOf(estimates.saveLines(await edited(day, id, [huge, { ...huge, lineNo: 2 }])))).toEqual([
      'lines AMOUNT_TOO_LARGE',
    ]);
    expect(await reasonsOf(estimates.saveLines(await edited(day, id, [partLine(1, 999, 1)])))).toEqual(['NOT_FOUND']);
  });

  test('what the customer brings costs nothing; free text needs hours or a price', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const brought = partLine(1, 1, 0, { partId: null, isCustomerSupplied: true, name: '自带轮胎' });
    const free = laborLine(2, 1, { operationId: null, name: '调整', code: 'X1', pricingMode: 'FIXED' });
    expect(await reasonsOf(estimates.saveLines(await edited(day, id, [brought, free])))).toEqual([
      'lines.2 LABOR_NO_PRICE',
    ]);
    const { totals } = await estimates.saveLines(
      await edited(day, id, [brought, { ...free, fixedPriceFen: 5000 } as LineInput]),
    );
    expect(totals.totalFen).toBe(5000);
  });

  test('the books are sound after all this', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
