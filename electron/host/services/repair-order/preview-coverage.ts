/** Old and new price of the lines before an answer of the manufacturer is recorded. */
import type { CoverageAnswer } from '#domain/enums.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import { orderById } from '#db/store/orders.ts';
import type { ReadDb } from '#db/write.ts';
import { found } from '../../refused.ts';
import { summedLines } from '../settlement/compute-slips.ts';
import { coverageOf } from './coverage-terms.ts';
import { sumsAfter } from './lines-after.ts';

/** @refuses NOT_FOUND and what recording it would refuse of the lines */
export function previewCoverage(
  db: ReadDb,
  asked: { id: number; lineNo: number; answer: CoverageAnswer },
  now: number,
) {
  const order = found(orderById(db, asked.id), '委托书');
  const covered = coverageOf(db, order, asked, now);
  const changed = [...covered.repriced, ...covered.offered];
  return {
    lines: covered.lines
      .filter((line) => covered.lineNos.includes(line.lineNo))
      .map((line) => {
        const after = changed.find((one) => one.line.lineNo === line.lineNo);
        return {
          lineNo: line.lineNo,
          name: line.name,
          payerBefore: line.payerType,
          payerAfter: after?.line.payerType ?? line.payerType,
          netBeforeFen: line.netFen,
          netAfterFen: after?.netAfterFen ?? line.netFen,
        };
      }),
    selfBeforeFen: totalsOf(summedLines(db, order.id), order.orderDiscountFen).selfFen,
    selfAfterFen: sumsAfter(db, order, changed).totals.selfFen,
    isSupplement: covered.offered.length > 0,
  };
}
