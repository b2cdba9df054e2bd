/** 结算: the slips of all payers are written at once; from here on their amounts never change (domain rules §5.6, §8). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { OldPartsResult } from '#domain/enums.ts';
import { FindingList } from '#domain/findings.ts';
import { type Asking, mayDiscountOrder } from '#domain/limits.ts';
import {
  checkAuthorised,
  isSettlementPaidAtOnce,
  selfBeforeRounding,
  warrantyTextOf,
} from '#domain/settlement/confirm.ts';
import { isClaimed } from '#domain/claim/claim.ts';
import { checkCoverageSettled } from '#domain/repair-order/coverage.ts';
import { checkNothingToCheck } from '#domain/repair-order/supplement.ts';
import type { Slip } from '#domain/settlement/settle.ts';
import { isDayClosed } from '#db/store/cashier.ts';
import type { OrderRow } from '#db/store/orders.ts';
import { addReceivable, addSettlement } from '#db/store/settlements.ts';
import { lastAuthorisedFen } from '#db/store/supplements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { must, mustPass, refuse } from '../../refused.ts';
import { Approvals } from '../approval/ask-approval.ts';
import { limitsOf } from '../approval/shop-limits.ts';
import { giveNumber } from '../number.ts';
import { mustHaveClaim } from '../claim/claim-view.ts';
import { allowAssessment } from '../insurance/assessment.ts';
import { mustOwn } from '../own-document.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { sumsOf } from '../repair-order/document-sums.ts';
import { actOnOrder } from '../repair-order/order-act.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { buildSettlementSheet } from './build-settlement-sheet.ts';
import { billedLines, computeSlips, summedLines } from './compute-slips.ts';
import { liveSlips } from './live-slips.ts';

export type ConfirmInput = {
  commandId: string;
  orderId: number;
  version: number;
  orderDiscountFen: number;
  oldPartsResult: OldPartsResult;
  assessmentReason?: string | undefined;
  approval?: { reason?: string | undefined } | undefined;
};

/** What was promised with the estimate stands; another discount has its limit. @refuses APPROVAL_REQUIRED, FORBIDDEN */
function allowDiscount(tx: WriteTx, approvals: Approvals, beforeFen: number, afterFen: number): void {
  if (afterFen === beforeFen) return;
  const terms = { before: beforeFen, after: afterFen, amountFen: afterFen };
  const rule = (asking: Asking) => mayDiscountOrder(asking, afterFen, limitsOf(tx));
  must(approvals.ask('order.discount', rule, terms), 'orderDiscountFen');
}

function storeSlip(tx: WriteTx, order: OrderRow, slip: Slip, input: ConfirmInput, host: Host): number {
  const now = tx.act.at;
  const by = tx.act.actor.employeeId;
  const stamps = { createdAt: now, createdBy: by, updatedAt: now, updatedBy: by };
  const rows = billedLines(tx, order.id);
  const isCustomer = slip.payerType === 'SELF';
  const status = isCustomer ? (isSettlementPaidAtOnce(slip.payableFen) ? 'PAID' : 'CONFIRMED') : 'ON_ACCOUNT';
  const id = addSettlement(
    tx,
    {
      settlementNo: giveNumber(tx, 'settlement'),
      orderId: order.id,
      payerType: slip.payerType,
      payerAccountId: slip.payerAccountId,
      customerId: order.customerId,
      status,
      laborFen: slip.laborFen,
      partsFen: slip.partsFen,
      otherFen: slip.otherFen,
      discountFen: slip.discountFen,
      orderDiscountFen: slip.orderDiscountFen,
      roundingFen: slip.roundingFen,
      roundingMode: shopOptions(host.read).roundingMode,
      payableFen: slip.payableFen,
      taxFen: slip.taxFen,
      netOfTaxFen: slip.netOfTaxFen,
      oldPartsResult: input.oldPartsResult,
      warrantyText: warrantyTextOf(order.warrantyKm ?? 0, order.warrantyDays ?? 0),
      businessOn: dayOf(now),
      confirmedAt: now,
      confirmedBy: by,
      ...stamps,
    },
    slip.lines.map((line) => {
      const row = rows.find((r) => r.lineNo === line.lineNo);
      return {
        orderLineId: row?.id ?? 0,
        lineNo: line.lineNo,
        kind: line.kind,
        code: row?.code ?? null,
        name: row?.name ?? '',
        spec: row?.spec ?? null,
        unit: row?.unit ?? null,
        qualityType: row?.qualityType ?? null,
        payerType: line.payerType,
        billHoursCenti: row?.billHoursCenti ?? null,
        rateFen: row?.rateFen ?? null,
        qtyMilli: row?.qtyMilli ?? null,
        unitPriceFen: row?.unitPriceFen ?? null,
        listPriceFen: row?.listPriceFen ?? null,
        grossFen: line.grossFen,
        payRateBp: row?.payRateBp ?? 10_000,
        shareFen: line.shareFen,
        orderDiscountFen: line.orderDiscountFen,
        roundingFen: line.roundingFen,
        finalFen: line.finalFen,
        taxRatePct: line.taxRatePct,
        taxFen: line.taxFen,
        netOfTaxFen: line.netOfTaxFen,
      };
    }),
    slip.taxByRate.map((t) => ({
      taxRatePct: t.taxRatePct,
      grossFen: t.grossFen,
      taxFen: t.taxFen,
      netOfTaxFen: t.netOfTaxFen,
    })),
  );
  if (!isCustomer && slip.payerAccountId !== null) {
    addReceivable(tx, {
      settlementId: id,
      debtorId: slip.payerAccountId,
      amountFen: slip.payableFen,
      state: 'OPEN',
      ...stamps,
    });
  }
  return id;
}

