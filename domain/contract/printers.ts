/** Which printer and paper each form of a PC goes to. Settings of the PC, not of the shop. */
import { z } from 'zod';
import { FORMS, formPapers, isThermal, PAPERS } from '../printing/forms.ts';

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

const FormRoute = z.strictObject({ target: PrinterTarget, paper: z.enum(PAPERS) });

export const PrinterSettings = z.strictObject({
  /** A form on a paper it exists on, and a paper its printer can put out; anything else would wait for ever. */
  forms: z.partialRecord(z.enum(FORMS), FormRoute).refine((forms) =>
    FORMS.every((form) => {
      const set = forms[form];
      if (set === undefined) return true;
      return formPapers[form].includes(set.paper) && isThermal(set.paper) === (set.target.kind === 'NETWORK_THERMAL');
    }),
  ),
  /** Exact height of continuous sheets on this PC's printer; the trade names 140 and 93 are not it. */
  pageHeightMm: z.strictObject({ CF241_2: heightMm, CF241_3: heightMm }),
});
export type PrinterSettings = z.infer<typeof PrinterSettings>;
