/** The end of a sheet: sums, terms and signatures in one piece; terms too long for that stand before it, on as many pages as they need. */
import type { PdfNode } from '../define-template.ts';
import { small, terms } from './blocks.ts';
import type { SheetContext } from './sheet.ts';
import { FRAMES, widthAtMost } from './sheet-frame.ts';

const TERMS_SIZE = 8;

/** Lines that still fit a page together with the largest sums and signatures. */
function linesBeside(room: SheetContext): number {
  return FRAMES[room.paper].heightMm > 200 ? 14 : 5;
}

function isLong(room: SheetContext, list: readonly string[]): boolean {
  const size = small(room, TERMS_SIZE);
  const width = list.reduce((sum, term) => sum + widthAtMost(`${term}  10. `, size), 0);
  return width / room.width > linesBeside(room);
}

/** One term a line, torn between two pages where it must be. */
function longTerms(room: SheetContext, list: readonly string[]): PdfNode {
  const lines = list.map((term, i): PdfNode => ({ text: `${i + 1}. ${term}`, margin: [0, 0, 0, 1.5] }));
  return {
    fontSize: small(room, TERMS_SIZE),
    margin: [0, 0, 0, 4],
    stack: [{ text: '约定', bold: true, margin: [0, 0, 0, 1.5] }, ...lines],
  };
}

/** @param above sums and choices @param below places to sign */
export function ending(
  room: SheetContext,
  parts: { above: readonly PdfNode[]; terms: readonly string[]; below: readonly PdfNode[]; fontSize?: number },
): PdfNode[] {
  const { above, below, fontSize } = parts;
  const sized = fontSize === undefined ? {} : { fontSize };
  const whole = (stack: PdfNode[]): PdfNode => ({ unbreakable: true, ...sized, stack });
  if (isLong(room, parts.terms)) return [longTerms(room, parts.terms), whole([...above, ...below])];
  return [whole([...above, terms(room, parts.terms), ...below])];
}
