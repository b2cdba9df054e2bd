/** Measures of a roll in dots of 1/8 mm: what a receipt printer puts on paper and what its PDF shows are the same. */

/** A column is 12 dots: 48 of them are the 576 of an 80 mm roll. Source: domain rules §9.1. */
export const COLUMN = 12;
export const HAN = 2 * COLUMN;
/** Latin of this size has figures of just under one column. */
export const LATIN = 21;
/** A line with the space under it, as the printer's own. */
export const LINE = 30;
export const BASELINE = 23;
/** Code128: width of the thinnest bar, height of all. */
export const BARS = { bar: 2, rows: 64 } as const;
/** QR code: side of a square, and the blank around them. */
export const MATRIX = { dot: 5, quiet: 20 } as const;
export const DOTS_PER_MM = 8;
