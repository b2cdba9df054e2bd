/** A warranty claim as the order's screen shows it, and as settling asks for it. */
import type { ClaimJobView, ClaimView } from '#domain/contract/order-claim.ts';
import { checkClaimSettled, claimJobsOf, isClaimed } from '#domain/claim/claim.ts';
import { sumFen } from '#domain/money.ts';
import { claimOfOrder, putClaim } from '#db/store/claims.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import { mustPass } from '../../refused.ts';
import { billedLines } from '../settlement/compute-slips.ts';

/** What the lines of the manufacturer come to, in fen of their net. */
export function claimedFen(db: ReadDb, orderId: number): number {
  const claimed = billedLines(db, orderId).filter(isClaimed);
  return sumFen(claimed.map((line) => line.netFen));
}

/** The claim of an order; null when it has none. */
export function claimView(db: ReadDb, orderId: number): ClaimView | null {
  const row = claimOfOrder(db, orderId);
  if (!row) return null;
  return {
    claimNo: row.claimNo,
    kind: row.kind,
    faultCode: row.faultCode ?? '',
    causalPart: row.causalPart ?? '',
    failureText: row.failureText ?? '',
    oldPartTag: row.oldPartTag ?? '',
    state: row.state,
    amountFen: row.amountFen,
  };
}

/** Its jobs with what was found and done. */
export function claimJobViews(db: ReadDb, orderId: number): ClaimJobView[] {
  return claimJobsOf(billedLines(db, orderId)).map((line) => ({
    lineNo: line.lineNo,
    name: line.name,
    cause: line.cause ?? '',
    result: line.resultText ?? '',
  }));
}

/**
 * Lets the manufacturer's slip pass with a claim, which keeps the sum it is settled at.
 * @refuses CLAIM_MISSING, CLAIM_REFUSED, CLAIM_RESULT_MISSING
 */
export function mustHaveClaim(tx: WriteTx, orderId: number): void {
  const row = claimOfOrder(tx, orderId);
  mustPass(checkClaimSettled(row?.state ?? null, claimJobViews(tx, orderId)), undefined);
  if (!row) return;
  const { id: _id, createdAt: _at, createdBy: _by, updatedAt: _on, updatedBy: _who, version: _version, ...kept } = row;
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  putClaim(tx, { ...kept, amountFen: claimedFen(tx, orderId) }, by);
}
