/** Data of 维修委托书, frozen when it is signed (domain rules §9.4). */
import { amountInCapitals } from '#domain/capitals.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import type { WarrantyPeriod } from '#domain/repair-order/warranty-period.ts';
import { withRunningSums } from '#domain/printing/running-sums.ts';
import { partBrands } from '#db/store/catalog-words.ts';
import type { EstimateLineRow } from '#db/store/estimates.ts';
import { orderAround } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import type { LaborRow, OtherRow, PartRow, Sums } from '#print/common/data.ts';
import type { RepairOrderData } from '#print/repair-order/data.ts';
import { found } from '../../refused.ts';
import { lineNote } from '../print/line-note.ts';
import { carHead, customerHead, shopHead } from '../print/paper-heads.ts';
import { billedLines } from '../settlement/compute-slips.ts';

/** What estimate and order lines share. */
type PrintedLine = Omit<EstimateLineRow, 'id' | 'estimateId'>;

/** The three tables of a sheet with estimated prices. */
export function printedLines(
  tx: WriteTx,
  lines: readonly PrintedLine[],
): { labor: LaborRow[]; parts: PartRow[]; other: OtherRow[] } {
  const brands = partBrands(
    tx,
    lines.flatMap((line) => (line.partId ? [line.partId] : [])),
  );
  const ofKind = (kind: PrintedLine['kind']) => lines.filter((line) => line.kind === kind);
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
        note: lineNote(line),
      })),
    ),
    parts: withRunningSums(
      ofKind('PART').map((line, i) => ({
        seq: i + 1,
        partNo: line.code ?? '',
        name: line.name,
        brand: brands.get(line.partId ?? 0) ?? '',
        unit: line.unit ?? '',
        qtyMilli: line.qtyMilli ?? 0,
        unitPriceFen: line.unitPriceFen ?? 0,
        amountFen: line.grossFen,
        payerType: line.payerType,
        qualityType: line.qualityType ?? 'OTHER',
        customerSupplied: line.isCustomerSupplied,
        toOrder: false,
        note: lineNote(line),
      })),
    ),
    other: withRunningSums(
      ofKind('OTHER').map((line, i) => ({
        seq: i + 1,
        kind: line.otherKind ?? 'OTHER',
        name: line.name,
        amountFen: line.grossFen,
        payerType: line.payerType,
      })),
    ),
  };
}

/** Sums of the sheet, as the money rules give them. */
export function printedSums(
  lines: readonly Pick<PrintedLine, 'kind' | 'payerType' | 'grossFen' | 'netFen'>[],
  orderDiscountFen: number,
): Sums {
  const totals = totalsOf(lines, orderDiscountFen);
  return {
    laborFen: totals.laborGrossFen,
    partsFen: totals.partsGrossFen,
    otherFen: totals.otherGrossFen,
    discountFen: totals.discountFen,
    totalFen: totals.totalFen,
    totalInWords: amountInCapitals(totals.totalFen),
  };
}

/** @param more the warranty promised with this signature */
export function buildOrderSheet(tx: WriteTx, orderId: number, more: { warranty: WarrantyPeriod }): RepairOrderData {
  const around = found(orderAround(tx, orderId), '委托书');
  const { order, visit } = around;
  const lines = billedLines(tx, orderId);
  return {
    docNo: order.orderNo,
    visitNo: visit?.visitNo ?? '',
    shop: shopHead(tx),
    customer: customerHead(around),
    car: carHead(around),
    mainType: order.mainType,
    mileageInKm: visit?.mileageInKm ?? null,
    fuelEighths: visit?.fuelEighths ?? null,
    socPct: visit?.socPct ?? null,
    arrivedAt: visit?.arrivedAt ?? order.createdAt,
    promisedAt: order.promisedAt,
    complaint: visit?.complaint ?? '',
    ...printedLines(tx, lines),
    sums: printedSums(lines, order.orderDiscountFen),
    oldPartsChoice: visit?.oldPartsChoice ?? 'NONE',
    washWanted: visit?.isWashWanted ?? false,
    payMethod: '',
    warrantyKm: more.warranty.km,
    warrantyDays: more.warranty.days,
    advisorName: around.advisorName,
    signature: { pngBase64: null, signedAt: null, unsignedReason: null },
    terms: [],
  };
}
