/** Less of a line of a signed order: fewer hours or pieces at the same price. @source domain rules §5.3 (Lines) */
import { FindingList, type Findings } from '../findings.ts';
import { scaleFen } from '../money.ts';
import { cleanLine } from '../text.ts';
import { checkMilli } from '../quantity.ts';
import { isBegun, mayRemoveLine, type RemovedLine } from './cancel.ts';
import { outMilli } from './handover.ts';
import { lineAmounts, type PricedLine } from './line-amounts.ts';

export type LowerableLine = RemovedLine &
  PricedLine & { readonly unitDecimals: number | null; readonly netFen: number };

type Measured = Pick<LowerableLine, 'kind' | 'pricingMode' | 'billHoursCenti' | 'qtyMilli'>;

/** Hours in hundredths of labor by the hour, thousandths of parts; null where a line is not measured. */
export function measureOf(line: Measured): number | null {
  if (line.kind === 'PART') return line.qtyMilli ?? null;
  return line.kind === 'LABOR' && line.pricingMode === 'HOURS' ? (line.billHoursCenti ?? null) : null;
}

/** True where less of it can be asked for: measured, nothing of it out, its work not begun. */
export function mayLowerLine(line: Measured & Parameters<typeof mayRemoveLine>[0]): boolean {
  return (measureOf(line) ?? 0) > 1 && mayRemoveLine(line);
}

/** The line with less of it, gross and net anew at its own price and discount; its part of a package's price shrinks alike. */
export function loweredLine<L extends PricedLine>(line: L, measure: number) {
  const less = line.kind === 'PART' ? { ...line, qtyMilli: measure } : { ...line, billHoursCenti: measure };
  const was = measureOf({ pricingMode: null, ...line }) ?? 0;
  const part = typeof line.packageNetFen === 'number' && was > 0 ? scaleFen(line.packageNetFen, measure, was) : null;
  const packaged = part === null ? {} : { packageNetFen: part };
  return {
    billHoursCenti: less.billHoursCenti ?? null,
    qtyMilli: less.qtyMilli ?? null,
    ...packaged,
    ...lineAmounts({ ...less, ...packaged }),
  };
}

/**
 * @param measure hours in hundredths, or thousandths of a part
 * @refuses REASON_MISSING, LINE_NOT_LOWER, QTY_DECIMALS, LINE_PART_OUT (退料 first), LINE_LABOR_DONE
 */
export function checkLowerLine(line: LowerableLine, measure: number, reason: string): Findings {
  const was = measureOf(line) ?? 0;
  const out = outMilli(line);
  const isLess = measure > 0 && measure < was && loweredLine(line, measure).netFen <= line.netFen;
  const found = new FindingList()
    .refuseIf(cleanLine(reason) === '', 'REASON_MISSING', {}, 'reason')
    .refuseIf(!isLess, 'LINE_NOT_LOWER', { name: line.name }, 'measure')
    .refuseIf(out > 0, 'LINE_PART_OUT', { name: line.name, unit: line.unit, outMilli: out })
    .refuseIf(isBegun(line), 'LINE_LABOR_DONE', { name: line.name });
  if (line.kind === 'PART') found.take(checkMilli(measure, line.unit, line.unitDecimals ?? 3), 'measure');
  return found.found;
}
