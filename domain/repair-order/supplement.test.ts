import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINE_KINDS, PAYER_TYPES } from '../enums.ts';
import type { Findings } from '../findings.ts';
import { borneBp } from '../insurance/case.ts';
import { withDeductible } from '../insurance/insured-lines.ts';
import type { LineForMoney } from '../settlement/settle.ts';
import {
  adviceLines,
  answerOf,
  checkConsentAt,
  checkFurtherConsent,
  checkNothingToCheck,
  checkOffer,
  checkTold,
  combinationsOf,
  higherSum,
  MAX_PRESENTED,
  nextAuthorisation,
  partsAlone,
  renumbered,
  totalsWith,
} from './supplement.ts';
import { splitByPayer } from './totals.ts';

const said = (f: Findings) => [...f.refusals.map((r) => r.code), ...f.warnings.map((w) => `(${w.code})`)];
const self = (netFen: number) => ({ kind: 'LABOR' as const, payerType: 'SELF' as const, grossFen: netFen, netFen });

const summed = fc.record({
  kind: fc.constantFrom(...LINE_KINDS),
  payerType: fc.constantFrom(...PAYER_TYPES),
  grossFen: fc.integer({ min: 0, max: 1_000_000 }),
  netFen: fc.integer({ min: 0, max: 1_000_000 }),
});
const lines = fc.array(summed, { maxLength: 6 });

describe('the total of every combination while the customer is on the phone', () => {
  test('three open supplements have eight totals, fewer first', () => {
    const order = { lines: [self(81_208)], orderDiscountFen: 1_208 };
    const open = [10_000, 200, 30].map((fen, i) => ({ id: i + 1, lines: [self(fen)] }));
    expect(combinationsOf(order, open).map(({ ids, totals, addSelfFen }) => [ids, totals.selfFen, addSelfFen])).toEqual(
      [
        [[], 80_000, 0],
        [[1], 90_000, 10_000],
        [[2], 80_200, 200],
        [[3], 80_030, 30],
        [[1, 2], 90_200, 10_200],
        [[1, 3], 90_030, 10_030],
        [[2, 3], 80_230, 230],
        [[1, 2, 3], 90_230, 10_230],
      ],
    );
  });

  test('what another payer bears adds nothing to the customer', () => {
    const order = { lines: [self(100)], orderDiscountFen: 0 };
    const claim = { ...self(500), payerType: 'WARRANTY' as const };
    const all = combinationsOf(order, [{ id: 7, lines: [claim, self(20)] }]).at(-1);
    expect([all?.totals.totalFen, all?.totals.selfFen, all?.addSelfFen]).toEqual([620, 120, 20]);
  });

  test('insured lines: the total that is shown is the total of the order after answering so', () => {
    const payer = fc.constantFrom('SELF' as const, 'INSURANCE' as const, 'WARRANTY' as const);
    const net = fc.integer({ min: 0, max: 9_999_999 });
    const typed = fc.array(fc.record({ payerType: payer, netFen: net }), { maxLength: 6 });
    const bp = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        typed,
        fc.array(typed, { maxLength: 3 }),
        bp,
        fc.boolean(),
        (ordered, added, deductibleBp, isDirect) => {
          const terms = { deductibleBp, isDirectPay: isDirect };
          const money = (all: typeof ordered): LineForMoney[] =>
            all.map((line, i) => ({
              ...{ ...line, lineNo: i + 1, kind: 'LABOR', grossFen: line.netFen, isDiscountable: true },
              ...{ payerAccountId: line.payerType === 'SELF' ? null : 7, taxRatePct: 13 },
            }));
          const billed = (all: typeof ordered) => splitByPayer(withDeductible(money(all), terms));
          const insuredFen = ordered.reduce((sum, l) => sum + (l.payerType === 'INSURANCE' ? l.netFen : 0), 0);
          const insured = { netFen: insuredFen, borneBp: borneBp(terms) };
          const order = { lines: billed(ordered), orderDiscountFen: 0, insured };
          const open = added.map((more, i) => ({ id: i, lines: money(more) }));
          for (const { ids, totals } of combinationsOf(order, open)) {
            const after = billed([...ordered, ...ids.flatMap((id) => added[id] ?? [])]);
            expect(totals.selfFen).toBe(totalsWith({ lines: after, orderDiscountFen: 0 }, []).selfFen);
            expect(totals.totalFen).toBe(totalsWith({ lines: after, orderDiscountFen: 0 }, []).totalFen);
          }
        },
      ),
    );
  });

  test('each combination once, and worth the order and its supplements one by one', () => {
    const many = fc.array(lines, { maxLength: MAX_PRESENTED });
    fc.assert(
      fc.property(lines, many, fc.integer({ min: 0, max: 500 }), (ordered, added, orderDiscountFen) => {
        const order = { lines: ordered, orderDiscountFen };
        const open = added.map((more, i) => ({ id: i + 1, lines: more }));
        const before = totalsWith(order, []);
        const alone = new Map(open.map((one) => [one.id, totalsWith(order, one.lines).selfFen - before.selfFen]));
        const all = combinationsOf(order, open);
        expect(new Set(all.map(({ ids }) => ids.join())).size).toBe(2 ** open.length);
        for (const { ids, totals, addSelfFen } of all) {
          expect(addSelfFen).toBe(ids.reduce((sum, id) => sum + (alone.get(id) ?? Number.NaN), 0));
          expect(totals.selfFen).toBe(before.selfFen + addSelfFen);
        }
      }),
    );
  });

  test('more than fit on the screen are not offered', () => {
    const open = Array.from({ length: MAX_PRESENTED + 1 }, (_, id) => ({ id, lines: [] }));
    expect(() => combinationsOf({ lines: [], orderDiscountFen: 0 }, open)).toThrow(RangeError);
  });
});