/** 待检 work and lines whose payer is not known yet block the slips. */
function checkMaySettle(lines: ReturnType<typeof billedLines>) {
  return new FindingList().add(checkNothingToCheck(lines)).add(checkCoverageSettled(lines)).found;
}

/** After a reversal the other payers' slips stand; only the reversed payer settles again. */
function isLive(tx: WriteTx, orderId: number, slip: Slip): boolean {
  return liveSlips(tx, orderId).some((s) => s.payerType === slip.payerType && s.payerAccountId === slip.payerAccountId);
}

/**
 * Confirms every payer's slip and prints them; slips of other payers become receivables.
 * @refuses STATE_REFUSED unless READY, NOT_OWN_DOCUMENT, DAY_CLOSED, APPROVAL_REQUIRED, ORDER_DISCOUNT_TOO_HIGH, SHARES_DIFFER,
 *   ABOVE_AUTHORISED, ASSESSMENT_MISSING, ASSESSMENT_DIFFERS, CLAIM_MISSING, CLAIM_REFUSED, CLAIM_RESULT_MISSING, LINES_TO_CHECK, COVERAGE_OPEN, COVERAGE_UNBORNE
 */
export function confirmSettlement(host: Host, actor: Actor, approver: Actor | null, input: ConfirmInput) {
  return actOnOrder(
    host,
    actor,
    'settlement.confirmed',
    { ...input, id: input.orderId },
    'settle',
    ({ tx, order, now }) => {
      mustOwn(tx, actor, 'settlement.confirm', order.advisorId);
      if (isDayClosed(tx, dayOf(now))) refuse('DAY_CLOSED', { businessOn: dayOf(now) });
      const approvals = new Approvals(actor, approver);
      allowDiscount(tx, approvals, order.orderDiscountFen, input.orderDiscountFen);
      mustPass(checkMaySettle(billedLines(tx, order.id)), undefined);
      const slips = computeSlips(tx, order.id, input.orderDiscountFen).filter((slip) => !isLive(tx, order.id, slip));
      if (slips.some(isClaimed)) mustHaveClaim(tx, order.id);
      const why = input.assessmentReason ?? '';
      if (slips.some((slip) => slip.payerType === 'INSURANCE')) allowAssessment(tx, order.id, approvals, why);
      const reason = input.approval?.reason ?? (why || undefined);
      approvals.store(tx, { docType: 'order', docId: order.id, docVersion: input.version }, reason);
      for (const slip of slips.filter((one) => one.payerType === 'SELF')) {
        must(
          checkAuthorised(selfBeforeRounding(slip), lastAuthorisedFen(tx, order.id) ?? order.authorisedSelfFen),
          'orderDiscountFen',
        );
      }
      const settlementIds = slips.map((slip) => storeSlip(tx, order, slip, input, host));
      const printJobIds = settlementIds.map((id) => {
        const sheet = buildSettlementSheet(tx, id);
        return enqueuePaper(tx, {
          form: 'SETTLEMENT',
          docType: 'settlement',
          docId: id,
          docNo: sheet.docNo,
          data: sheet,
        });
      });
      // a slip of the customer that stood when another payer's was reversed may still be open
      const isPaid = liveSlips(tx, order.id).every((slip) => slip.payerType !== 'SELF' || slip.status === 'PAID');
      return {
        change: {
          ...sumsOf(summedLines(tx, order.id), input.orderDiscountFen).columns,
          settledAt: now,
          ...(isPaid ? { status: 'PAID' as const, paidAt: now } : {}),
        },
        touches: ['due', 'printJobs', ...settlementIds.map((id) => `settlement:${id}`)],
        changes: {
          orderDiscountFen: input.orderDiscountFen,
          ...(why ? { assessmentReason: why } : {}),
          ...approvals.note,
        },
        more: { settlementIds, printJobIds },
      };
    },
  );
}
