/** Data of 估价单, frozen when the version is presented (domain rules §9.3). */
import { formatVersionNo } from '#domain/numbering.ts';
import { estimateById, linesOfEstimate } from '#db/store/estimates.ts';
import { orderAround } from '#db/store/orders.ts';
import { partById } from '#db/store/stock.ts';
import type { WriteTx } from '#db/write.ts';
import type { EstimateData } from '#print/estimate/data.ts';
import { found } from '../../refused.ts';
import { carHead, customerHead, shopHead } from '../print/paper-heads.ts';
import { printedPackages } from '../print/printed-packages.ts';
import { layoutOn } from '../settings/paper-layout.ts';
import { printedLines, printedSums } from '../repair-order/build-order-sheet.ts';

/** True when less is free than the line wants: the piece must be ordered. */
function mustBeOrdered(tx: WriteTx, line: { partId: number | null; qtyMilli: number | null }): boolean {
  const part = line.partId === null ? undefined : partById(tx, line.partId);
  return part !== undefined && part.onHandMilli - part.reservedMilli < (line.qtyMilli ?? 0);
}

/** @refuses NOT_FOUND */
export function buildEstimateSheet(tx: WriteTx, estimateId: number): EstimateData {
  const estimate = found(estimateById(tx, estimateId), '估价单');
  const around = found(orderAround(tx, estimate.orderId ?? 0), '委托书');
  const lines = linesOfEstimate(tx, estimateId);
  const tables = printedLines(tx, lines);
  const parts = lines.filter((line) => line.kind === 'PART');
  return {
    docNo: formatVersionNo(estimate.estimateNo, estimate.versionNo),
    shop: shopHead(tx),
    customer: customerHead(around),
    car: carHead(around),
    mileageInKm: around.visit?.mileageInKm ?? null,
    presentedAt: tx.act.at,
    validUntilOn: estimate.validUntilOn,
    promisedAt: estimate.promisedAt,
    complaint: around.visit?.complaint ?? '',
    ...tables,
    parts: tables.parts.map((row, i) => {
      const line = parts[i];
      return { ...row, toOrder: line !== undefined && mustBeOrdered(tx, line) };
    }),
    packages: printedPackages(lines),
    sums: printedSums(lines, estimate.orderDiscountFen),
    advisorName: around.advisorName,
    ...layoutOn(tx, 'ESTIMATE'),
  };
}
