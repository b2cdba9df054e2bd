/**
 * What a window asks of its own PC: the window itself, the host's state, paper. Answered by the main process, never by
 * the host. `signed-in` procedures are refused while nobody is signed in at this window or the window is locked.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { FORMS, PAPERS } from '../printing/forms.ts';
import { PRINT_REASONS } from '../printing/spool.ts';
import { query } from './command.ts';
import { draftContract } from './desk-draft.contract.ts';
import { PaperChoice } from './layout.contract.ts';
import { PICTURE_CHARS_MAX } from './photo.contract.ts';
import { PrinterSettings, TestedPrinter } from './printers.ts';

/** How the host process of this PC is. `down` stays so until a person asks to try again; `checking`: after an unclean stop. */
export const HostStateView = z.strictObject({
  state: z.enum(['starting', 'checking', 'running', 'down', 'stopped']),
  /** refusal why the data folder cannot be used; null while down = it crashed too often */
  reason: z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) }).nullable(),
  /** down, but it speaks of the way back (rescue.contract.ts) */
  canRescue: z.boolean(),
});
export type HostStateView = z.infer<typeof HostStateView>;

export const AppInfo = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  platform: z.string(),
  dataDir: z.string(),
  isPackaged: z.boolean(),
});
export type AppInfo = z.infer<typeof AppInfo>;

/** One line of a receipt as it will come out, for a monospaced preview. */
const ReceiptLine = z.strictObject({
  text: z.string(),
  size: z.enum(['NORMAL', 'TALL', 'DOUBLE']),
  isBold: z.boolean(),
});

/** What a job prints, before or after it was printed. */
export const PreviewView = z.discriminatedUnion('kind', [
  /** address for a frame of the page; it is the very PDF that is printed */
  z.strictObject({ kind: z.literal('PDF'), address: z.string() }),
  z.strictObject({
    kind: z.literal('LINES'),
    columns: z.union([z.literal(48), z.literal(32)]),
    lines: z.array(ReceiptLine),
  }),
  z.strictObject({ kind: z.literal('NONE'), reason: z.enum(PRINT_REASONS) }),
]);
export type PreviewView = z.infer<typeof PreviewView>;

export const ProbeView = z.strictObject({
  isReachable: z.boolean(),
  /** it gives its status; without it an unknown end cannot be told from a good one */
  isAnswering: z.boolean(),
  /** it says when the paper is out */
  hasFence: z.boolean(),
  reason: z.enum(PRINT_REASONS).optional(),
});
export type ProbeView = z.infer<typeof ProbeView>;

/** A printer that cannot take forms of this PC now, as it says itself; `printer` '' = none is set for them. */
export const PrinterComplaint = z.strictObject({
  printer: z.string(),
  reason: z.enum(PRINT_REASONS),
  forms: z.array(z.enum(FORMS)),
  /** printers of this PC that can take these forms instead, and are well */
  others: z.array(z.string()),
});
export type PrinterComplaint = z.infer<typeof PrinterComplaint>;

/** A queue of this PC's operating system. */
export const QueueView = z.strictObject({
  name: z.string(),
  /** what the system knows of its printer, e.g. the model */
  about: z.string(),
  isDefault: z.boolean(),
  isStopped: z.boolean(),
});
export type QueueView = z.infer<typeof QueueView>;

const job = z.strictObject({ id: z.uuid() });
const nothing = z.strictObject({});
/** Steps of the zoom, in percent. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150] as const;
const zoomPercent = z.int().min(80).max(150);

const AskedTestPage = z.strictObject({
  printer: TestedPrinter,
  paper: z.enum(PAPERS),
  pageHeightMm: z.number().optional(),
});

export const deskContract = {
  app: {
    info: query('public', 'none').input(nothing).output(AppInfo),
    zoom: query('public', 'none')
      .input(nothing)
      .output(z.strictObject({ percent: zoomPercent })),
    setZoom: query('public', 'none')
      .input(z.strictObject({ percent: zoomPercent }))
      .output(nothing),
    /** the camera of this PC, while the photo dialog is open */
    camera: query('visit.checkIn', 'none')
      .input(z.strictObject({ isWanted: z.boolean() }))
      .output(nothing),
    /** loads the page anew, e.g. after the data came back from a copy */
    reload: query('public', 'none').input(nothing).output(nothing),
    quit: query('public', 'none').input(nothing).output(nothing),
    /** shows the data folder in the system's own window, so that a person can look after it */
    openDataFolder: query('public', 'none').input(nothing).output(nothing),
    openPapers: query('signed-in', 'none').input(nothing).output(nothing),
  },
  host: {
    /** the state now, then each change */
    watch: query('public', 'none').input(nothing).output(eventIterator(HostStateView)),
    retry: query('public', 'none').input(nothing).output(nothing),
  },
  draft: draftContract,
  print: {
    preview: query('signed-in', 'none').input(job).output(PreviewView),
    /** a sample of a form as these choices would print it on this PC, before they are saved */
    sample: query('settings.view', 'none')
      .input(
        z.strictObject({
          choice: PaperChoice,
          paper: z.enum(PAPERS),
          /** a mark that is not saved yet, PNG; null = none; absent = the shop's */
          logo: z.base64().max(PICTURE_CHARS_MAX).nullable().optional(),
        }),
      )
      .output(PreviewView),
    /** asks for a place; `fileName` null = the person changed their mind */
    savePdf: query('signed-in', 'none')
      .input(job)
      .output(z.strictObject({ fileName: z.string().nullable(), reason: z.enum(PRINT_REASONS).nullable() })),
    /** a job was just queued or retried: the spool looks at once */
    wake: query('signed-in', 'none').input(nothing).output(nothing),
    settings: query('signed-in', 'none').input(nothing).output(PrinterSettings),
    saveSettings: query('settings.edit', 'none').input(PrinterSettings).output(nothing),
    queues: query('signed-in', 'none').input(nothing).output(z.array(QueueView)),
    /** rulers, marks and type on this printer, now; nothing is kept of it */
    testPage: query('settings.edit', 'none')
      .input(AskedTestPage)
      .output(z.strictObject({ state: z.string(), reason: z.enum(PRINT_REASONS).nullable() })),
    /** the same page of a printer of sheets to look at: what is moved is seen before it is printed */
    testPreview: query('settings.edit', 'none').input(AskedTestPage).output(PreviewView),
    /** can the printers of these forms print now; asked before a key that prints is pressed. Empty = nothing is known to stand in the way */
    health: query('signed-in', 'none')
      .input(z.strictObject({ forms: z.array(z.enum(FORMS)).min(1).max(FORMS.length) }))
      .output(z.array(PrinterComplaint)),
    /** where a form of this PC goes; `printer` null = nowhere yet, '' = the folder of papers */
    route: query('signed-in', 'none')
      .input(z.strictObject({ form: z.enum(FORMS) }))
      .output(z.strictObject({ printer: z.string().nullable(), paper: z.enum(PAPERS).nullable(), copies: z.int() })),
    /** is a network printer there, and what can it say; prints nothing */
    probe: query('settings.edit', 'none')
      .input(z.strictObject({ host: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/), port: z.int().min(1).max(65_535) }))
      .output(ProbeView),
  },
};
export type DeskContract = typeof deskContract;
