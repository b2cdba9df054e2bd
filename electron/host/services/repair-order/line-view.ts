/** A stored line as screens show it, with stock as it stands now. */
import type { LineView } from '#domain/contract/line.ts';
import type { CoverageMark } from '#domain/repair-order/coverage.ts';
import { customerName } from '#db/store/names.ts';
import { employeeById } from '#db/store/employees.ts';
import type { EstimateLineRow } from '#db/store/estimates.ts';
import type { OrderLineRow } from '#db/store/orders.ts';
import { partById } from '#db/store/stock.ts';
import type { ReadDb } from '#db/write.ts';

/** What exists on order lines only. */
type OrderOnly = Pick<
  OrderLineRow,
  'status' | 'groupName' | 'technicianId' | 'issuedMilli' | 'returnedMilli' | 'batchOrSerial'
>;

/** A line of an estimate or a supplement; the latter knows nothing of the manufacturer. */
type StoredLine = Omit<EstimateLineRow, 'estimateId' | keyof CoverageMark> & Partial<CoverageMark>;

function stockOf(db: ReadDb, partId: number | null): LineView['stock'] {
  const part = partId === null ? undefined : partById(db, partId);
  if (!part) return null;
  return {
    onHandMilli: part.onHandMilli,
    reservedMilli: part.reservedMilli,
    availableMilli: part.onHandMilli - part.reservedMilli,
    bin: part.bin ?? '',
  };
}

/** One shape for estimate and order lines. */
export function lineView(db: ReadDb, row: StoredLine | OrderLineRow): LineView {
  const mark: Partial<CoverageMark> = 'coverage' in row ? row : {};
  const own: Partial<OrderOnly> = 'status' in row ? row : {};
  return {
    id: row.id,
    lineNo: row.lineNo,
    kind: row.kind,
    code: row.code ?? '',
    name: row.name,
    spec: row.spec ?? '',
    unit: row.unit ?? '',
    operationId: row.operationId,
    partId: row.partId,
    pricingMode: row.pricingMode,
    rateClass: row.rateClass,
    workClass: row.workClass,
    billHoursCenti: row.billHoursCenti,
    rateFen: row.rateFen,
    laborCoeffBp: row.laborCoeffBp,
    fixedPriceFen: row.fixedPriceFen,
    qtyMilli: row.qtyMilli,
    unitPriceFen: row.unitPriceFen,
    listPriceFen: row.listPriceFen,
    qualityType: row.qualityType,
    isCustomerSupplied: row.isCustomerSupplied,
    otherKind: row.otherKind,
    amountFen: row.amountFen,
    isDiscountable: row.isDiscountable,
    payerType: row.payerType,
    payerAccountId: row.payerAccountId,
    payerAccountName: row.payerAccountId === null ? null : customerName(db, row.payerAccountId),
    payRateBp: row.payRateBp,
    taxRatePct: row.taxRatePct as LineView['taxRatePct'],
    grossFen: row.grossFen,
    netFen: row.netFen,
    laborLineNo: row.laborLineNo,
    remark: row.remark ?? '',
    isToCheck: row.isToCheck,
    packageId: row.packageId,
    packageNo: row.packageNo,
    packageName: row.packageName ?? '',
    packageNetFen: row.packageNetFen,
    stock: stockOf(db, row.partId),
    status: own.status ?? null,
    groupName: own.groupName ?? null,
    technicianNames: own.technicianId ? [employeeById(db, own.technicianId)?.name ?? ''] : [],
    issuedMilli: own.issuedMilli ?? 0,
    returnedMilli: own.returnedMilli ?? 0,
    batchOrSerial: own.batchOrSerial ?? '',
    coverage: mark.coverage ?? 'NONE',
    coverageBy: mark.coverageBy ?? '',
    coverageAt: mark.coverageAt ?? null,
  };
}
