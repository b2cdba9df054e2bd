/**
 * 保养套餐 on a document: its price holds for exactly the lines it is made of. What was stored with its price keeps it; with one
 * line missing, added or changed it is no package any more.
 *
 * @source domain rules §8.2, §8.3
 */
import { FindingList, type Findings } from '../findings.ts';
import { type Fen, fen } from '../money.ts';
import type { PricedLine } from '../repair-order/line-amounts.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Work, workOf } from '../repair-order/same-work.ts';
import { priceAsPackage } from './package-price.ts';

/** A line that names its package: amounts at list price, in full. */
export type LineOfPackage = PricedLine &
  Work & { readonly lineNo: number; readonly grossFen: number; readonly isCustomerSupplied?: boolean | undefined };

/** What a line of a package is, without its number: two lines with the same terms are the same piece of it. */
function termsOf(line: LineOfPackage): string {
  const figures = [line.billHoursCenti, line.rateFen, line.fixedPriceFen, line.qtyMilli, line.unitPriceFen];
  const terms = [
    line.kind,
    workOf(line),
    line.pricingMode,
    ...figures,
    line.grossFen,
    line.isCustomerSupplied ?? false,
  ];
  return JSON.stringify([...terms, line.payerType ?? 'SELF', line.payRateBp].map((term) => term ?? null));
}

/** True when both are the same pieces, in whatever order. */
export function isSamePackage(a: readonly LineOfPackage[], b: readonly LineOfPackage[]): boolean {
  return a.map(termsOf).toSorted().join() === b.map(termsOf).toSorted().join();
}

/** What of the package's price fell on each line when it was stored, for the same pieces typed again. */
export function keptNets(
  typed: readonly LineOfPackage[],
  stored: readonly (LineOfPackage & { readonly packageNetFen?: number | null | undefined })[],
): Fen[] {
  const left = stored.map((line) => ({ terms: termsOf(line), netFen: line.packageNetFen ?? 0 }));
  return typed.map((line) => {
    const at = left.findIndex((one) => one.terms === termsOf(line));
    return fen((at < 0 ? undefined : left.splice(at, 1)[0]?.netFen) ?? 0);
  });
}

/** How much of a part goes in, in thousandths: what the model takes (its oil) where the package says so and the model knows. */
export function packageQty(
  line: { readonly qtyMilli: number | null; readonly isQtyByModel: boolean },
  oilQtyMilli: number | null,
): number {
  return (line.isQtyByModel ? oilQtyMilli : null) ?? line.qtyMilli ?? 0;
}

export type TakenPackage = { readonly id: number; readonly name: string; readonly priceFen: number };

/**
 * Net of each typed line, in their order: as stored where nothing changed, else the package's price over the lines.
 *
 * @param listed the package as the lists have it today
 * @param stored the lines this package had on the document before; empty when it is new
 * @refuses PACKAGE_CHANGED, PACKAGE_PRICE_TOO_HIGH
 */
export function packageNets(
  taken: TakenPackage,
  typed: readonly LineOfPackage[],
  listed: readonly LineOfPackage[],
  stored: readonly LineOfPackage[],
): Result<readonly Fen[], 'PACKAGE_CHANGED' | 'PACKAGE_PRICE_TOO_HIGH'> {
  if (stored.length > 0 && isSamePackage(typed, stored)) return ok(keptNets(typed, stored));
  if (!isSamePackage(typed, listed)) return refuse('PACKAGE_CHANGED', { name: taken.name });
  const inOrder = typed.toSorted((a, b) => a.lineNo - b.lineNo);
  const priced = priceAsPackage(inOrder, taken.priceFen);
  if (!priced.ok) return priced;
  const byNo = new Map(priced.value.map((line) => [line.lineNo, line.netFen]));
  return ok(typed.map((line) => byNo.get(line.lineNo) ?? fen(0)));
}

type Answerable = { readonly lineNo: number; readonly packageNo: number | null; readonly packageName: string | null };

/** The lines a word on one of them is for: all of its package, or itself. */
export function answeredWith<L extends Answerable>(lines: readonly L[], line: L): L[] {
  return line.packageNo === null ? [line] : lines.filter((one) => one.packageNo === line.packageNo);
}

/** A package is agreed to whole or not at all: its price holds for nothing less. @refuses PACKAGE_PARTLY */
export function checkPackagesWhole(lines: readonly Answerable[], approvedLineNos: readonly number[]): Findings {
  const isTaken = (line: Answerable) => approvedLineNos.includes(line.lineNo);
  const split = lines.filter(
    (line) => line.packageNo !== null && isTaken(line) && !answeredWith(lines, line).every(isTaken),
  );
  const names = [...new Set(split.map((line) => line.packageName ?? ''))];
  return new FindingList().refuseIf(names.length > 0, 'PACKAGE_PARTLY', { names }).found;
}

/** Within a package no line has a discount of its own. @refuses PACKAGE_LINE_DISCOUNT beside its 折 */
export function checkPackageDiscounts(packageName: string, lines: readonly LineOfPackage[]): Findings {
  const found = new FindingList();
  for (const { name, lineNo, payRateBp } of lines)
    found.refuseIf(payRateBp !== 10_000, 'PACKAGE_LINE_DISCOUNT', { name, packageName }, `lines.${lineNo}.payRateBp`);
  return found.found;
}