const line = (lineNo: number, kind: 'LABOR' | 'PART' | 'OTHER', laborLineNo: number | null = null) => ({
  lineNo,
  kind,
  name: `${kind} ${lineNo}`,
  laborLineNo,
});
const BRAKES = [line(1, 'LABOR'), line(2, 'PART', 1), line(3, 'PART'), line(4, 'OTHER')];

describe('the answer, line by line', () => {
  test('all, some, none', () => {
    const action = (nos: number[]) => {
      const answer = answerOf('ZX1', BRAKES, nos);
      return answer.ok ? [answer.value.action, answer.value.approved.length, answer.value.declined.length] : answer;
    };
    expect(action([1, 2, 3, 4])).toEqual(['approve', 4, 0]);
    expect(action([1, 2])).toEqual(['approvePartly', 2, 2]);
    expect(action([])).toEqual(['decline', 0, 4]);
    expect(action([9])).toMatchObject({ ok: false, refusal: { code: 'SUPPLEMENT_LINE_UNKNOWN' } });
  });

  test('yes to the part and no to its job is asked once more; advice names the job once', () => {
    const answer = answerOf('ZX1', BRAKES, [2]);
    if (!answer.ok) throw new Error('refused');
    expect(partsAlone(answer.value)).toEqual(['PART 2']);
    expect(adviceLines(BRAKES).map((l) => l.lineNo)).toEqual([1, 3]);
    expect(adviceLines([line(2, 'PART', 1)]).map((l) => l.lineNo)).toEqual([2]);
  });

  test('approved and declined are the lines that were shown, each once; numbers of the order go on', () => {
    const nos = fc.uniqueArray(fc.constantFrom(1, 2, 3, 4));
    fc.assert(
      fc.property(nos, fc.integer({ min: 1, max: 50 }), (approvedLineNos, first) => {
        const answer = answerOf('ZX1', BRAKES, approvedLineNos);
        if (!answer.ok) throw new Error('refused');
        const { approved, declined } = answer.value;
        expect(new Set([...approved, ...declined].map((l) => l.lineNo))).toEqual(new Set([1, 2, 3, 4]));
        expect(approved.length + declined.length).toBe(BRAKES.length);
        expect(new Set(approved.map((l) => l.lineNo))).toEqual(new Set(approvedLineNos));
        const joined = renumbered(approved, first);
        expect(joined.map((l) => l.lineNo)).toEqual(approved.map((_, i) => first + i));
        const jobs = new Set(joined.filter((l) => l.kind === 'LABOR').map((l) => l.lineNo));
        for (const l of joined) expect(l.laborLineNo === null || jobs.has(l.laborLineNo)).toBe(true);
      }),
    );
  });
});

