/** Which printer and paper each form of a PC goes to. Settings of the PC, not of the shop. */
import { z } from 'zod';
import { type Form, FORMS, formPapers, isThermal, type Paper, PAPERS } from '../printing/forms.ts';

/** Stands for the folder of papers where a person chooses a printer for one job; no printer may be called so. */
export const TO_FOLDER = 'PDF_FOLDER';

const name = z
  .string()
  .min(1)
  .max(60)
  .refine((it) => it !== TO_FOLDER);
const columns = z.union([z.literal(48), z.literal(32)]);
/** TEXT uses the printer's own Chinese font, RASTER sends pictures; TEXT when not said. */
const mode = z.enum(['TEXT', 'RASTER']).optional();
/** Name of a queue as the operating system has it. It becomes an argument of a program: no leading dash. */
const queue = z.string().regex(/^[^\-\u0000-\u001f][^\u0000-\u001f]{0,126}$/);
const shiftMm = z.number().min(-20).max(20);

/** A receipt printer on the network speaks ESC/POS on its port; hasFence is what a probe at set-up found. */
export const NetworkThermal = z.strictObject({
  kind: z.literal('NETWORK_THERMAL'),
  name,
  host: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
  port: z.int().min(1).max(65_535),
  columns,
  hasFence: z.boolean(),
  mode,
});

/** A receipt printer on a USB or serial port of this PC, written to as a file. */
export const DeviceThermal = z.strictObject({
  kind: z.literal('DEVICE_THERMAL'),
  name,
  path: z.string().regex(/^(\/dev\/[A-Za-z0-9._/-]{1,60}|(\\\\\.\\)?(COM|LPT)\d{1,3})$/),
  columns,
  mode,
});

/** A receipt printer behind a queue of the operating system; the bytes go through it unchanged. */
export const QueueThermal = z.strictObject({ kind: z.literal('QUEUE_THERMAL'), name, queue, columns, mode });

/** A printer of pages behind a queue of the operating system. */
export const OsQueue = z.strictObject({
  kind: z.literal('OS_QUEUE'),
  name,
  queue,
  /** as the driver names it; not said = the queue's own choice */
  tray: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,40}$/)
    .optional(),
  /** moves everything right and down, where a printer prints beside its mark */
  offset: z.strictObject({ xMm: shiftMm, yMm: shiftMm }).optional(),
});

/** The finished PDF kept in the papers folder is the paper. */
export const PdfFolder = z.strictObject({ kind: z.literal('PDF_FOLDER') });

export const PrinterTarget = z.discriminatedUnion('kind', [
  NetworkThermal,
  DeviceThermal,
  QueueThermal,
  OsQueue,
  PdfFolder,
]);
export type PrinterTarget = z.infer<typeof PrinterTarget>;
/** A printer as it is typed in, before it is saved. */
export const TestedPrinter = z.discriminatedUnion('kind', [NetworkThermal, DeviceThermal, QueueThermal, OsQueue]);
export type NamedPrinter = Exclude<PrinterTarget, { kind: 'PDF_FOLDER' }>;
export type ThermalPrinterTarget = Exclude<NamedPrinter, { kind: 'OS_QUEUE' }>;

/** True for a printer of rolls. */
export function isRollPrinter(target: PrinterTarget): target is ThermalPrinterTarget {
  return target.kind !== 'PDF_FOLDER' && target.kind !== 'OS_QUEUE';
}

/** True when the target can put this paper out: the folder keeps any, a roll as a page of its length. */
export function fits(target: PrinterTarget, paper: Paper): boolean {
  if (target.kind === 'PDF_FOLDER') return true;
  return isRollPrinter(target) ? paper === (target.columns === 32 ? 'T58' : 'T80') : !isThermal(paper);
}

/** True when one of a form's papers fits the printer. */
export function canPrint(target: PrinterTarget, form: Form): boolean {
  return formPapers[form].some((paper) => fits(target, paper));
}

const heightMm = z.number().min(60).max(320);

const FormRoute = z.strictObject({
  target: PrinterTarget,
  paper: z.enum(PAPERS),
  /** how often the printer puts the whole job out; 1 when not said */
  copies: z.int().min(1).max(9).optional(),
});
export type FormRoute = z.infer<typeof FormRoute>;

export const PrinterSettings = z.strictObject({
  /** A form on a paper it exists on, and a paper its printer can put out; anything else would wait for ever. */
  forms: z.partialRecord(z.enum(FORMS), FormRoute).refine((forms) =>
    FORMS.every((form) => {
      const set = forms[form];
      if (set === undefined) return true;
      const isKind = set.target.kind === 'PDF_FOLDER' || isThermal(set.paper) === isRollPrinter(set.target);
      return formPapers[form].includes(set.paper) && isKind;
    }),
  ),
  /** Printers of this PC, whether a form goes to them or not: a job may be taken over by any of them. */
  printers: z.array(TestedPrinter).max(20).optional(),
  /** Exact height of continuous sheets on this PC's printer; the trade names 140 and 93 are not it. */
  pageHeightMm: z.strictObject({ CF241: heightMm.optional(), CF241_2: heightMm, CF241_3: heightMm }),
});
export type PrinterSettings = z.infer<typeof PrinterSettings>;

/** Every printer the settings know, each name once. */
export function printersOf(settings: PrinterSettings): NamedPrinter[] {
  const used = Object.values(settings.forms).flatMap((f) => (f.target.kind === 'PDF_FOLDER' ? [] : [f.target]));
  const all = new Map<string, NamedPrinter>();
  for (const printer of [...(settings.printers ?? []), ...used])
    if (!all.has(printer.name)) all.set(printer.name, printer);
  return [...all.values()];
}
