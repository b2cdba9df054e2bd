/** Lays receipt lines out in exact columns: what the window previews and what the bytes carry is this text. */
import type { Columns, ThermalOp, ThermalSize } from '../define-template.ts';
import { printable } from '../format.ts';

/** A finished line, padded with blanks to its place; double lines have half the columns. Other ops pass through. */
export type ThermalLine =
  | { readonly kind: 'LINE'; readonly text: string; readonly size: ThermalSize; readonly isBold: boolean }
  | { readonly kind: 'CODE128' | 'QR'; readonly data: string }
  | { readonly kind: 'FEED'; readonly lines: number }
  | { readonly kind: 'CUT' | 'DRAWER' };

/** ¥ (U+00A5) is four bytes in GB18030; the wide sign is two and every printer has it. */
export function thermalText(text: string): string {
  return printable(text).replaceAll('\u00a5', '\uffe5');
}

/** Columns a text takes: ASCII one, everything else two, because it is printed as a two-byte character. */
export function columnsOf(text: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    // the second half of a pair was counted with the first
    if (unit < 0xdc00 || unit > 0xdfff) n += unit < 0x80 ? 1 : 2;
  }
  return n;
}

/** What stays together: a number or a word, or one character with the marks that close it; blanks stand alone. */
const UNITS = /[!-~]+|\s|[^\s!-~][,.!?:;)、。，；：！？）》”’]*/gu;

/** Cuts what is too wide for a line of its own. */
function cut(unit: string, width: number): string[] {
  const pieces = [''];
  for (const c of unit) {
    const last = pieces.at(-1) ?? '';
    if (last === '' || columnsOf(last) + columnsOf(c) <= width) pieces[pieces.length - 1] = last + c;
    else pieces.push(c);
  }
  return pieces;
}

/**
 * Cuts a text into lines of at most `width` columns; line feeds cut too. A number, a phone or a word is cut only when it is
 * wider than a line; the blank where a line ends is dropped, nothing else is.
 */
export function wrap(text: string, width: number): string[] {
  if (columnsOf(text) <= width && !text.includes('\n')) return [text];
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const unit of (paragraph.match(UNITS) ?? []).flatMap((one) => cut(one, width))) {
      if (columnsOf(line) + columnsOf(unit) <= width) {
        line += unit;
        continue;
      }
      lines.push(line.trimEnd());
      line = unit.trimStart();
    }
    return [...lines, line];
  });
}

function padded(text: string, width: number, align: 'left' | 'center' | 'right'): string {
  const free = Math.max(0, width - columnsOf(text));
  if (align === 'right') return ' '.repeat(free) + text;
  return align === 'center' ? ' '.repeat(Math.floor(free / 2)) + text : text;
}

/** A field of a row has no line feeds of its own. */
function oneLine(text: string): string {
  return thermalText(text).replaceAll('\n', ' ');
}

/** Name left, amount right. When both do not fit on one line the name takes its own and the amount ends the last. */
function rowLines(left: string, right: string, width: number): string[] {
  const gap = width - columnsOf(left) - columnsOf(right);
  if (gap >= 1) return [left + ' '.repeat(gap) + right];
  const names = wrap(left, width);
  const amounts = wrap(right, width).map((a) => padded(a, width, 'right'));
  return [...names, ...amounts];
}

type Cell = { text: string; columns: number; align?: 'left' | 'right' };

/** Cells side by side; a long one goes on underneath itself. A figure keeps one blank in front of it. */
function cellLines(cells: readonly Cell[]): string[] {
  const wrapped = cells.map((c) => wrap(thermalText(c.text), c.align === 'right' ? c.columns - 1 : c.columns));
  const height = Math.max(1, ...wrapped.map((w) => w.length));
  return Array.from({ length: height }, (_, i) =>
    cells
      .map((c, k) => {
        const text = wrapped[k]?.[i] ?? '';
        const placed = padded(text, c.columns, c.align ?? 'left');
        return placed + ' '.repeat(Math.max(0, c.columns - columnsOf(placed)));
      })
      .join(''),
  );
}

function textLines(op: Extract<ThermalOp, { op: 'text' | 'row' | 'cells' | 'rule' }>, columns: Columns): string[] {
  switch (op.op) {
    case 'text': {
      const width = op.size === 'DOUBLE' ? columns / 2 : columns;
      return wrap(thermalText(op.text), width).map((l) => padded(l, width, op.align ?? 'left'));
    }
    case 'row':
      return rowLines(oneLine(op.left), oneLine(op.right), columns);
    case 'cells':
      return cellLines(op.cells);
    case 'rule':
      return [(op.char ?? '-').repeat(columns)];
  }
}

/** Every op as finished lines of exactly the printer's columns. */
export function layOut(ops: readonly ThermalOp[], columns: Columns): ThermalLine[] {
  return ops.flatMap((op): ThermalLine[] => {
    switch (op.op) {
      case 'code128':
        return [{ kind: 'CODE128', data: op.data }];
      case 'qr':
        return [{ kind: 'QR', data: op.data }];
      case 'feed':
        return [{ kind: 'FEED', lines: op.lines }];
      case 'cut':
        return [{ kind: 'CUT' }];
      case 'drawer':
        return [{ kind: 'DRAWER' }];
      default: {
        const size = op.op === 'text' ? (op.size ?? 'NORMAL') : 'NORMAL';
        const isBold = op.op !== 'rule' && op.isBold === true;
        return textLines(op, columns).map((text) => ({ kind: 'LINE', text: text.trimEnd(), size, isBold }));
      }
    }
  });
}

export type PreviewLine = { readonly text: string; readonly size: ThermalSize; readonly isBold: boolean };

/** The receipt as plain lines for a monospaced preview; codes stand as their text between bars. */
export function previewLines(lines: readonly ThermalLine[], columns: Columns): PreviewLine[] {
  return lines.flatMap((l) => {
    if (l.kind === 'LINE') return [{ text: l.text, size: l.size, isBold: l.isBold }];
    if (l.kind === 'CODE128' || l.kind === 'QR') {
      return [{ text: padded(`||${l.data}||`, columns, 'center'), size: 'NORMAL', isBold: false }];
    }
    if (l.kind === 'FEED') return Array.from({ length: l.lines }, () => ({ text: '', size: 'NORMAL', isBold: false }));
    return [];
  });
}
