/** Data of 结算单, frozen when the slip is confirmed (domain rules §9.8). */

import { adviceOfOrder, orderAround } from '#db/store/orders.ts';
import { linesOfSettlement, settlementAround, taxesOfSettlement } from '#db/store/settlements.ts';
import { shopProfileRow } from '#db/store/shop.ts';
import { authorisationsOfOrder, lastAuthorisedFen } from '#db/store/supplements.ts';
import { checksOfOrder } from '#db/store/workshop.ts';
import type { WriteTx } from '#db/write.ts';
import { addDays, dayOf } from '#domain/calendar.ts';
import { amountInCapitals } from '#domain/capitals.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { grossOfSlip } from '#domain/settlement/slip-sums.ts';
import type { SettlementData } from '#print/settlement/data.ts';
import { found } from '../../refused.ts';
import { lineNote } from '../print/line-note.ts';
import { carHead, customerHead, shopHead } from '../print/paper-heads.ts';
import { printedPackages } from '../print/printed-packages.ts';
import { printedTables } from '../print/printed-tables.ts';
import { layoutOn } from '../settings/paper-layout.ts';
import { billedLines } from './compute-slips.ts';
import { slipReceipts } from './slip-receipts.ts';

/** The slip's own figures; what a share does not keep comes from the line of the order. */
function rowsOf(tx: WriteTx, settlementId: number, orderId: number) {
  const source = new Map(billedLines(tx, orderId).map((row) => [row.lineNo, row]));
  const lines = linesOfSettlement(tx, settlementId).map((line) => {
    const row = source.get(line.lineNo);
    return {
      ...line,
      partId: row?.partId ?? null,
      qualityType: row?.qualityType ?? null,
      isCustomerSupplied: row?.isCustomerSupplied ?? false,
      otherKind: row?.otherKind ?? null,
      batchOrSerial: row?.batchOrSerial ?? null,
      packageNo: row?.packageNo ?? null,
      packageName: row?.packageName ?? null,
      netFen: line.shareFen,
      note: row ? lineNote({ ...row, payerType: line.payerType, payRateBp: line.payRateBp }) : '',
    };
  });
  return { ...printedTables(tx, lines), packages: printedPackages(lines) };
}

/** Everything from what is stored; the paper adds nothing up. */
export function buildSettlementSheet(tx: WriteTx, settlementId: number): SettlementData {
  const slip = found(settlementAround(tx, settlementId), '结算单');
  const { settlement: s } = slip;
  const around = found(orderAround(tx, s.orderId), '委托书');
  const { order, visit } = around;
  const shop = shopProfileRow(tx);
  const final = checksOfOrder(tx, order.id)
    .filter(({ check }) => check.stage === 'FINAL' && check.result === 'PASS')
    .at(-1);
  const discounts = [s.discountFen !== 0 ? '项目折扣' : '', s.orderDiscountFen !== 0 ? '整单优惠' : ''].filter(Boolean);
  return {
    docNo: s.settlementNo ?? '',
    orderNo: order.orderNo,
    kind: s.slipKind,
    originalNo: slip.reversalOfNo ?? '',
    reason: s.reverseReason ?? '',
    payerType: s.payerType,
    payerName: slip.payerName ?? '',
    caseNo: order.insuranceReportNo ?? '',
    shop: shopHead(tx),
    shopContact: around.advisorName,
    laborStandardText: shop ? labelOf('zh-CN', 'laborStandard', shop.laborStandard) : '',
    customer: customerHead(around),
    car: carHead(around),
    mainType: order.mainType,
    arrivedAt: visit?.arrivedAt ?? order.createdAt,
    leftAt: order.deliveredAt,
    mileageInKm: visit?.mileageInKm ?? null,
    mileageOutKm: order.mileageOutKm,
    complaint: visit?.complaint ?? '',
    ...rowsOf(tx, settlementId, order.id),
    laborFen: s.laborFen,
    partsFen: s.partsFen,
    otherFen: s.otherFen,
    grossFen: grossOfSlip(s),
    lineDiscountFen: s.discountFen,
    orderDiscountFen: s.orderDiscountFen,
    discountNote: discounts.join('、'),
    roundingFen: s.roundingFen,
    depositFen: 0,
    payableFen: s.payableFen,
    payableInWords: amountInCapitals(s.payableFen),
    ...slipReceipts(tx, settlementId),
    taxes: taxesOfSettlement(tx, settlementId).map((t) => ({
      ratePct: t.taxRatePct,
      grossFen: t.grossFen,
      taxFen: t.taxFen,
      netFen: t.netOfTaxFen,
    })),
    authorisedFen: lastAuthorisedFen(tx, order.id) ?? order.authorisedSelfFen,
    authorisations: authorisationsOfOrder(tx, order.id).map(({ authorisation: a, supplementNo }) => ({
      supplementNo: supplementNo ?? '',
      selfFen: a.selfFen,
      differenceFen: a.differenceFen,
      by: a.agreedBy,
      mode: a.mode,
      at: a.agreedAt,
    })),
    oldPartsResult: s.oldPartsResult ?? 'NONE',
    warrantyText: s.warrantyText ?? '',
    warrantyKm: order.warrantyKm ?? 0,
    warrantyDays: order.warrantyDays ?? 0,
    advice: adviceOfOrder(tx, order.id).map((a) => ({ text: a.text, urgency: a.urgency })),
    nextServiceOn: order.nextServiceOn,
    nextServiceKm: order.nextServiceKm,
    advisorName: around.advisorName,
    settledByName: slip.confirmedByName ?? '',
    inspectorName: final?.byName ?? '',
    settledAt: s.confirmedAt ?? tx.act.at,
    followUpOn: addDays(dayOf(tx.act.at), 3),
    signature: { pngBase64: null, signedAt: null, unsignedReason: null },
    ...layoutOn(tx, 'SETTLEMENT', { warranty: { days: order.warrantyDays ?? 0, km: order.warrantyKm ?? 0 } }),
  };
}
