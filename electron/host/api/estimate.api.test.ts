import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LineInput } from '#domain/contract/line.ts';
import { linesOfOrder, orderById } from '#db/store/orders.ts';
import { PIN, TRANSPORTS } from './testing/house.ts';
import { laborLine, otherLine, partLine, reasonsOf, refusalOf, ShopDay } from './testing/shop-day.ts';

/** Rows of the price list by their place in it. */
const OP = { service: 1, oilChange: 2, check: 3, brakes: 4, screen: 5 };
const PART = { oil: 1, filter: 2, oldFilter: 3, pads: 4, screen: 5 };
const MANUFACTURER = 1;
const approval = { who: 'manager', pin: PIN };

/** Worked order A of the money rules. */
const ORDER_A: LineInput[] = [
  laborLine(1, OP.service, { name: '10000公里常规保养', payRateBp: 9000 }),
  laborLine(2, OP.brakes, { name: '更换前制动片', billHoursCenti: 80, payRateBp: 9000 }),
  partLine(3, PART.oil, 7200, { name: '发动机机油', unit: '升', qtyMilli: 4200, payRateBp: 9500, laborLineNo: 1 }),
  partLine(4, PART.filter, 3400, { name: '机油滤清器总成', payRateBp: 9500, laborLineNo: 1 }),
  partLine(5, PART.pads, 29_800, { name: '前制动片', payRateBp: 9500, laborLineNo: 2 }),
  otherLine(6, 1500),
];

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  async function advisor() {
    return (await day.as('advisor')).estimate;
  }

  async function save(id: number, lines: LineInput[], more: object = {}) {
    const estimates = await advisor();
    const { version, validUntilOn } = await estimates.get({ id });
    return { commandId: v7(), id, version, lines, orderDiscountFen: 0, validUntilOn, remark: '', ...more };
  }

  /** A visit with a saved estimate. */
  async function drafted(lines: LineInput[] = ORDER_A, vehicle = {}) {
    const opened = await day.estimate(vehicle);
    day.givePlan(opened.customerId);
    const saved = await (await advisor()).saveLines(await save(opened.estimateId, lines));
    return { ...opened, ...saved, id: opened.estimateId };
  }

  async function presented(lines?: LineInput[]) {
    const draft = await drafted(lines);
    const { version, printJobIds } = await (await advisor()).present({
      commandId: v7(),
      id: draft.id,
      version: draft.version,
    });
    return { ...draft, version, printJobIds };
  }

  test('the first estimate opens the order; a second is refused and shows the open one', async () => {
    const { estimateId, orderId, visitId } = await day.estimate();
    const client = await day.as('advisor');
    expect(await client.order.get({ id: orderId })).toMatchObject({ status: 'DRAFT', estimateId, visitId });
    expect(day.lastRow()).toMatchObject({
      act: 'estimate.opened',
      touched: expect.arrayContaining([`order:${orderId}`]),
    });
    const again = await refusalOf(client.estimate.open({ commandId: v7(), visitId }));
    expect(again.refusals[0]).toMatchObject({ code: 'ORDER_OPEN', data: { orderId } });
  });

  test('worked order A comes out exactly, with stock on the lines', async () => {
    const draft = await drafted();
    const more = await save(draft.id, ORDER_A, { orderDiscountFen: 5000 });
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

  test('the model raises labor; other payers have their own prices; free work keeps its list value', async () => {
    const { estimateId: id } = await day.estimate({ modelCode: 'V6' });
    const claim = { payerType: 'WARRANTY', payerAccountId: MANUFACTURER } as const;
    const { totals } = await (await advisor()).saveLines(
      await save(
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
    const { lines } = await (await advisor()).get({ id });
    expect(lines[3]).toMatchObject({ grossFen: 0, netFen: 0, listPriceFen: 6600 });
    expect(lines[1]).toMatchObject({ payerAccountName: '澄远汽车有限公司', rateFen: 9500 });
  });

  test('a price beyond 5 % and a discount below 9折 need a manager; what was approved stands', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const within = partLine(1, PART.pads, 28_310);
    await estimates.saveLines(await save(id, [within]));
    const lines = [partLine(1, PART.pads, 28_309), laborLine(2, OP.brakes, { payRateBp: 8500 })];
    const asked = await save(id, lines);
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
    await estimates.saveLines(await save(id, [...lines, otherLine(3, 100)]));
    const deeper = [partLine(1, PART.pads, 28_000), laborLine(2, OP.brakes, { payRateBp: 6999 })];
    expect(await reasonsOf(estimates.saveLines(await save(id, deeper, { approval })))).toEqual([
      'lines.2.payRateBp LINE_DISCOUNT_TOO_DEEP',
    ]);
  });

  test('the customer’s own plan is no discount of the person who types it', async () => {
    const { estimateId: id } = await day.estimate();
    const line = laborLine(1, OP.service, { payRateBp: 8500 });
    expect(await reasonsOf((await advisor()).saveLines(await save(id, [line])))).toEqual([
      'lines.1.payRateBp APPROVAL_REQUIRED',
    ]);
    const manager = (await day.as('manager')).estimate;
    await manager.saveLines(await save(id, [line]));
  });

  test('the order discount has a limit of its own and a ceiling', async () => {
    const draft = await drafted();
    const estimates = await advisor();
    await estimates.saveLines(await save(draft.id, ORDER_A, { orderDiscountFen: 20_000 }));
    expect(await reasonsOf(estimates.saveLines(await save(draft.id, ORDER_A, { orderDiscountFen: 20_001 })))).toEqual([
      'orderDiscountFen APPROVAL_REQUIRED',
    ]);
    await estimates.saveLines(await save(draft.id, ORDER_A, { orderDiscountFen: 20_001, approval }));
    const over = await refusalOf(
      estimates.saveLines(await save(draft.id, ORDER_A, { orderDiscountFen: 79_709, approval })),
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
    expect((await reasonsOf(estimates.saveLines(await save(id, lines)))).sort()).toEqual(
      [
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
    expect(await reasonsOf(estimates.saveLines(await save(id, lines)))).toEqual(['(lines.1.partId PART_NOT_FITTING)']);
    await estimates.saveLines(await save(id, lines, { confirmed: ['PART_NOT_FITTING'] }));
    await estimates.saveLines(await save(id, [...lines, otherLine(2, 100)]));
  });

  test('figures beyond any amount and things of no list are refused', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const huge = otherLine(1, 99_999_999_999);
    expect(await reasonsOf(estimates.saveLines(await save(id, [huge, { ...huge, lineNo: 2 }])))).toEqual([
      'lines AMOUNT_TOO_LARGE',
    ]);
    expect(await reasonsOf(estimates.saveLines(await save(id, [partLine(1, 999, 1)])))).toEqual(['NOT_FOUND']);
  });

  test('what the customer brings costs nothing; free text needs hours or a price', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const brought = partLine(1, 1, 0, { partId: null, isCustomerSupplied: true, name: '自带轮胎' });
    const free = laborLine(2, 1, { operationId: null, name: '调整', code: 'X1', pricingMode: 'FIXED' });
    expect(await reasonsOf(estimates.saveLines(await save(id, [brought, free])))).toEqual(['lines.2 LABOR_NO_PRICE']);
    const { totals } = await estimates.saveLines(
      await save(id, [brought, { ...free, fixedPriceFen: 5000 } as LineInput]),
    );
    expect(totals.totalFen).toBe(5000);
  });

  test('presenting freezes and prints; it wants lines with prices', async () => {
    const { estimateId: id } = await day.estimate();
    const estimates = await advisor();
    const { version } = await estimates.get({ id });
    expect(await reasonsOf(estimates.present({ commandId: v7(), id, version }))).toEqual(['ESTIMATE_NO_LINE']);
    const shown = await presented();
    const jobs = await (await day.as('advisor')).print.jobs({});
    expect(jobs.find((job) => job.id === shown.printJobIds[0])).toMatchObject({ form: 'ESTIMATE', state: 'QUEUED' });
    expect(await reasonsOf(estimates.saveLines(await save(shown.id, [])))).toEqual(['STATE_REFUSED']);
  });

  test('accepting copies lines and sums into the order, once', async () => {
    const { id, version, orderId } = await presented();
    const estimates = await advisor();
    const command = { commandId: v7(), id, version, acceptedBy: '陈𬭎', acceptMode: 'SIGNED' as const, note: '' };
    const done = await estimates.accept(command);
    expect(await estimates.accept(command)).toEqual(done);
    const { read } = day.house.host;
    expect(orderById(read, orderId)).toMatchObject({ totalFen: 81_208, selfFen: 81_208, status: 'DRAFT' });
    expect(linesOfOrder(read, orderId).map((line) => [line.lineNo, line.netFen, line.status])).toEqual([
      [1, 10_800, 'OPEN'],
      [2, 8640, 'OPEN'],
      [3, 28_728, 'OPEN'],
      [4, 3230, 'OPEN'],
      [5, 28_310, 'OPEN'],
      [6, 1500, 'OPEN'],
    ]);
    expect(await reasonsOf(estimates.accept({ ...command, commandId: v7(), version: done.version }))).toEqual([
      'STATE_REFUSED',
    ]);
  });

  test('a new version takes the place of the accepted one when it is accepted itself', async () => {
    const { id, version, orderId } = await presented();
    const estimates = await advisor();
    const words = { acceptedBy: '陈𬭎', acceptMode: 'PHONE' as const, note: '15400001234 10:20 同意' };
    const first = await estimates.accept({ commandId: v7(), id, version, ...words });
    const { estimateId } = await estimates.revise({ commandId: v7(), id, version: first.version });
    const { version: oldVersion } = await estimates.get({ id });
    expect(await reasonsOf(estimates.revise({ commandId: v7(), id, version: oldVersion }))).toEqual([
      'ESTIMATE_NEWER_VERSION',
    ]);
    await estimates.saveLines(await save(estimateId, ORDER_A.slice(0, 1)));
    const draft = await estimates.get({ id: estimateId });
    const shown = await estimates.present({ commandId: v7(), id: estimateId, version: draft.version });
    await estimates.accept({ commandId: v7(), id: estimateId, version: shown.version, ...words });
    const { versions, versionNo } = await estimates.get({ id: estimateId });
    expect(versionNo).toBe(2);
    expect(versions.map((one) => [one.versionNo, one.status])).toEqual([
      [1, 'SUPERSEDED'],
      [2, 'ACCEPTED'],
    ]);
    expect(linesOfOrder(day.house.host.read, orderId)).toHaveLength(1);
    expect(orderById(day.house.host.read, orderId)?.totalFen).toBe(10_800);
  });

  test('what the customer leaves is advice at the next visit, until taken after all', async () => {
    const { id, version, vehicleId } = await presented();
    const client = await day.as('advisor');
    const left = await client.estimate.reject({ commandId: v7(), id, version, reason: '太贵' });
    const advised = (await client.vehicle.card({ id: vehicleId })).openAdvice.map((one) => one.text);
    expect(advised.sort()).toEqual(['10000公里常规保养', '更换前制动片']);
    const { estimateId } = await client.estimate.revise({ commandId: v7(), id, version: left.version });
    const draft = await client.estimate.get({ id: estimateId });
    const shown = await client.estimate.present({ commandId: v7(), id: estimateId, version: draft.version });
    await client.estimate.accept({
      commandId: v7(),
      id: estimateId,
      version: shown.version,
      acceptedBy: '陈𬭎',
      acceptMode: 'SIGNED',
      note: '',
    });
    expect((await client.vehicle.card({ id: vehicleId })).openAdvice).toEqual([]);
  });

  test('two people save one estimate: the second is told who and when, and writes nothing', async () => {
    const { estimateId: id } = await day.estimate();
    const mine = await save(id, [otherLine(1, 100)]);
    const manager = (await day.as('manager')).estimate;
    await manager.saveLines({ ...mine, commandId: v7(), lines: [otherLine(1, 200)] });
    const { refusals } = await refusalOf((await advisor()).saveLines(mine));
    expect(refusals[0]).toMatchObject({ code: 'CHANGED_MEANWHILE', data: { byName: '员工manager' } });
    expect((await manager.get({ id })).totals.totalFen).toBe(200);
  });

  test('another advisor, a cashier and a clerk get nowhere; a manager may', async () => {
    const draft = await drafted();
    const command = await save(draft.id, ORDER_A);
    const other = (await day.as('advisor2')).estimate;
    expect((await refusalOf(other.saveLines({ ...command, commandId: v7() }))).refusals[0]).toMatchObject({
      code: 'NOT_OWN_DOCUMENT',
      data: { ownerName: '员工advisor' },
    });
    for (const who of ['cashier', 'parts', 'technician'] as const) {
      const { estimate } = await day.as(who);
      expect(await reasonsOf(estimate.saveLines({ ...command, commandId: v7() }))).toEqual(['FORBIDDEN']);
    }
    expect((await (await day.as('parts')).estimate.get({ id: draft.id })).lines).toHaveLength(6);
    await (await day.as('manager')).estimate.saveLines(command);
  });

  test('the books are sound after all this', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
