/** What a 套餐 is made of, while it is typed. */
import type { PackageItemInput, PackageItemView } from '#domain/contract/service-package.contract.ts';
import { sumFen } from '#domain/money.ts';
import { laborGross, partGross } from '#domain/repair-order/line-amounts.ts';
import type { CatalogHit } from '../../documents/lines/add-line-box.tsx';

export type TypedItem = {
  readonly line: PackageItemInput;
  readonly text: string;
  readonly unit: string;
  readonly unitDecimals: number;
  /** by the list: of the whole job, of one unit of a part */
  readonly unitFen: number;
};

export function itemOf({ kind, hit }: CatalogHit): TypedItem {
  if (kind === 'LABOR') {
    const byHour = laborGross(hit.billHoursCenti ?? 0, hit.rateFenByPayer.SELF ?? 0, 10_000);
    const unitFen = hit.pricingMode === 'FIXED' ? (hit.fixedPriceFen ?? 0) : byHour;
    const line = { kind, operationId: hit.id } as const;
    return { line, text: `${hit.code} ${hit.name}`, unit: '', unitDecimals: 0, unitFen };
  }
  const line = { kind, partId: hit.id, qtyMilli: 1000 } as const;
  const unitFen = hit.priceFenByPayer.SELF ?? 0;
  return { line, text: `${hit.partNo} ${hit.name}`, unit: hit.unit, unitDecimals: hit.unitDecimals, unitFen };
}

export function itemFrom({ kind, itemId, code, name, qtyMilli, isQtyByModel, ...rest }: PackageItemView): TypedItem {
  const { unit, unitDecimals, unitFen } = rest;
  const line =
    kind === 'LABOR'
      ? { kind, operationId: itemId }
      : { kind, partId: itemId, qtyMilli: qtyMilli ?? 1000, isQtyByModel };
  return { line, text: `${code} ${name}`, unit, unitDecimals, unitFen };
}

/** What one piece of it costs alone, in fen. */
export function itemFen({ line, unitFen }: TypedItem): number {
  return line.kind === 'PART' ? partGross(line.qtyMilli, unitFen) : unitFen;
}

/** What all of it costs alone, before any coefficient of a model. */
export function itemsFen(items: readonly TypedItem[]): number {
  return sumFen(items.map(itemFen));
}

/** '10000' -> 10000; null when empty or no whole number above 0. */
export function wholeOf(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
