import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { CoverageAnswer } from '#domain/enums.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { SupplementDesk } from './testing/supplement-desk.ts';
import { supplementShop } from './testing/supplement-shop.ts';
import { laborLine, MANUFACTURER, OP, otherLine, PART, partLine } from './testing/typed.ts';
import type { Car } from './testing/workday.ts';

/** A service the customer pays anyway, and a broken screen with its unit. */
const LINES = [
  laborLine(1, OP.service, { name: '10000公里常规保养' }),
  laborLine(2, OP.screen, { name: '更换中控主机' }),
  partLine(3, PART.filter, 3400, { name: '主机滤波器', laborLineNo: 2, payRateBp: 9500 }),
];
const CLAIMED = LINES.map((line) =>
  line.lineNo === 1 ? line : { ...line, payerType: 'WARRANTY' as const, payerAccountId: MANUFACTURER },
).map((line) => (line.kind === 'PART' ? { ...line, payRateBp: 10_000 } : line));

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const shop = supplementShop(transport);
  const received = (lines = LINES) => shop.work.receive(shop.nextVin(), lines);

  async function answered(car: Car, answer: CoverageAnswer, more: object = {}) {
    const { order } = await shop.day.as('advisor');
    const typed = { lineNo: 2, answer, by: '厂家技术部王工', at: null, payerAccountId: MANUFACTURER };
    return order.setCoverage({ ...(await shop.work.on(car)), ...typed, ...more });
  }
  async function previewed(car: Car, answer: CoverageAnswer) {
    return (await shop.day.as('advisor')).order.previewCoverage({ id: car.orderId, lineNo: 2, answer });
  }
  const lineOf = async (car: Car, lineNo: number) =>
    (await shop.work.view(car)).lines.find((line) => line.lineNo === lineNo);
  const selfFen = async (car: Car) => (await shop.work.view(car)).totals.selfFen;

  test('asked before the signature: nothing is settled until the manufacturer answered', async () => {
    const car = await received();
    const self = await selfFen(car);
    await answered(car, 'ASKED', { by: '' });
    expect(await lineOf(car, 2)).toMatchObject({ coverage: 'ASKED', coverageBy: '员工advisor', payerType: 'SELF' });
    expect((await lineOf(car, 3))?.coverage).toBe('ASKED');
    expect((await lineOf(car, 1))?.coverage).toBe('NONE');
    await shop.work.workUntilReady(car);
    expect(await selfFen(car)).toBe(self);
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['COVERAGE_OPEN']);
    const at = Date.now() - 60_000;
    expect(await previewed(car, 'COVERED')).toMatchObject({
      isSupplement: false,
      selfBeforeFen: self,
      lines: [
        { lineNo: 2, payerBefore: 'SELF', payerAfter: 'WARRANTY', netBeforeFen: 15_000, netAfterFen: 9_500 },
        { lineNo: 3, payerBefore: 'SELF', payerAfter: 'WARRANTY', netBeforeFen: 3_230, netAfterFen: 3_400 },
      ],
    });
    expect(await reasonsOf(answered(car, 'COVERED', { by: ' ' }))).toEqual(['by COVERAGE_BY_MISSING']);
    expect(await reasonsOf(answered(car, 'COVERED', { payerAccountId: null }))).toEqual([
      'payerAccountId PAYER_ACCOUNT_MISSING',
    ]);
    expect(await reasonsOf(answered(car, 'COVERED', { at: Date.now() + 3_600_000 }))).toEqual(['at COVERAGE_AT_ODD']);
    await answered(car, 'COVERED', { at });
    const covered = await lineOf(car, 2);
    expect(covered).toMatchObject({ coverage: 'COVERED', coverageBy: '厂家技术部王工', coverageAt: at, netFen: 9_500 });
    expect(await selfFen(car)).toBe(self - 18_230);
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['CLAIM_MISSING']);
    await shop.work.claim(car, { failureText: '黑屏' });
    const { settlementIds } = await shop.work.settle(car);
    expect(settlementIds).toHaveLength(2);
    expect(
      shop.one("SELECT sum(payable_fen) FROM settlement WHERE order_id = ? AND payer_type = 'WARRANTY'", car.orderId),
    ).toBe(12_900);
    expect(await reasonsOf(answered(car, 'NOT_COVERED'))).toEqual(['STATE_REFUSED']);
  });

  test('before the signature an answer changes the prices at once, and back', async () => {
    const car = await received();
    const before = await shop.work.view(car);
    await answered(car, 'COVERED');
    expect((await lineOf(car, 3))?.netFen).toBe(3_400);
    await answered(car, 'NOT_COVERED');
    const after = await shop.work.view(car);
    expect(after.totals).toEqual(before.totals);
    expect(after.lines.map((line) => line.netFen)).toEqual(before.lines.map((line) => line.netFen));
    expect((await lineOf(car, 2))?.coverage).toBe('NOT_COVERED');
  });

  test('not covered on a signed order: the customer is asked by a supplement, and the same lines become theirs', async () => {
    const car = await received(CLAIMED);
    await shop.work.authorise(car);
    const self = await selfFen(car);
    expect(await previewed(car, 'NOT_COVERED')).toMatchObject({ isSupplement: true, selfBeforeFen: self });
    const { supplementNo } = await answered(car, 'NOT_COVERED');
    expect(supplementNo).toMatch(/^ZX/);
    expect(await selfFen(car)).toBe(self);
    expect(await lineOf(car, 2)).toMatchObject({ coverage: 'NOT_COVERED', payerType: 'WARRANTY' });
    expect(await reasonsOf(answered(car, 'COVERED'))).toEqual(['COVERAGE_OFFERED']);
    const { order } = await shop.day.as('advisor');
    const gone = { lineNo: 3, reason: '不换了' };
    expect(await reasonsOf(order.removeLine({ ...(await shop.work.on(car)), ...gone }))).toEqual(['COVERAGE_OFFERED']);
    // nobody pays it: no part goes out, no work begins
    expect(await reasonsOf(shop.work.issue(car))).toContain('lines.0.orderLineId SUPPLEMENT_NOT_AGREED');
    await shop.work.dispatch(car);
    expect(await reasonsOf(shop.work.startTask(car))).toContain('SUPPLEMENT_NOT_AGREED');

    const desk = new SupplementDesk(shop.day, shop.work, car);
    const [draft] = (await desk.view()).supplements;
    const id = draft?.id ?? 0;
    expect(draft?.lines.map((line) => line.netFen)).toEqual([15_000, 3_230]);
    const job = laborLine(1, OP.screen, { name: '更换中控主机' });
    const unit = (qtyMilli: number) =>
      partLine(2, PART.filter, 3400, { name: '主机滤波器', laborLineNo: 1, payRateBp: 9500, qtyMilli });
    expect(await reasonsOf(desk.save(id, [job, unit(2000)]))).toEqual(['lines.2 COVERAGE_QTY_FIXED']);
    await desk.save(id, [job, unit(1000)]);
    await desk.present(id);
    await desk.answerAll([id], true);
    expect(await selfFen(car)).toBe(self + 18_230);
    const lines = (await shop.work.view(car)).lines;
    expect(lines.map((line) => line.lineNo)).toEqual([1, 2, 3]);
    expect(await lineOf(car, 3)).toMatchObject({ payerType: 'SELF', payerAccountId: null, netFen: 3_230 });
    expect(shop.one('SELECT max(self_fen) FROM order_authorisation WHERE order_id = ?', car.orderId)).toBe(
      self + 18_230,
    );
    await shop.work.startTask(car);
    await shop.work.issue(car);
  });

  test('a finished car stays finished when only the payer is asked about', async () => {
    const car = await received(CLAIMED);
    await shop.work.authorise(car);
    await shop.work.dispatch(car);
    await shop.work.startTask(car);
    await shop.work.issue(car);
    await shop.work.finishTask(car);
    await shop.work.finishWork(car);
    await answered(car, 'NOT_COVERED');
    const desk = new SupplementDesk(shop.day, shop.work, car);
    const id = (await desk.view()).supplements[0]?.id ?? 0;
    await desk.present(id);
    expect((await shop.work.view(car)).status).toBe('WORK_DONE');
    await desk.answerAll([id], true);
    expect((await shop.work.view(car)).status).toBe('WORK_DONE');
    await shop.work.finalCheck(car, true);
    expect(await lineOf(car, 2)).toMatchObject({ payerType: 'SELF', netFen: 15_000, status: 'DONE' });
  });

  test('what a slip that stands charges is not taken off after the customer’s was reversed', async () => {
    const tow = otherLine(2, 20_000, { name: '施救', payerType: 'WARRANTY', payerAccountId: MANUFACTURER });
    const car = await received([laborLine(1, OP.service), tow]);
    await shop.work.authorise(car);
    await shop.work.dispatch(car);
    await shop.work.startTask(car);
    await shop.work.finishTask(car);
    await shop.work.finishWork(car);
    await shop.work.finalCheck(car, true);
    await shop.work.handOver(car);
    await shop.work.claim(car, { kind: 'GOODWILL' });
    await shop.work.settle(car);
    const { order, settlement } = await shop.day.as('advisor');
    const own = (await shop.work.view(car)).settlements.find((slip) => slip.payerType === 'SELF');
    const { id, version } = await settlement.get({ id: own?.id ?? 0 });
    await settlement.reverse({ commandId: v7(), id, version, reason: '漏项' });
    const gone = { lineNo: 2, reason: '厂家不承担' };
    expect(await reasonsOf(order.removeLine({ ...(await shop.work.on(car)), ...gone }))).toEqual(['SETTLEMENT_LIVE']);
  });

  test('declined by the customer, the lines are nobody’s: not settled until taken off', async () => {
    const car = await received(CLAIMED);
    await shop.work.authorise(car);
    await answered(car, 'NOT_COVERED');
    const desk = new SupplementDesk(shop.day, shop.work, car);
    const id = (await desk.view()).supplements[0]?.id ?? 0;
    await desk.present(id);
    await desk.answerAll([id], false);
    const { order } = await shop.day.as('advisor');
    for (const lineNo of [2, 3])
      await order.removeLine({ ...(await shop.work.on(car)), lineNo, reason: '厂家不承担,客户不做' });
    await shop.work.dispatch(car);
    await shop.work.startTask(car);
    await shop.work.finishTask(car);
    await shop.work.finishWork(car);
    await shop.work.finalCheck(car, true);
    await shop.work.handOver(car);
    // what was declined is advice, once, also after the handover that shows it
    expect((await shop.work.view(car)).advice).toHaveLength(1);
    await shop.work.settle(car);
    expect((await shop.work.view(car)).settlements).toHaveLength(1);
  });

  test('only who may set a claim, on their own order; a repeated call is the same answer', async () => {
    const car = await received();
    const typed = { lineNo: 2, answer: 'COVERED', by: '王工', at: null, payerAccountId: MANUFACTURER } as const;
    const stranger = (await shop.day.as('advisor2')).order;
    expect(await reasonsOf(stranger.setCoverage({ ...(await shop.work.on(car)), ...typed }))).toEqual([
      'NOT_OWN_DOCUMENT',
    ]);
    const cashier = (await shop.day.as('cashier')).order;
    expect(await reasonsOf(cashier.setCoverage({ ...(await shop.work.on(car)), ...typed }))).toEqual(['FORBIDDEN']);
    const { order } = await shop.day.as('advisor');
    expect(await reasonsOf(order.setCoverage({ ...(await shop.work.on(car)), ...typed, lineNo: 3 }))).toEqual([
      'lineNo COVERAGE_FOLLOWS_LABOR',
    ]);
    const input = { ...(await shop.work.on(car)), ...typed, commandId: v7() };
    const first = await order.setCoverage(input);
    expect(await order.setCoverage(input)).toEqual(first);
    const rows = shop.all(
      "SELECT act FROM journal WHERE act = 'order.coverageSet' AND command_id = ?",
      input.commandId,
    );
    expect(rows).toHaveLength(1);
  });

  test('the books are sound', async () => {
    expect((await (await shop.day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
