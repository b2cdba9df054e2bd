/** The desk prices a draft; every line is judged in the host like a line of an estimate (domain rules §2, §5.4, §8). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { LineInput } from '#domain/contract/line.ts';
import { FindingList } from '#domain/findings.ts';
import { checkSizes } from '#domain/repair-order/line-amounts.ts';
import { isSameWork } from '#domain/repair-order/same-work.ts';
import { addedSelf } from '#domain/repair-order/supplement.ts';
import { cleanParagraph } from '#domain/text.ts';
import { linesOfSupplement, type NewSupplementLine, replaceSupplementLines } from '#db/store/supplements.ts';
import type { Host } from '../../host.ts';
import { mustAll, mustPass, refuse } from '../../refused.ts';
import { Approvals } from '../approval/ask-approval.ts';
import { judgeTerms } from '../estimate/judge-lines.ts';
import { listLine } from '../estimate/listed-line.ts';
import { pricingScene } from '../estimate/pricing-scene.ts';
import { takePackages } from '../estimate/take-packages.ts';
import { insuredSum } from '../settlement/compute-slips.ts';
import { promiseOf } from './promise-of.ts';
import { actOnSupplement, type SupplementCommand } from './supplement-act.ts';

export type SaveInput = SupplementCommand & {
  fault: string;
  reason: string;
  newPromisedAt: number | null;
  lines: LineInput[];
  approval?: { reason?: string | undefined } | undefined;
};

/** Lines that stand in the order already stay those lines: their price may change, their quantity not. @refuses COVERAGE_QTY_FIXED */
function withTurned(rows: readonly NewSupplementLine[], stored: readonly NewSupplementLine[]): NewSupplementLine[] {
  const left = stored.filter((line) => line.turnsLineId != null);
  return rows.map((row) => {
    const at = left.findIndex((line) => isSameWork(line, row));
    const [before] = at < 0 ? [] : left.splice(at, 1);
    if (!before) return row;
    // what stands in the order stays in its package, or comes out of it
    const isMoved = row.packageNo != null && row.packageNo !== before.packageNo;
    if (isMoved) refuse('PACKAGE_CHANGED', { name: row.packageName ?? '' }, `lines.${row.lineNo}`);
    const isSame = before.qtyMilli === (row.qtyMilli ?? null) && before.billHoursCenti === (row.billHoursCenti ?? null);
    if (!isSame) refuse('COVERAGE_QTY_FIXED', { name: row.name }, `lines.${row.lineNo}`);
    return { ...row, turnsLineId: before.turnsLineId ?? null };
  });
}

/**
 * @refuses everything of domain/estimate/line-check.ts, the rights of line-rights.ts, PROMISE_… beside their fields, all at
 *   once; STATE_REFUSED once it was offered
 */
export function saveSupplement(host: Host, actor: Actor, approver: Actor | null, input: SaveInput) {
  return actOnSupplement(host, actor, 'supplement.saved', input, 'edit', ({ tx, supplement, order }) => {
    const pricing = pricingScene(tx, order, dayOf(tx.act.at));
    const stored = linesOfSupplement(tx, supplement.id);
    const approvals = new Approvals(actor, approver);
    const typed = input.lines.map((line) => listLine(tx, line, pricing));
    const listed = takePackages(tx, input.lines, typed, { pricing, stored });
    const rows = withTurned(
      listed.map((line) => line.row),
      stored,
    );
    mustAll(checkSizes(rows.map((row) => ({ ...row, payRateBp: row.payRateBp ?? 10_000 }))));
    const found = new FindingList()
      .add(judgeTerms({ tx, actor, approvals, pricing, stored }, input.lines, listed))
      .add(promiseOf(tx, order, input.newPromisedAt)).found;
    mustPass(found, input.confirmed);
    replaceSupplementLines(tx, supplement.id, rows);
    const document = { docType: 'supplement', docId: supplement.id, docVersion: input.version };
    approvals.store(tx, document, input.approval?.reason);
    const addFen = addedSelf(insuredSum(tx, order.id), rows);
    return {
      change: {
        fault: cleanParagraph(input.fault),
        reason: cleanParagraph(input.reason),
        newPromisedAt: input.newPromisedAt,
        addFen,
      },
      changes: { addFen: { before: supplement.addFen, after: addFen }, lines: rows.length, ...approvals.note },
      more: { addFen },
    };
  });
}
