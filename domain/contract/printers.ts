/** Which printer and paper each form of a PC goes to. Settings of the PC, not of the shop. */
import { z } from 'zod';
import { FORMS, PAPERS } from '../printing/forms.ts';

/** A receipt printer on the network speaks ESC/POS on its port; hasFence is what a probe at set-up found. */
export const NetworkThermal = z.strictObject({
  kind: z.literal('NETWORK_THERMAL'),
  name: z.string().min(1).max(60),
  host: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
  port: z.int().min(1).max(65_535),
  columns: z.union([z.literal(48), z.literal(32)]),
  hasFence: z.boolean(),
});

/** The finished PDF kept in the papers folder is the paper. */
export const PdfFolder = z.strictObject({ kind: z.literal('PDF_FOLDER') });

export const PrinterTarget = z.discriminatedUnion('kind', [NetworkThermal, PdfFolder]);
export type PrinterTarget = z.infer<typeof PrinterTarget>;

const heightMm = z.number().min(60).max(320);

export const PrinterSettings = z.strictObject({
  forms: z.partialRecord(z.enum(FORMS), z.strictObject({ target: PrinterTarget, paper: z.enum(PAPERS) })),
  /** Exact height of continuous sheets on this PC's printer; the trade names 140 and 93 are not it. */
  pageHeightMm: z.strictObject({ CF241_2: heightMm, CF241_3: heightMm }),
});
export type PrinterSettings = z.infer<typeof PrinterSettings>;
