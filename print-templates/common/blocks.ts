/** Building blocks the sheets share: fields, tables with repeated heads, choices, signatures. */
import type { PdfNode, PdfTableLayout } from '../define-template.ts';
import { localDay } from '../format.ts';
import { unsignedWords } from '../words.ts';
import type { CarriedTable } from './carried.ts';
import type { CustomerSignature } from './data.ts';

/** Thin black lines with little air: a paper of the trade, not a web page. */
export const RULED: PdfTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

/** Less air where a sheet has only 22 lines. */
const TIGHT: PdfTableLayout = { ...RULED, paddingTop: () => 0.6, paddingBottom: () => 0.6 };

function ruled(room: Room): PdfTableLayout {
  return room.isContinuous ? TIGHT : RULED;
}

/** Label and value in one ruled cell each; `span` lets the value run over the following fields. */
export type Field = { label: string; value: string; span?: number; isStrong?: boolean };

const LABEL_FILL = '#efefef';

/** One field; `span` lets it run over the next ones. */
export function field(label: string, value: string, span = 1): Field {
  return { label, value, span };
}

/** What a block must know of the sheet: widths are always numbers, or one long word would push a table over the edge. */
export type Room = {
  readonly width: number;
  readonly isContinuous: boolean;
  /** Tables with sums add themselves, so that a page they leave can say 过次页. */
  readonly carried: CarriedTable[];
};

/** Needles cannot draw small type. Source: domain rules §9.1. */
export function small(room: Room, size: number): number {
  return room.isContinuous ? Math.max(9, size) : size;
}

/** Padding and line of one cell of a RULED table, in points. */
const CELL_EXTRA = 6.5;

/** Grey behind a label, on papers where grey is grey. */
export function shade(room: Room): { fillColor?: string } {
  return room.isContinuous ? {} : { fillColor: LABEL_FILL };
}

/** A ruled grid of fields. Each row must fill `perRow` fields, counting spans. */
export function fields(room: Room, rows: readonly (readonly Field[])[], perRow: number, labelWidth: number): PdfNode {
  const value = (room.width - 0.5) / perRow - labelWidth - 2 * CELL_EXTRA;
  const body = rows.map((row) =>
    row.flatMap((f): PdfNode[] => {
      const span = (f.span ?? 1) * 2 - 1;
      const text: PdfNode = { text: f.value, colSpan: span, bold: f.isStrong === true };
      return [{ text: f.label, ...shade(room) }, text, ...Array.from({ length: span - 1 }, () => '')];
    }),
  );
  const widths = Array.from({ length: perRow }, () => [labelWidth, value]).flat();
  return {
    table: { widths, body, dontBreakRows: true },
    layout: ruled(room),
    margin: [0, 0, 0, room.isContinuous ? 2 : 4],
  };
}

export type Column<R> = {
  head: string;
  /** Points, or '*' for the one column that takes what is left. */
  width: number | '*';
  align?: 'left' | 'right' | 'center';
  cell: (row: R) => string;
  /** The amounts that 过次页 sums. */
  isSum?: boolean;
};

/** Rows that know what the table comes to with them. */
type Running = { runningFen?: number | undefined };

/** A table whose name ('' for none) and column heads come again on every page; rows are never torn in two. */
export function listTable<R extends object>(
  room: Room,
  title: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  subtotal?: string,
): PdfNode {
  const fixed = columns.reduce((sum, c) => sum + CELL_EXTRA + (c.width === '*' ? 0 : c.width), 0.5);
  const widths = columns.map((c) => (c.width === '*' ? room.width - fixed : c.width));
  const across = (text: string, more: object): PdfNode[] => [
    { text, colSpan: columns.length, ...more },
    ...columns.slice(1).map(() => ''),
  ];
  const heads = columns.map((c): PdfNode => ({ text: c.head, bold: true, alignment: c.align ?? 'left' }));
  const lines = rows.map((r) => columns.map((c): PdfNode => ({ text: c.cell(r), alignment: c.align ?? 'left' })));
  carry(room, title, columns, rows, lines);
  const named = title === '' ? [] : [across(title, { bold: true })];
  const body = [...named, heads, ...(lines.length > 0 ? lines : [across('(无)', { alignment: 'center' })])];
  if (subtotal !== undefined) body.push(across(subtotal, { alignment: 'right', bold: true }));
  return {
    table: { headerRows: named.length + 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body },
    layout: ruled(room),
    margin: [0, 0, 0, room.isContinuous ? 2 : 4],
  };
}