test('an offer has lines with prices, and a place on the screen', () => {
  const part = {
    ...line(1, 'PART'),
    payerType: 'SELF' as const,
    payerAccountId: null,
    unitPriceFen: 100,
    listPriceFen: 100,
    isCustomerSupplied: false,
    isToCheck: false,
    netFen: 100,
  };
  const known = { supplementNo: 'ZX1', lines: [part], presented: 0 };
  expect(said(checkOffer(known))).toEqual([]);
  expect(said(checkOffer({ ...known, lines: [] }))).toEqual(['SUPPLEMENT_EMPTY']);
  expect(said(checkOffer({ ...known, lines: [{ ...part, isToCheck: true }] }))).toEqual(['SUPPLEMENT_UNPRICED']);
  expect(said(checkOffer({ ...known, lines: [{ ...part, unitPriceFen: 0 }] }))).toEqual(['SUPPLEMENT_UNPRICED']);
  expect(said(checkOffer({ ...known, lines: [{ ...part, payerType: 'INSURANCE' }] }))).toEqual([
    'PAYER_ACCOUNT_MISSING',
  ]);
  expect(said(checkOffer({ ...known, presented: MAX_PRESENTED }))).toEqual(['SUPPLEMENT_TOO_MANY']);
});

test('the customer spoke between the offer and now', () => {
  const minute = 60_000;
  expect(said(checkConsentAt(10 * minute, 10 * minute + 59_999, 11 * minute))).toEqual([]);
  expect(said(checkConsentAt(9 * minute, 10 * minute, 11 * minute))).toEqual(['CONSENT_AT_ODD']);
  expect(said(checkConsentAt(13 * minute, 10 * minute, 11 * minute))).toEqual(['CONSENT_AT_ODD']);
});

test('a higher sum is proposed as billed, else without the order discount, else not at all', () => {
  const line = { kind: 'LABOR' as const, payerType: 'SELF' as const, grossFen: 10_000, netFen: 10_000 };
  const order = { lines: [line], orderDiscountFen: 1_000 };
  expect(higherSum(order, 8_000)).toBe(9_000);
  expect(higherSum(order, 9_000)).toBe(10_000);
  expect(higherSum(order, 10_000)).toBeNull();
});

test('sums agreed to are kept with their difference, and what was told is what is written', () => {
  expect(nextAuthorisation(null, 81_208)).toEqual({ selfFen: 81_208, differenceFen: 81_208 });
  expect(nextAuthorisation(81_208, 70_000)).toEqual({ selfFen: 70_000, differenceFen: -11_208 });
  expect(said(checkFurtherConsent(81_208, 81_208))).toEqual(['CONSENT_NOT_NEEDED']);
  expect(said(checkFurtherConsent(81_209, 81_208))).toEqual([]);
  expect(said(checkTold(5, 5))).toEqual([]);
  expect(said(checkTold(5, 6))).toEqual(['SUPPLEMENT_TOTAL_DIFFERS']);
  const open = { lineNo: 2, name: '异响', isToCheck: true };
  expect(checkNothingToCheck([open, { ...open, isToCheck: false }]).refusals).toEqual([
    { code: 'LINES_TO_CHECK', data: { lines: ['2 异响'] } },
  ]);
});
