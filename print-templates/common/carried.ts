/** 过次页 on a page that a table leaves unfinished: the sum so far, as the data give it. Source: domain rules §9.1. */
import { money } from '../format.ts';

/** Written by pdfmake while it lays out. */
type Placed = { readonly positions?: readonly { readonly pageNumber: number }[] };

/** A row's first cell, and what the table comes to with this row. */
export type CarriedRow = { readonly cell: Placed; readonly runningFen: number };
export type CarriedTable = { readonly title: string; readonly rows: readonly CarriedRow[] };

function pageOf(row: CarriedRow): number {
  return row.cell.positions?.[0]?.pageNumber ?? 0;
}

/** What a page says at its foot when a table goes on overleaf; '' when none does. */
export function carriedOver(tables: readonly CarriedTable[], page: number): string {
  for (const { title, rows } of tables) {
    const goesOn = rows.some((r) => pageOf(r) > page);
    const last = rows.findLast((r) => pageOf(r) === page);
    if (goesOn && last) return `过次页  ${title}小计 ${money(last.runningFen)}`;
  }
  return '';
}