/** Only a table that shows its amounts says what they come to so far. */
function carry<R extends object>(
  room: Room,
  title: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  lines: readonly PdfNode[][],
): void {
  if (!columns.some((c) => c.isSum)) return;
  const sums = rows.flatMap((row, i) => {
    const { runningFen } = row as Running;
    const cell = lines[i]?.[0];
    return runningFen === undefined || typeof cell !== 'object' ? [] : [{ cell, runningFen }];
  });
  room.carried.push({ title, rows: sums });
}

/** 旧件: ■带走 □店方处理 □无旧件. Black squares survive carbon and copier. */
export function choice<T extends string>(words: { [K in T]: string }, chosen: T): string {
  return (Object.keys(words) as T[]).map((k) => `${k === chosen ? '■' : '□'}${words[k]}`).join('  ');
}

/** ■是 □否. */
export function yesNo(is: boolean): string {
  return is ? '■是  □否' : '□是  ■否';
}

/** Short items in even columns without lines between; a sign never parts from its word. */
export function itemGrid(items: readonly string[], perRow: number): PdfNode {
  const body: PdfNode[][] = [];
  for (let i = 0; i < items.length; i += perRow) {
    body.push(Array.from({ length: perRow }, (_, k) => items[i + k] ?? ''));
  }
  const tight: PdfTableLayout = {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 2,
  };
  return {
    table: { widths: Array.from({ length: perRow }, () => '*'), body },
    layout: { ...tight, paddingTop: () => 0.5, paddingBottom: () => 0.5 },
  };
}

/** Text under a bold heading, in a frame. */
export function framed(room: Room, title: string, text: string, minHeight = 0): PdfNode {
  return {
    table: {
      widths: [room.width - CELL_EXTRA - 0.5],
      heights: minHeight,
      body: [[{ text: [{ text: `${title}  `, bold: true }, text === '' ? ' ' : text] }]],
    },
    layout: ruled(room),
    margin: [0, 0, 0, room.isContinuous ? 2 : 4],
  };
}

/** Numbered terms in small print, always whole. */
export function terms(room: Room, list: readonly string[]): PdfNode {
  const text = list.map((t, i) => `${i + 1}. ${t}`).join('  ');
  const margin: [number, number, number, number] = [0, 0, 0, room.isContinuous ? 2 : 4];
  return { text: [{ text: '约定 ', bold: true }, text], fontSize: small(room, 8), margin };
}

/** First bytes of a PNG, in base64. */
const PNG_START = 'iVBORw0KGgo';

/** What stands in the customer's place: the picture drawn on the pad, the reason there is none, or room for a pen. */
export function customerSigned(s: CustomerSignature, label: string): PdfNode {
  // a picture that is none would keep the whole sheet from being printed
  if (s.pngBase64?.startsWith(PNG_START)) {
    const image: PdfNode = { image: `data:image/png;base64,${s.pngBase64}`, fit: [120, 26] };
    return { stack: [`${label}:`, image] };
  }
  if (s.unsignedReason !== null) return `${label}:未签字(${unsignedWords[s.unsignedReason]})`;
  return `${label}:`;
}

/** Date beside a signature: the day it was given on the pad, or a place to write it. */
export function signedOn(s: CustomerSignature): string {
  return s.signedAt === null ? '日期:      年   月   日' : `日期:${localDay(s.signedAt)}`;
}

/** Cells to sign in, one row, room for a pen; stays in one piece. */
export function signatures(room: Room, cells: readonly PdfNode[], height = 34): PdfNode {
  const each = (room.width - 0.5) / cells.length - CELL_EXTRA;
  return {
    table: { widths: cells.map(() => each), heights: height, body: [[...cells]] },
    layout: ruled(room),
  };
}
