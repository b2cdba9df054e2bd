/** Bar and matrix codes as plain figures, for whoever draws them at whole dots. */
import bwipjs from 'bwip-js/node';

type Symbol = { readonly sbs?: readonly number[]; readonly pixs?: readonly number[]; readonly pixx?: number };

function symbolOf(options: { bcid: string; text: string; eclevel?: string }): Symbol {
  const [symbol] = bwipjs.raw(options as Parameters<typeof bwipjs.raw>[0]) as Symbol[];
  return symbol ?? {};
}

/** Widths of bar, gap, bar … of a Code128, in thinnest bars. */
export function code128Widths(text: string): readonly number[] {
  return symbolOf({ bcid: 'code128', text }).sbs ?? [];
}

/** Squares of a QR code row by row, true ones black. */
export function qrSquares(text: string): { readonly squares: readonly number[]; readonly across: number } {
  const { pixs = [], pixx = 1 } = symbolOf({ bcid: 'qrcode', text, eclevel: 'M' });
  return { squares: pixs, across: pixx };
}
