/** 质保答复: what the manufacturer bears of a job and its parts, who said so and when (domain rules §4.3 `coverage`). */
import type { Actor } from '#domain/actor.ts';
import type { CoverageAnswer } from '#domain/enums.ts';
import { isRightAccount } from '#domain/estimate/payer-account.ts';
import { checkCoverageTyped } from '#domain/repair-order/coverage.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { renumbered } from '#domain/repair-order/supplement.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanLine } from '#domain/text.ts';
import { customerById } from '#db/store/customers.ts';
import { changeLine, type OrderLineRow, type OrderRow } from '#db/store/orders.ts';
import { sharedColumns } from '#db/store/supplements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { must, mustPass, refuse } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { mustHaveNoSlip } from '../settlement/live-slips.ts';
import { addDraft } from '../supplement/open-supplement.ts';
import { type CoverageOf, coverageOf } from './coverage-terms.ts';
import { sumsAfter } from './lines-after.ts';
import { actOnOrder } from './order-act.ts';

export type CoverageInput = {
  commandId: string;
  id: number;
  version: number;
  lineNo: number;
  answer: CoverageAnswer;
  by: string;
  at: number | null;
  payerAccountId: number | null;
};

/** @refuses PAYER_ACCOUNT_MISSING unless it is a manufacturer's account */
function accountOf(tx: WriteTx, { payerAccountId }: CoverageInput, lines: readonly OrderLineRow[]): number {
  const account = payerAccountId === null ? undefined : customerById(tx, payerAccountId);
  if (account && isRightAccount('WARRANTY', account)) return account.id;
  return refuse('PAYER_ACCOUNT_MISSING', { lines: lines.map((l) => `${l.lineNo} ${l.name}`) }, 'payerAccountId');
}

function reprice(tx: WriteTx, input: CoverageInput, { repriced }: CoverageOf): void {
  if (repriced.length === 0) return;
  const lines = repriced.map((one) => one.line);
  const payerAccountId = input.answer === 'COVERED' ? accountOf(tx, input, lines) : null;
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  for (const { line, grossAfterFen, netAfterFen } of repriced) {
    const { rateFen, fixedPriceFen, unitPriceFen, payerType, payRateBp } = line;
    const price = { rateFen, fixedPriceFen, unitPriceFen, payerType, payRateBp, payerAccountId };
    changeLine(tx, line.id, { ...price, grossFen: grossAfterFen, netFen: netAfterFen }, by);
  }
}

/** The lines wait in a supplement for the customer's word. @refuses STATE_REFUSED once the work was checked */
function offer(tx: WriteTx, order: OrderRow, by: string, { offered }: CoverageOf): string | null {
  if (offered.length === 0) return null;
  must(nextStatus(orderStatusTable, order.status, 'proposeSupplement'));
  const lines = renumbered(
    offered.map(({ line, grossAfterFen, netAfterFen }) => ({
      ...line,
      turnsLineId: line.id,
      payerAccountId: null,
      grossFen: grossAfterFen,
      netFen: netAfterFen,
    })),
    1,
  );
  const words = { fault: `厂家答复质保外(${by})`, reason: '原由厂家承担的项目,需客户同意付费' };
  const rows = lines.map((line) => ({ ...sharedColumns(line), turnsLineId: line.turnsLineId }));
  return addDraft(tx, order, words, rows).supplementNo;
}

/**
 * ASKED blocks settling; COVERED puts job and parts on the manufacturer at claim prices; NOT_COVERED gives them back to the
 * customer, on a signed order by the supplement it opens.
 * @refuses COVERAGE_…, PAYER_ACCOUNT_MISSING, PRICE_NOT_LISTED, SETTLEMENT_LIVE, STATE_REFUSED, NOT_OWN_DOCUMENT
 */
export function setCoverage(host: Host, actor: Actor, input: CoverageInput) {
  return actOnOrder(host, actor, 'order.coverageSet', input, 'setCoverage', ({ tx, order, now, by }) => {
    mustOwn(tx, actor, 'payer.setClaim', order.advisorId);
    mustPass(checkCoverageTyped(input, now), undefined);
    mustHaveNoSlip(tx, order.id);
    const covered = coverageOf(tx, order, input, now);
    const who = input.answer === 'ASKED' ? cleanLine(input.by) || actor.name : cleanLine(input.by);
    const at = input.at ?? now;
    const sums = sumsAfter(tx, order, covered.repriced);
    reprice(tx, input, covered);
    const asked = covered.lines.filter((line) => covered.lineNos.includes(line.lineNo));
    for (const line of asked) changeLine(tx, line.id, { coverage: input.answer, coverageBy: who, coverageAt: at }, by);
    const supplementNo = offer(tx, order, who, covered);
    return {
      change: sums.columns,
      touches: supplementNo === null ? [] : ['supplements'],
      changes: {
        answer: input.answer,
        by: who,
        at,
        lines: asked.map(({ lineNo, payerType, netFen }) => {
          const after = covered.repriced.find((one) => one.line.lineNo === lineNo);
          const now = { payerType: after?.line.payerType ?? payerType, netFen: after?.netAfterFen ?? netFen };
          return { lineNo, before: { payerType, netFen }, after: now };
        }),
        supplementNo,
      },
      more: { supplementNo },
    };
  });
}
