/** 质保答复 at estimate time: kept with the line, followed by its parts, copied into the order, where an open question blocks settling. */
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { LineInput } from '#domain/contract/line.ts';
import { edited, presented } from './testing/estimate-desk.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { supplementShop } from './testing/supplement-shop.ts';
import { laborLine, MANUFACTURER, OP, otherLine, PART, partLine } from './testing/typed.ts';

const JOB = { name: '更换中控主机' };
const lines = (mark: object = {}, part: object = {}): LineInput[] => [
  laborLine(1, OP.service),
  laborLine(2, OP.screen, { ...JOB, ...mark }),
  partLine(3, PART.filter, 3400, { laborLineNo: 2, ...part }),
];
const claim = { payerType: 'WARRANTY', payerAccountId: MANUFACTURER } as const;

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const shop = supplementShop(transport);

  test('who was asked stands on the job and its parts, and in the order that comes of it', async () => {
    const car = await shop.work.receive(shop.nextVin(), lines({ coverage: 'ASKED' }));
    const view = await shop.work.view(car);
    expect(view.lines.map((line) => [line.coverage, line.coverageBy])).toEqual([
      ['NONE', ''],
      ['ASKED', '员工advisor'],
      ['ASKED', '员工advisor'],
    ]);
    await shop.work.workUntilReady(car);
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['COVERAGE_OPEN']);
  });

  test('an answer names its payer, and who gave it', async () => {
    const { estimateId: id } = await shop.day.estimate();
    const { estimate } = await shop.day.as('advisor');
    const tried = async (typed: LineInput[]) => reasonsOf(estimate.saveLines(await edited(shop.day, id, typed)));
    const covered = { coverage: 'COVERED', coverageBy: '王工' } as const;
    expect(await tried(lines(covered))).toEqual(['lines.2 COVERAGE_PAYER', 'lines.3 COVERAGE_PAYER']);
    expect(await tried(lines({ ...covered, ...claim, rateFen: null }))).toEqual(['lines.3 COVERAGE_PAYER']);
    expect(await tried(lines({ coverage: 'NOT_COVERED' }))).toEqual(['lines.2 COVERAGE_BY_MISSING']);
    const late = { coverage: 'NOT_COVERED', coverageBy: '王工', coverageAt: Date.now() + 3_600_000 };
    expect(await tried(lines(late))).toEqual(['lines.2 COVERAGE_AT_ODD']);
    const charge = { ...otherLine(4, 100), coverage: 'ASKED' } as LineInput;
    expect(await tried([...lines(), charge])).toEqual(['lines.4 COVERAGE_NOT_HERE']);
    const claimed = lines({ ...covered, ...claim, rateFen: null }, { ...claim, payRateBp: 10_000 });
    const { totals } = await estimate.saveLines(await edited(shop.day, id, claimed));
    const view = await estimate.get({ id });
    expect(view.lines.map((line) => line.coverage)).toEqual(['NONE', 'COVERED', 'COVERED']);
    expect(totals.selfFen).toBe(view.lines[0]?.netFen);
    expect(view.lines[1]?.priceFenByPayer?.SELF).toBeGreaterThan(view.lines[1]?.rateFen ?? 0);
    expect(view.lines[1]?.coverageAt).toBeGreaterThan(0);
  });

  test('a new version keeps the marks; the later word counts when it is taken', async () => {
    const shown = await presented(shop.day, lines({ coverage: 'ASKED', coverageBy: '何青禾' }));
    const { estimate, order } = await shop.day.as('advisor');
    const words = { acceptedBy: '陈𬭎', acceptMode: 'SIGNED' as const, note: '' };
    await estimate.accept({ commandId: v7(), id: shown.id, version: shown.version, ...words });
    const { version } = await order.get({ id: shown.orderId });
    const no = { lineNo: 2, answer: 'NOT_COVERED', by: '王工', at: null, payerAccountId: null } as const;
    await order.setCoverage({ commandId: v7(), id: shown.orderId, version, ...no });
    const before = await estimate.get({ id: shown.id });
    const { estimateId } = await estimate.revise({ commandId: v7(), id: shown.id, version: before.version });
    const again = await estimate.get({ id: estimateId });
    expect(again.lines[1]).toMatchObject({ coverage: 'ASKED', coverageBy: '何青禾' });
    await estimate.present({ commandId: v7(), id: estimateId, version: again.version });
    const ready = await estimate.get({ id: estimateId });
    await estimate.accept({ commandId: v7(), id: estimateId, version: ready.version, ...words });
    const taken = await order.get({ id: shown.orderId });
    expect(taken.lines.map((line) => [line.coverage, line.coverageBy])).toEqual([
      ['NONE', ''],
      ['NOT_COVERED', '王工'],
      ['NOT_COVERED', '王工'],
    ]);
  });

  test('the books are sound', async () => {
    expect((await (await shop.day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
