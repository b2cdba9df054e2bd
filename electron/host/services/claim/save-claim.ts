/** 索赔单: kept beside its order, with cause and result on its jobs (domain rules §4.3, §4.5). */
import type { Actor } from '#domain/actor.ts';
import type { ClaimInput } from '#domain/contract/order-claim.ts';
import { checkClaim, isClaimed } from '#domain/claim/claim.ts';
import { cleanLine } from '#domain/text.ts';
import { claimOfOrder, putClaim } from '#db/store/claims.ts';
import { changeLine } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { mustPass, refuse } from '../../refused.ts';
import { giveNumber } from '../number.ts';
import { mustOwn } from '../own-document.ts';
import { actOnOrder } from '../repair-order/order-act.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { liveSlips } from '../settlement/live-slips.ts';
import { claimedFen, claimJobViews } from './claim-view.ts';

export type SaveClaimInput = {
  commandId: string;
  id: number;
  version: number;
  claim: ClaimInput;
  results: { lineNo: number; cause: string; result: string }[];
};

/** What was found and done, on the jobs the manufacturer bears. @refuses CLAIM_JOB_WRONG */
function keepResults(tx: WriteTx, orderId: number, { results }: SaveClaimInput) {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  const jobs = claimJobViews(tx, orderId);
  const lines = billedLines(tx, orderId);
  return results.flatMap((typed) => {
    const { lineNo } = typed;
    const job = jobs.find((one) => one.lineNo === lineNo);
    const line = lines.find((one) => one.lineNo === lineNo);
    if (!job || !line) return refuse('CLAIM_JOB_WRONG', { lineNo }, `results.${lineNo}`);
    const [cause, result] = [cleanLine(typed.cause), cleanLine(typed.result)];
    if (cause === job.cause && result === job.result) return [];
    changeLine(tx, line.id, { cause: cause || null, resultText: result || null }, by);
    return [{ lineNo, before: job.result, after: result }];
  });
}

function typedClaim(typed: ClaimInput): ClaimInput {
  return {
    ...typed,
    faultCode: cleanLine(typed.faultCode),
    causalPart: cleanLine(typed.causalPart),
    failureText: cleanLine(typed.failureText),
    oldPartTag: cleanLine(typed.oldPartTag),
  };
}

/** @refuses everything of domain/claim/claim.ts at once, CLAIM_JOB_WRONG, NOT_OWN_DOCUMENT, STATE_REFUSED, CLOCK_NOT_CONFIRMED */
export function saveClaim(host: Host, actor: Actor, input: SaveClaimInput) {
  return actOnOrder(host, actor, 'order.claimSaved', input, 'claim', ({ tx, order, by }) => {
    mustOwn(tx, actor, 'payer.setClaim', order.advisorId);
    const before = claimOfOrder(tx, order.id);
    const after = typedClaim(input.claim);
    const results = keepResults(tx, order.id, input);
    const hasLines = billedLines(tx, order.id).some(isClaimed);
    const known = { before: before?.state ?? 'DRAFT', hasLines, jobs: claimJobViews(tx, order.id) } as const;
    mustPass(checkClaim(after, known), undefined);
    const claimNo = before?.claimNo ?? giveNumber(tx, 'claim');
    const isSettled = liveSlips(tx, order.id).some(isClaimed);
    putClaim(
      tx,
      {
        claimNo,
        orderId: order.id,
        kind: after.kind,
        faultCode: after.faultCode || null,
        causalPart: after.causalPart || null,
        failureText: after.failureText || null,
        oldPartTag: after.oldPartTag || null,
        // a slip that stands keeps the sum it was settled at
        amountFen: isSettled && before ? before.amountFen : claimedFen(tx, order.id),
        state: after.state,
      },
      by,
    );
    return {
      changes: {
        claimNo,
        kind: { before: before?.kind ?? null, after: after.kind },
        state: { before: before?.state ?? null, after: after.state },
        results,
      },
      more: { claimNo },
    };
  });
}
