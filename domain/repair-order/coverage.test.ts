import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CoverageAnswer, PayerType } from '../enums.ts';
import {
  answerCoverage,
  carriedCoverage,
  askableLines,
  checkCoverageSettled,
  checkCoverageTyped,
  type CoverageLine,
  isUnborne,
} from './coverage.ts';
import { lineAmounts } from './line-amounts.ts';
import type { NewTerms } from './pricing.ts';

const common = { payerType: 'SELF', payRateBp: 10_000, isCustomerSupplied: false, coverage: 'NONE' } as const;
const screen = {
  ...common,
  lineNo: 1,
  kind: 'LABOR',
  name: '更换中控主机',
  status: 'OPEN',
  laborLineNo: null,
} as const;
const job: CoverageLine = {
  ...screen,
  pricingMode: 'HOURS',
  billHoursCenti: 100,
  rateFen: 12_000,
  laborCoeffBp: 10_000,
};
const unit: CoverageLine = {
  ...common,
  ...{
    lineNo: 2,
    kind: 'PART',
    name: '中控主机',
    status: 'OPEN',
    laborLineNo: 1,
    qtyMilli: 1000,
    unitPriceFen: 480_000,
  },
};
const oil: CoverageLine = { ...unit, lineNo: 3, name: '机油', laborLineNo: null, qtyMilli: 4200, unitPriceFen: 7_200 };
const towing: CoverageLine = { ...screen, lineNo: 4, kind: 'OTHER', name: '拖车', amountFen: 20_000 };
const lines = [job, unit, oil, towing];

const RATES = { SELF: 12_000, WARRANTY: 9_500, FREE: 0 };
const termsOf = (line: CoverageLine): NewTerms => {
  const sale = { 中控主机: 480_000, 机油: 7_200 }[line.name] ?? 0;
  const claim = { 中控主机: 435_600, 机油: 7_000 }[line.name] ?? 0;
  return { prices: line.kind === 'PART' ? { SELF: sale, WARRANTY: claim } : RATES, planPayRateBp: 9_000 };
};
const answer = (of: readonly CoverageLine[], lineNo: number, what: CoverageAnswer, isSigned: boolean) =>
  answerCoverage(of, lineNo, what, isSigned, termsOf);

