/** Data of 维修委托书, frozen when it is signed (domain rules §9.4). */
import { amountInCapitals } from '#domain/capitals.ts';
import type { CoverageMark } from '#domain/repair-order/coverage.ts';
import { totalsOf } from '#domain/repair-order/totals.ts';
import type { WarrantyPeriod } from '#domain/repair-order/warranty-period.ts';
import type { EstimateLineRow } from '#db/store/estimates.ts';
import { orderAround } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import type { Sums } from '#print/common/data.ts';
import type { RepairOrderData } from '#print/repair-order/data.ts';
import { found } from '../../refused.ts';
import { lineNote } from '../print/line-note.ts';
import { carHead, customerHead, shopHead } from '../print/paper-heads.ts';
import { printedPackages } from '../print/printed-packages.ts';
import { type PrintedTables, printedTables } from '../print/printed-tables.ts';
import { layoutOn } from '../settings/paper-layout.ts';
import { billedLines, summedLines } from '../settlement/compute-slips.ts';

/** What estimate and order lines share. */
type PrintedLine = Omit<EstimateLineRow, 'id' | 'estimateId' | keyof CoverageMark>;

/** The three tables of a sheet with estimated prices. */
export function printedLines(tx: WriteTx, lines: readonly PrintedLine[]): PrintedTables {
  return printedTables(
    tx,
    lines.map((line) => ({ ...line, note: lineNote(line) })),
  );
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
    packages: printedPackages(lines),
    sums: printedSums(summedLines(tx, orderId), order.orderDiscountFen),
    oldPartsChoice: visit?.oldPartsChoice ?? 'NONE',
    washWanted: visit?.isWashWanted ?? false,
    payMethod: '',
    warrantyKm: more.warranty.km,
    warrantyDays: more.warranty.days,
    advisorName: around.advisorName,
    signature: { pngBase64: null, signedAt: null, unsignedReason: null },
    ...layoutOn(tx, 'REPAIR_ORDER', { warranty: more.warranty }),
  };
}
