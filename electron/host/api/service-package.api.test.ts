/** 保养套餐: kept, found by what a car is due for, taken as lines, and worth its price to the fen as far as the paper. */
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { LineInput } from '#domain/contract/line.ts';
import { EstimateData } from '#print/estimate/data.ts';
import { SettlementData } from '#print/settlement/data.ts';
import { edited } from './testing/estimate-desk.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { SupplementDesk } from './testing/supplement-desk.ts';
import { supplementShop } from './testing/supplement-shop.ts';
import { laborLine, MANUFACTURER, OP, otherLine, PART, partLine } from './testing/typed.ts';
import type { Car } from './testing/workday.ts';

const TYPED = {
  ...{ code: 'tc045', name: '45000公里保养套餐', fitsModels: ['S5'], priceFen: 39_900, isActive: true },
  ...{ firstKm: null, everyKm: 45_000, everyMonths: 6 },
  items: [
    { kind: 'LABOR' as const, operationId: OP.service },
    { kind: 'PART' as const, partId: PART.oil, qtyMilli: 4200 },
    { kind: 'PART' as const, partId: PART.filter, qtyMilli: 1000 },
  ],
};
/** The package by the list: 120.00 + 302.40 + 34.00. */
const LIST_FEN = 45_640;
const NETS = [10_491, 26_437, 2972];

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const shop = supplementShop(transport);
  let packageId = 0;

  const mark = (packageNo = 1) => ({ packageId, packageNo });
  const packaged = (more: object = mark()): LineInput[] => [
    laborLine(1, OP.service, more),
    partLine(2, PART.oil, 7200, { unit: '升', qtyMilli: 4200, laborLineNo: 1, ...more }),
    partLine(3, PART.filter, 3400, { laborLineNo: 1, ...more }),
  ];
  const kept = async () => (await shop.day.as('manager')).servicePackage.list({});
  const lastPaper = (form: string) =>
    JSON.parse(String(shop.one('SELECT data FROM print_job WHERE form = ? ORDER BY rowid DESC LIMIT 1', form)));

  test('a manager keeps packages; its code once, its price never above its lines', async () => {
    const { servicePackage } = await shop.day.as('manager');
    const dear = { ...TYPED, commandId: v7(), priceFen: LIST_FEN + 1 };
    expect(await reasonsOf(servicePackage.add(dear))).toEqual(['priceFen PACKAGE_PRICE_TOO_HIGH']);
    packageId = (await servicePackage.add({ ...TYPED, commandId: v7() })).id;
    expect(await reasonsOf(servicePackage.add({ ...TYPED, commandId: v7() }))).toEqual(['code PACKAGE_CODE_TAKEN']);
    const unknown = [{ kind: 'LABOR' as const, operationId: 999 }];
    expect(await reasonsOf(servicePackage.add({ ...TYPED, commandId: v7(), code: 'X', items: unknown }))).toEqual([
      'NOT_FOUND',
    ]);
    const [row] = await kept();
    expect(row).toMatchObject({ code: 'TC045', listFen: LIST_FEN, priceFen: 39_900, version: 1, fitsModels: ['S5'] });
    expect(row?.items.map(({ name, qtyMilli }) => [name, qtyMilli])).toEqual([
      ['10000公里常规保养', null],
      ['发动机机油', 4200],
      ['机油滤清器总成', 1000],
    ]);
    const advisor = (await shop.day.as('advisor')).servicePackage;
    expect(await reasonsOf(advisor.add({ ...TYPED, commandId: v7(), code: 'X' }))).toEqual(['FORBIDDEN']);
  });

  test('the car in the shop is offered what it is due for, with its lines; others are found by their words', async () => {
    const { servicePackage } = await shop.day.as('advisor');
    const due = await shop.day.visit();
    const [hit, ...rest] = await servicePackage.find({ text: '', vehicleId: due.vehicleId });
    expect(rest).toEqual([]);
    expect(hit).toMatchObject({ id: packageId, listFen: LIST_FEN, due: { atKm: 45_000, onDay: null } });
    expect(hit?.lines.map((line) => [line.kind, line.hit.id])).toEqual([
      ['LABOR', OP.service],
      ['PART', PART.oil],
      ['PART', PART.filter],
    ]);
    for (const text of ['45000', 'tc0', '45000glbytc', '保养 45000'])
      expect(await servicePackage.find({ text, vehicleId: due.vehicleId })).toHaveLength(1);
    expect(await servicePackage.find({ text: '轮胎', vehicleId: due.vehicleId })).toEqual([]);
    const other = await shop.day.visit('advisor', { modelCode: 'V6' });
    expect(await servicePackage.find({ text: 'tc', vehicleId: other.vehicleId })).toEqual([]);
    const [foreign] = await servicePackage.find({ text: 'tc', vehicleId: other.vehicleId, isAnyModel: true });
    expect(foreign).toMatchObject({ isFittingModel: false, due: null, listFen: LIST_FEN + 1200 });
  });

  test('the host alone says what its lines come to; anything changed and it is no package', async () => {
    const { estimateId: id } = await shop.day.estimate();
    const { estimate } = await shop.day.as('advisor');
    const tried = async (lines: LineInput[]) => reasonsOf(estimate.saveLines(await edited(shop.day, id, lines)));
    const [labor, oil, filter] = packaged() as [LineInput, LineInput, LineInput];
    expect(await tried([labor, oil])).toEqual(['lines.1 PACKAGE_CHANGED']);
    expect(await tried([labor, { ...oil, qtyMilli: 4000 } as LineInput, filter])).toEqual(['lines.1 PACKAGE_CHANGED']);
    expect(await tried([labor, { ...oil, payerType: 'FREE' }, filter])).toEqual(['lines.1 PACKAGE_CHANGED']);
    expect(await tried([{ ...labor, payRateBp: 9000 }, oil, filter])).toEqual([
      'lines.1.payRateBp PACKAGE_LINE_DISCOUNT',
    ]);
    expect(await tried([...packaged(), ...packaged().map((line, i) => ({ ...line, lineNo: 11 + i }))])).toContain(
      'lines.1 PACKAGE_CHANGED',
    );
    expect(await tried(packaged({ ...mark(), packageShownFen: 39_901 }))).toEqual(['lines.1 PACKAGE_CHANGED']);
    expect(await tried([{ ...labor, packageId: 999 }])).toEqual(['NOT_FOUND']);
    const twice = packaged(mark(2)).map((line, i) => ({ ...line, lineNo: 11 + i }));
    const loose = twice.map((line) => (line.kind === 'PART' ? { ...line, laborLineNo: 11 } : line));
    const { totals } = await estimate.saveLines(
      await edited(shop.day, id, [...packaged({ ...mark(), packageShownFen: 39_900 }), ...loose, otherLine(20, 100)]),
    );
    expect(totals.selfFen).toBe(2 * 39_900 + 100);
    const { lines } = await estimate.get({ id });
    expect(lines.map((line) => line.netFen)).toEqual([...NETS, ...NETS, 100]);
    expect(lines[0]).toMatchObject({ packageId, packageNo: 1, packageName: TYPED.name, payRateBp: 10_000 });
    expect(lines[6]).toMatchObject({ packageId: null, packageName: '' });
    const broken = await estimate.saveLines(await edited(shop.day, id, packaged({})));
    expect(broken.totals.selfFen).toBe(LIST_FEN);
  });

  test('a package that changed or was retired meanwhile keeps its price where it stands, and is not taken anew', async () => {
    const { estimateId: id } = await shop.day.estimate();
    const { estimate } = await shop.day.as('advisor');
    await estimate.saveLines(await edited(shop.day, id, packaged()));
    const { servicePackage } = await shop.day.as('manager');
    const edit = { ...TYPED, id: packageId, priceFen: 35_000, name: '大保养', isActive: false };
    await servicePackage.edit({ ...edit, commandId: v7(), version: 1 });
    expect(await reasonsOf(servicePackage.edit({ ...edit, commandId: v7(), version: 1 }))).toEqual([
      'CHANGED_MEANWHILE',
    ]);
    const more = await estimate.saveLines(await edited(shop.day, id, [...packaged(), otherLine(4, 500)]));
    expect(more.totals.selfFen).toBe(40_400);
    expect((await estimate.get({ id })).lines[0]?.packageName).toBe(TYPED.name);
    const { vehicleId, estimateId } = await shop.day.estimate();
    expect(await (await shop.day.as('advisor')).servicePackage.find({ text: 'tc', vehicleId })).toEqual([]);
    expect(await reasonsOf(estimate.saveLines(await edited(shop.day, estimateId, packaged())))).toEqual([
      'lines.1 PACKAGE_CHANGED',
    ]);
    await servicePackage.edit({ ...TYPED, commandId: v7(), id: packageId, version: 2 });
  });

  async function settled(car: Car) {
    await shop.work.workUntilReady(car);
    await shop.work.settle(car, 900);
    return shop.one('SELECT payable_fen + rounding_fen FROM settlement WHERE order_id = ?', car.orderId);
  }

  test('from the estimate to the slip: the price to the fen, less the order discount; both papers name it', async () => {
    const car = await shop.work.receive(shop.nextVin(), [...packaged(), otherLine(4, 1500)]);
    const printed = EstimateData.parse(lastPaper('ESTIMATE'));
    expect(printed.packages).toEqual([
      { name: TYPED.name, lines: ['工时', '配件', '配件'], listFen: LIST_FEN, priceFen: 39_900 },
    ]);
    expect(printed.sums.totalFen).toBe(41_400);
    const view = await shop.work.view(car);
    expect(view.lines.map((line) => line.netFen)).toEqual([...NETS, 1500]);
    expect(view.lines[1]).toMatchObject({ packageName: TYPED.name, packageNetFen: 26_437 });
    expect(await settled(car)).toBe(40_500);
    const slip = SettlementData.parse(lastPaper('SETTLEMENT'));
    expect(slip).toMatchObject({ lineDiscountFen: LIST_FEN - 39_900, orderDiscountFen: 900 });
    expect(slip.packages?.[0]).toMatchObject({ name: TYPED.name, priceFen: 39_900 });
    expect(slip.parts.map((row) => row.note)).toEqual(['套餐', '套餐']);
  });

  test('less of a signed line, a line taken off, one the manufacturer bears: the others cost what was agreed', async () => {
    const car = await shop.work.receive(shop.nextVin(), packaged());
    await shop.work.authorise(car);
    const { order } = await shop.day.as('advisor');
    await order.lowerLine({ ...(await shop.work.on(car)), lineNo: 2, measure: 2100, reason: '少加' });
    const nets = async () =>
      (await shop.work.view(car)).lines.filter((l) => l.status !== 'CANCELLED').map((l) => l.netFen);
    expect(await nets()).toEqual([10_491, 13_219, 2972]);
    await order.removeLine({ ...(await shop.work.on(car)), lineNo: 3, reason: '客户自备' });
    expect(await nets()).toEqual([10_491, 13_219]);
    expect((await shop.work.view(car)).totals.selfFen).toBe(23_710);
  });

  test('given back by the manufacturer the customer pays its part of the package, also through a supplement saved again', async () => {
    const car = await shop.work.receive(shop.nextVin(), [...packaged(), otherLine(4, 1500)]);
    const { order } = await shop.day.as('advisor');
    const self = async () => (await shop.work.view(car)).totals.selfFen;
    const answered = async (answer: 'COVERED' | 'NOT_COVERED') => {
      const typed = { lineNo: 1, answer, by: '王工', at: null, payerAccountId: MANUFACTURER };
      await order.setCoverage({ ...(await shop.work.on(car)), ...typed });
    };
    await answered('COVERED');
    expect(await self()).toBe(1500);
    await answered('NOT_COVERED');
    expect(await self()).toBe(41_400);
    await answered('COVERED');
    await shop.work.authorise(car);
    await answered('NOT_COVERED');
    const desk = new SupplementDesk(shop.day, shop.work, car);
    const id = (await desk.view()).supplements[0]?.id ?? 0;
    await desk.save(id, packaged());
    expect((await desk.one(id)).lines.map((line) => line.netFen)).toEqual(NETS);
    expect(await reasonsOf(desk.save(id, packaged(mark(2))))).toEqual(['lines.1 PACKAGE_CHANGED']);
    await desk.save(id, packaged({}));
    expect((await desk.one(id)).addFen).toBe(LIST_FEN);
  });

  test('oil follows the model: the host says how much, and its price holds for that', async () => {
    const { servicePackage } = await shop.day.as('manager');
    const oil = { kind: 'PART' as const, partId: PART.oil, qtyMilli: 4000, isQtyByModel: true };
    const typed = { ...TYPED, code: 'TC046', fitsModels: [], items: TYPED.items.map((it, i) => (i === 1 ? oil : it)) };
    const { id } = await servicePackage.add({ ...typed, commandId: v7() });
    const isByModel = (await kept()).find((row) => row.id === id)?.items.map((item) => item.isQtyByModel);
    expect(isByModel).toEqual([false, true, false]);
    const { estimateId, vehicleId } = await shop.day.estimate();
    const [hit] = await (await shop.day.as('advisor')).servicePackage.find({ text: 'tc046', vehicleId });
    expect(hit).toMatchObject({ listFen: LIST_FEN, lines: [{}, { qtyMilli: 4200 }, {}] });
    const { estimate } = await shop.day.as('advisor');
    const own = packaged({ packageId: id, packageNo: 1 });
    const less = own.map((line) => (line.kind === 'PART' && line.lineNo === 2 ? { ...line, qtyMilli: 4000 } : line));
    expect(await reasonsOf(estimate.saveLines(await edited(shop.day, estimateId, less)))).toEqual([
      'lines.1 PACKAGE_CHANGED',
    ]);
    const { totals } = await estimate.saveLines(await edited(shop.day, estimateId, own));
    expect(totals.selfFen).toBe(39_900);
    await servicePackage.edit({ ...typed, commandId: v7(), id, version: 1, isActive: false });
  });

  test('taken in a supplement like on the estimate, agreed to whole or not at all, beside the package of the order', async () => {
    const car = await shop.work.receive(shop.nextVin(), packaged());
    await shop.work.authorise(car);
    const { supplement } = await shop.day.as('advisor');
    const words = { commandId: v7(), fault: '客户要求再做一次', reason: '客户要求' };
    const { id } = await supplement.open({ ...words, orderId: car.orderId });
    const desk = new SupplementDesk(shop.day, shop.work, car);
    expect((await desk.view()).vehicleId).toBe(car.vehicleId);
    const [labor, ...parts] = packaged() as [LineInput, ...LineInput[]];
    expect(await reasonsOf(desk.save(id, [{ ...labor, payRateBp: 9000 }, ...parts]))).toEqual([
      'lines.1.payRateBp PACKAGE_LINE_DISCOUNT',
    ]);
    expect(await reasonsOf(desk.save(id, [labor]))).toEqual(['lines.1 PACKAGE_CHANGED']);
    expect((await desk.save(id, packaged())).addFen).toBe(39_900);
    await desk.present(id);
    expect(lastPaper('SUPPLEMENT').packages).toMatchObject([{ name: TYPED.name, priceFen: 39_900 }]);
    expect(await reasonsOf(desk.answer([{ id, approvedLineNos: [1, 2] }]))).toContain('PACKAGE_PARTLY');
    await desk.answerAll([id], true);
    const view = await shop.work.view(car);
    expect(view.totals.selfFen).toBe(2 * 39_900);
    expect(view.lines.map((line) => line.netFen)).toEqual([...NETS, ...NETS]);
    expect(view.lines.map((line) => line.packageNo)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  test('nothing due: what the car came for is offered all the same', async () => {
    const { servicePackage } = await shop.day.as('manager');
    await servicePackage.edit({ ...TYPED, everyKm: 30_000, commandId: v7(), id: packageId, version: 3 });
    const { vehicleId } = await shop.day.visit();
    const hits = await servicePackage.find({ text: '', vehicleId });
    expect(hits.map((hit) => [hit.id, hit.due])).toEqual([[packageId, null]]);
  });

  test('the books are sound', async () => {
    expect((await (await shop.day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