describe('what the manufacturer bears', () => {
  test('a job and its parts go to the manufacturer at claim prices (worked order B)', () => {
    expect(answer(lines, 1, 'COVERED', true)).toMatchObject({
      ok: true,
      value: {
        lineNos: [1, 2],
        repriced: [
          { line: { lineNo: 1, payerType: 'WARRANTY' }, netBeforeFen: 12_000, netAfterFen: 9_500 },
          { line: { lineNo: 2, payerType: 'WARRANTY' }, netBeforeFen: 480_000, netAfterFen: 435_600 },
        ],
        offered: [],
      },
    });
  });

  test('asking changes no price', () => {
    expect(answer(lines, 1, 'ASKED', true)).toEqual({
      ok: true,
      value: { lineNos: [1, 2], repriced: [], offered: [] },
    });
  });

  test('not covered: the customer pays again before the signature, and is only asked after it', () => {
    const claimed = lines.map((line) => ({ ...line, payerType: 'WARRANTY' as PayerType, rateFen: 9_500 }));
    const draft = answer(claimed, 1, 'NOT_COVERED', false);
    expect(draft).toMatchObject({ ok: true, value: { offered: [] } });
    expect(draft.ok && draft.value.repriced.map((one) => one.netAfterFen)).toEqual([10_800, 432_000]);
    const signed = answer(claimed, 1, 'NOT_COVERED', true);
    expect(signed).toMatchObject({ ok: true, value: { repriced: [] } });
    expect(signed.ok && signed.value.offered.map((one) => one.netAfterFen)).toEqual([10_800, 432_000]);
    // what the customer pays already stays as it was signed
    expect(answer(lines, 1, 'NOT_COVERED', true)).toMatchObject({ ok: true, value: { repriced: [], offered: [] } });
  });

  test('parts follow their job; charges, own parts and what others bear are none of it', () => {
    expect(askableLines(lines).map((line) => line.lineNo)).toEqual([1, 3]);
    expect(answer(lines, 2, 'ASKED', true)).toMatchObject({ refusal: { code: 'COVERAGE_FOLLOWS_LABOR' } });
    expect(answer(lines, 4, 'ASKED', true)).toMatchObject({ refusal: { code: 'COVERAGE_NOT_HERE' } });
    expect(answer(lines, 9, 'ASKED', true)).toMatchObject({ refusal: { code: 'COVERAGE_NOT_HERE' } });
    const free = lines.map((line) => (line.lineNo === 2 ? { ...line, payerType: 'FREE' as const } : line));
    expect(answer(free, 1, 'COVERED', true)).toMatchObject({ value: { lineNos: [1] } });
    const own = lines.map((line) => (line.lineNo === 2 ? { ...line, isCustomerSupplied: true } : line));
    expect(answer(own, 1, 'COVERED', true)).toMatchObject({ value: { lineNos: [1] } });
    // without its job a part stands alone
    const alone = lines.map((line) => (line.lineNo === 1 ? { ...line, status: 'CANCELLED' as const } : line));
    expect(answer(alone, 2, 'COVERED', true)).toMatchObject({ value: { lineNos: [2] } });
  });

  test('an answer names who gave it, and lies not in the future', () => {
    const said = (typed: Parameters<typeof checkCoverageTyped>[0]) =>
      checkCoverageTyped(typed, 1_000_000).refusals.map((one) => one.code);
    expect(said({ answer: 'ASKED', by: '', at: null })).toEqual([]);
    expect(said({ answer: 'COVERED', by: ' ', at: null })).toEqual(['COVERAGE_BY_MISSING']);
    expect(said({ answer: 'NOT_COVERED', by: '厂家技术部', at: 2_000_000 })).toEqual(['COVERAGE_AT_ODD']);
  });

  test('an answer stands when the order is filled anew with the same work at the same bearer', () => {
    const listed = { kind: 'LABOR', name: '更换中控主机', partId: null, operationId: 5 } as const;
    const asked = { ...listed, payerType: 'SELF', coverage: 'ASKED', coverageBy: '何青禾', coverageAt: 7 } as const;
    const mark = { coverage: 'ASKED', coverageBy: '何青禾', coverageAt: 7 };
    expect(carriedCoverage([asked], { ...listed, name: '换主机', payerType: 'WARRANTY' })).toEqual(mark);
    expect(carriedCoverage([asked], { ...listed, operationId: 6, payerType: 'SELF' })).toBeNull();
    const covered = { ...asked, payerType: 'WARRANTY', coverage: 'COVERED' } as const;
    expect(carriedCoverage([covered], { ...listed, payerType: 'SELF' })).toBeNull();
    expect(carriedCoverage([covered], { ...listed, payerType: 'WARRANTY' })).toMatchObject({ coverage: 'COVERED' });
  });

  test('no answer, and an answer that leaves nobody to pay, block settling', () => {
    const codes = (of: readonly CoverageLine[]) =>
      checkCoverageSettled(of).refusals.map((one) => [one.code, one.data] as const);
    expect(codes(lines)).toEqual([]);
    expect(codes([{ ...job, coverage: 'ASKED' }])).toEqual([['COVERAGE_OPEN', { lines: ['1 更换中控主机'] }]]);
    expect(codes([{ ...job, coverage: 'NOT_COVERED', payerType: 'WARRANTY' }])).toEqual([
      ['COVERAGE_UNBORNE', { lines: ['1 更换中控主机'] }],
    ]);
    expect(codes([{ ...job, coverage: 'NOT_COVERED' }])).toEqual([]);
  });

  test('whatever is answered how often, other lines keep their money and a signed sum never grows without consent', () => {
    const steps = fc.array(
      fc.record({
        lineNo: fc.integer({ min: 1, max: 5 }),
        what: fc.constantFrom<CoverageAnswer>('ASKED', 'COVERED', 'NOT_COVERED'),
      }),
      { maxLength: 12 },
    );
    const payers = fc.array(fc.constantFrom<PayerType>('SELF', 'WARRANTY', 'INSURANCE', 'FREE'), {
      minLength: 4,
      maxLength: 4,
    });
    const net = (line: CoverageLine) => lineAmounts(line).netFen;
    const selfOf = (of: readonly CoverageLine[]) =>
      of.filter((line) => line.payerType === 'SELF').reduce((sum, line) => sum + net(line), 0);
    fc.assert(
      fc.property(payers, steps, (paidBy, asked) => {
        let now: CoverageLine[] = lines.map((line, i) => ({ ...line, payerType: paidBy[i] ?? 'SELF' }));
        for (const { lineNo, what } of asked) {
          const before = now;
          const said = answer(before, lineNo, what, true);
          if (!said.ok) continue;
          const { lineNos, repriced } = said.value;
          now = before.map((line) => {
            const after = repriced.find((one) => one.line.lineNo === line.lineNo)?.line ?? line;
            return lineNos.includes(line.lineNo) ? { ...after, coverage: what } : line;
          });
          for (const [i, line] of now.entries()) {
            if (!lineNos.includes(line.lineNo)) expect(line).toEqual(before[i]);
          }
          expect(selfOf(now)).toBeLessThanOrEqual(selfOf(before));
          // what the manufacturer refused is never quietly left to it
          for (const line of now.filter(isUnborne)) expect(checkCoverageSettled([line]).refusals).not.toEqual([]);
        }
      }),
    );
  });
});
