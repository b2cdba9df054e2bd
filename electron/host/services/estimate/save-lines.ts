/** Lines of a draft are written anew each time, every one priced and judged again in the host (domain rules §4.3, §8, §11.3). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { LineInput } from '#domain/contract/line.ts';
import { checkSizes } from '#domain/repair-order/line-amounts.ts';
import { cleanLine } from '#domain/text.ts';
import {
  type EstimateLineRow,
  linesOfEstimate,
  type NewEstimateLine,
  replaceEstimateLines,
} from '#db/store/estimates.ts';
import type { Host } from '../../host.ts';
import { mustAll, mustPass } from '../../refused.ts';
import { Approvals } from '../approval/ask-approval.ts';
import { actOnEstimate, type EstimateCommand } from './estimate-act.ts';
import { sumsOf } from '../repair-order/document-sums.ts';
import { pricingScene } from './pricing-scene.ts';
import { estimatedLines } from './estimate-sums.ts';
import { judgeLines } from './judge-lines.ts';
import { storedTwin } from './line-rights.ts';
import { listLine } from './listed-line.ts';
import { markCoverage } from './mark-coverage.ts';
import { takePackages } from './take-packages.ts';

export type SaveLinesInput = EstimateCommand & {
  lines: LineInput[];
  orderDiscountFen: number;
  validUntilOn: string;
  remark: string;
  approval?: { reason?: string | undefined } | undefined;
};

/** A free charge of no list arrives as 0 when it is saved again: the value in brackets is the stored one. */
function withListValue(row: NewEstimateLine, stored: readonly EstimateLineRow[]): NewEstimateLine {
  if (row.payerType !== 'FREE' || row.listPriceFen) return row;
  return { ...row, listPriceFen: storedTwin(stored, row)?.listPriceFen ?? row.listPriceFen };
}

/**
 * @refuses PACKAGE_…, COVERAGE_…, everything of domain/estimate/line-check.ts, the rights of line-rights.ts, ORDER_DISCOUNT_TOO_HIGH, ESTIMATE_EXPIRED
 *   beside their fields, all at once; warns PART_OBSOLETE, PART_NOT_FITTING, PRICE_ZERO, PRICE_BELOW_COST
 */
export function saveLines(host: Host, actor: Actor, approver: Actor | null, input: SaveLinesInput) {
  return actOnEstimate(host, actor, 'estimate.linesSaved', input, 'edit', ({ tx, estimate }) => {
    const pricing = pricingScene(tx, estimate, dayOf(tx.act.at));
    const stored = linesOfEstimate(tx, estimate.id);
    const approvals = new Approvals(actor, approver);
    const typed = input.lines.map((line) => listLine(tx, line, pricing));
    const listed = takePackages(tx, input.lines, typed, { pricing, stored });
    const listedRows = listed.map((line) => withListValue(line.row, stored));
    const rows = markCoverage({ tx, actor, advisorId: estimate.advisorId }, input.lines, listedRows);
    mustAll(checkSizes(rows.map((row) => ({ ...row, payRateBp: row.payRateBp ?? 10_000 }))));
    mustPass(judgeLines({ tx, estimate, actor, approvals, pricing, stored }, input, listed), input.confirmed);
    replaceEstimateLines(tx, estimate.id, rows);
    approvals.store(tx, { docType: 'estimate', docId: estimate.id, docVersion: input.version }, input.approval?.reason);
    const { totals, columns } = sumsOf(
      estimatedLines(tx, estimate.orderId, linesOfEstimate(tx, estimate.id)),
      input.orderDiscountFen,
    );
    return {
      change: { ...columns, validUntilOn: input.validUntilOn, remark: cleanLine(input.remark) || null },
      changes: {
        totalFen: { before: estimate.totalFen, after: totals.totalFen },
        lines: rows.length,
        ...approvals.note,
      },
      more: { totals },
    };
  });
}
