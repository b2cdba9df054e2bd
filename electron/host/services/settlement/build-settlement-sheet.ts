/** Data of 结算单, frozen when the slip is confirmed (domain rules §9.8). */

import { partBrands } from '#db/store/catalog-words.ts';
import { adviceOfOrder, orderAround } from '#db/store/orders.ts';
import {
  linesOfSettlement,
  type SettlementLineRow,
  settlementAround,
  taxesOfSettlement,
} from '#db/store/settlements.ts';
import { shopProfileRow } from '#db/store/shop.ts';
import { authorisationsOfOrder, lastAuthorisedFen } from '#db/store/supplements.ts';
import { checksOfOrder } from '#db/store/workshop.ts';
import type { WriteTx } from '#db/write.ts';
import { addDays, dayOf } from '#domain/calendar.ts';
import { amountInCapitals } from '#domain/capitals.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { withRunningSums } from '#domain/printing/running-sums.ts';
import { grossOfSlip } from '#domain/settlement/slip-sums.ts';
import type { SettlementData } from '#print/settlement/data.ts';
import { found } from '../../refused.ts';
import { lineNote } from '../print/line-note.ts';
import { carHead, customerHead, shopHead } from '../print/paper-heads.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { billedLines } from './compute-slips.ts';
import { slipReceipts } from './slip-receipts.ts';

function rowsOf(tx: WriteTx, settlementId: number, orderId: number) {
  const lines = linesOfSettlement(tx, settlementId);
  const source = new Map(billedLines(tx, orderId).map((row) => [row.lineNo, row]));
  const brands = partBrands(
    tx,
    [...source.values()].flatMap((row) => (row.partId ? [row.partId] : [])),
  );
  const noteOf = (line: SettlementLineRow) => {
    const row = source.get(line.lineNo);
    return row ? lineNote({ ...row, payerType: line.payerType, payRateBp: line.payRateBp }) : '';
  };
  const ofKind = (kind: SettlementLineRow['kind']) => lines.filter((line) => line.kind === kind);
  return {
    labor: withRunningSums(
      ofKind('LABOR').map((line, i) => ({
        seq: i + 1,
        code: line.code ?? '',
        name: line.name,
        hoursCenti: line.billHoursCenti,
        rateFen: line.rateFen,
        amountFen: line.grossFen,
        payerType: line.payerType,
        technicians: '',
        note: noteOf(line),
      })),
    ),
    parts: withRunningSums(
      ofKind('PART').map((line, i) => ({
        seq: i + 1,
        partNo: line.code ?? '',
        name: line.name,
        brand: brands.get(source.get(line.lineNo)?.partId ?? 0) ?? '',
        unit: line.unit ?? '',
        qtyMilli: line.qtyMilli ?? 0,
        unitPriceFen: line.unitPriceFen ?? 0,
        amountFen: line.grossFen,
        payerType: line.payerType,
        qualityType: source.get(line.lineNo)?.qualityType ?? 'OTHER',
        customerSupplied: source.get(line.lineNo)?.isCustomerSupplied ?? false,
        toOrder: false,
        note: noteOf(line),
      })),
    ),
    other: withRunningSums(
      ofKind('OTHER').map((line, i) => ({
        seq: i + 1,
        kind: source.get(line.lineNo)?.otherKind ?? 'OTHER',
        name: line.name,
        amountFen: line.grossFen,
        payerType: line.payerType,
      })),
    ),
  };
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
    showTax: shopOptions(tx).showTax,
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
    terms: [],
  };
}
