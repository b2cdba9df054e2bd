/** Labor, parts and other charges as sheets print them (domain rules §9.3, §9.4, §9.8). */
import { nameWithBatch } from '#domain/parts/batch.ts';
import { withRunningSums } from '#domain/printing/running-sums.ts';
import { partBrands } from '#db/store/catalog-words.ts';
import type { EstimateLineRow } from '#db/store/estimates.ts';
import type { WriteTx } from '#db/write.ts';
import type { LaborRow, OtherRow, PartRow } from '#print/common/data.ts';

/** A line of any document with the remark beside it. */
type TableLine = Pick<
  EstimateLineRow,
  | 'kind'
  | 'code'
  | 'name'
  | 'billHoursCenti'
  | 'rateFen'
  | 'grossFen'
  | 'payerType'
  | 'partId'
  | 'unit'
  | 'qtyMilli'
  | 'unitPriceFen'
  | 'qualityType'
  | 'isCustomerSupplied'
  | 'otherKind'
> & { readonly note: string; readonly isToCheck?: boolean; readonly batchOrSerial?: string | null };

export type PrintedTables = { labor: LaborRow[]; parts: PartRow[]; other: OtherRow[] };

/** The three tables, each with its running sums. */
export function printedTables(tx: WriteTx, lines: readonly TableLine[]): PrintedTables {
  const brands = partBrands(
    tx,
    lines.flatMap((line) => (line.partId ? [line.partId] : [])),
  );
  const ofKind = (kind: TableLine['kind']) => lines.filter((line) => line.kind === kind);
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
        note: line.note,
        ...(line.isToCheck && { isToCheck: true }),
      })),
    ),
    parts: withRunningSums(
      ofKind('PART').map((line, i) => ({
        seq: i + 1,
        partNo: line.code ?? '',
        name: nameWithBatch(line.name, line.batchOrSerial ?? null),
        brand: brands.get(line.partId ?? 0) ?? '',
        unit: line.unit ?? '',
        qtyMilli: line.qtyMilli ?? 0,
        unitPriceFen: line.unitPriceFen ?? 0,
        amountFen: line.grossFen,
        payerType: line.payerType,
        qualityType: line.qualityType ?? 'OTHER',
        customerSupplied: line.isCustomerSupplied,
        toOrder: false,
        note: line.note,
      })),
    ),
    other: withRunningSums(
      ofKind('OTHER').map((line, i) => ({
        seq: i + 1,
        kind: line.otherKind ?? 'OTHER',
        name: line.name,
        amountFen: line.grossFen,
        payerType: line.payerType,
        ...(line.isToCheck && { isToCheck: true }),
      })),
    ),
  };
}
