/** Slips as screens show them: stored figures, nothing added up anew. */

import { paymentsOfSettlement } from '#db/store/cashier.ts';
import { customerName } from '#db/store/names.ts';
import type { OrderLineRow } from '#db/store/orders.ts';
import { linesOfSettlement, settlementAround, settlementsOfOrder, taxesOfSettlement } from '#db/store/settlements.ts';
import type { ReadDb } from '#db/write.ts';
import { amountInCapitals } from '#domain/capitals.ts';
import type { PayerSumView } from '#domain/contract/shapes.ts';
import { dueOf, stillToKeyFen, waitingFen } from '#domain/cashier/due.ts';
import type { PaymentView, SettlementView, SlipAmounts } from '#domain/contract/settlement.contract.ts';
import type { Slip } from '#domain/settlement/settle.ts';
import { found } from '../../refused.ts';
import { billedLines } from './compute-slips.ts';

type Settled = ReturnType<typeof settlementsOfOrder>[number]['settlement'];
type Rate = 13 | 9 | 6 | 0;

/** A computed slip before anything is stored. */
export function previewView(db: ReadDb, orderId: number, slip: Slip): SlipAmounts {
  const rows = new Map(billedLines(db, orderId).map((row) => [row.lineNo, row]));
  const { lines, taxByRate, ...sums } = slip;
  return {
    ...sums,
    payerName: slip.payerAccountId === null ? '' : customerName(db, slip.payerAccountId),
    taxByRate: taxByRate.map((t) => ({ ...t, taxRatePct: t.taxRatePct as Rate })),
    lines: lines.map((line) => {
      const row = found(rows.get(line.lineNo), '行');
      return {
        ...wordsOf(row),
        lineNo: line.lineNo,
        payerType: line.payerType,
        payRateBp: row.payRateBp,
        grossFen: line.grossFen,
        netFen: line.shareFen,
        orderDiscountFen: line.orderDiscountFen,
        roundingFen: line.roundingFen,
        finalFen: line.finalFen,
        taxRatePct: line.taxRatePct as Rate,
        taxFen: line.taxFen,
      };
    }),
  };
}

function wordsOf(row: OrderLineRow) {
  return {
    kind: row.kind,
    code: row.code ?? '',
    name: row.name,
    spec: row.spec ?? '',
    unit: row.unit ?? '',
    billHoursCenti: row.billHoursCenti,
    rateFen: row.rateFen,
    qtyMilli: row.qtyMilli,
    unitPriceFen: row.unitPriceFen,
    qualityType: row.qualityType,
    isCustomerSupplied: row.isCustomerSupplied,
    listPriceFen: row.listPriceFen,
  };
}

/** Payments of a slip, voided ones too. */
export function paymentViews(db: ReadDb, settlementId: number): PaymentView[] {
  return paymentsOfSettlement(db, settlementId).map(({ payment, cashierName }) => ({
    id: payment.id,
    paymentNo: payment.paymentNo,
    tender: payment.tender,
    amountFen: payment.amountFen,
    tenderedFen: payment.tenderedFen,
    changeFen: payment.changeFen,
    reference: payment.reference ?? '',
    state: payment.state,
    receivedAt: payment.receivedAt,
    cashierName,
  }));
}

/** A confirmed slip. @refuses NOT_FOUND */
export function settlementView(db: ReadDb, id: number): SettlementView {
  const around = found(settlementAround(db, id), '结算单');
  const { settlement: s, order } = around;
  const rows = new Map(billedLines(db, order.id).map((row) => [row.lineNo, row]));
  return {
    id: s.id,
    settlementNo: s.settlementNo ?? '',
    status: s.status,
    orderId: order.id,
    orderNo: order.orderNo,
    advisorId: order.advisorId,
    plateNo: around.plateNo,
    customerId: s.customerId,
    customerName: around.customerName,
    businessOn: s.businessOn ?? '',
    confirmedAt: s.confirmedAt ?? 0,
    confirmedByName: around.confirmedByName ?? '',
    oldPartsResult: s.oldPartsResult ?? 'NONE',
    warrantyText: s.warrantyText ?? '',
    payerType: s.payerType,
    payerAccountId: s.payerAccountId,
    payerName: around.payerName ?? '',
    laborFen: s.laborFen,
    partsFen: s.partsFen,
    otherFen: s.otherFen,
    discountFen: s.discountFen,
    orderDiscountFen: s.orderDiscountFen,
    roundingFen: s.roundingFen,
    payableFen: s.payableFen,
    taxFen: s.taxFen,
    netOfTaxFen: s.netOfTaxFen,
    taxByRate: taxesOfSettlement(db, id).map((t) => ({
      taxRatePct: t.taxRatePct as Rate,
      grossFen: t.grossFen,
      taxFen: t.taxFen,
      netOfTaxFen: t.netOfTaxFen,
    })),
    lines: linesOfSettlement(db, id).map((line) => {
      const row = rows.get(line.lineNo);
      return {
        lineNo: line.lineNo,
        kind: line.kind,
        code: line.code ?? '',
        name: line.name,
        spec: line.spec ?? '',
        unit: line.unit ?? '',
        billHoursCenti: line.billHoursCenti,
        rateFen: line.rateFen,
        qtyMilli: line.qtyMilli,
        unitPriceFen: line.unitPriceFen,
        qualityType: row?.qualityType ?? null,
        isCustomerSupplied: row?.isCustomerSupplied ?? false,
        payerType: line.payerType,
        payRateBp: line.payRateBp,
        grossFen: line.grossFen,
        netFen: line.shareFen,
        orderDiscountFen: line.orderDiscountFen,
        roundingFen: line.roundingFen,
        finalFen: line.finalFen,
        taxRatePct: line.taxRatePct as Rate,
        taxFen: line.taxFen,
        listPriceFen: line.listPriceFen,
      };
    }),
    paidFen: s.receivedFen,
    dueFen: toKeyOf(db, s),
    amountInWords: amountInCapitals(s.payableFen),
    payers: confirmedTogether(db, s),
    payments: paymentViews(db, id),
    reversalOfNo: around.reversalOfNo,
    reversedByNo: around.reversedByNo,
    orderVersion: order.version,
    version: s.version,
  };
}

/** Slips of one confirmation share its instant; one alone needs no list. */
function confirmedTogether(db: ReadDb, s: Pick<Settled, 'orderId' | 'confirmedAt'>): PayerSumView[] {
  const together = settlementsOfOrder(db, s.orderId).filter((one) => one.settlement.confirmedAt === s.confirmedAt);
  if (together.length < 2) return [];
  return together.map(({ settlement: { payerType, payerAccountId, payableFen }, payerName }) => ({
    payerType,
    payerAccountId,
    payerName: payerName ?? '',
    sumFen: payableFen,
  }));
}

/** What the cashier may still key: a transfer that waits for the bank is due, but not asked for twice. */
export function toKeyOf(db: ReadDb, s: Parameters<typeof dueOf>[0] & { id: number }): number {
  const waiting = waitingFen(paymentsOfSettlement(db, s.id).map((row) => row.payment));
  return stillToKeyFen(dueOf(s), waiting);
}
