/** What main and the printing process say to each other. Structured clone: bytes travel as Uint8Array. */
import type { Copy, Form, Paper } from '#domain/printing/forms.ts';
import type { PrintReason } from '#domain/printing/spool.ts';
import type { PreviewLine } from '#print/common/thermal.ts';
import type { PrintRun } from '#print/define-template.ts';
import type { TestPage } from '#print/test-page/sheet.ts';
import type { ThermalMode } from './render-thermal.ts';
import type { TcpLimits, TcpOutcome } from './transport-tcp.ts';

/** One form to draw. `data` is as stored with the job; the template checks it. */
export type RenderRequest = {
  readonly form: Form;
  readonly paper: Paper;
  readonly data: unknown;
  readonly run: PrintRun;
  readonly copies: readonly Copy[];
  readonly pageHeightMm?: number;
  /** Pages only: everything so much to the right and down. */
  readonly shiftMm?: { readonly xMm: number; readonly yMm: number };
  /** Rolls only: how the printer is driven. */
  readonly thermalMode?: ThermalMode;
  /** Rolls only: as a page to be kept or looked at, not as bytes for a printer. */
  readonly isPage?: boolean;
};

/** The test page of one printer. */
export type TestPageRequest = { readonly page: TestPage } & Pick<
  RenderRequest,
  'pageHeightMm' | 'shiftMm' | 'thermalMode'
>;

export type RenderedPaper = {
  readonly format: 'PDF' | 'ESCPOS';
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
  /** Receipts: the same lines as text, for a preview. */
  readonly lines: readonly PreviewLine[];
  /** Characters printed as 〓 because font or printer has them not. */
  readonly substituted: readonly string[];
};

export type SendRequest = {
  readonly jobId: string;
  readonly host: string;
  readonly port: number;
  readonly hasFence: boolean;
  readonly bytes: Uint8Array;
  readonly preamble?: Uint8Array;
  readonly limits?: TcpLimits;
};

export type ToPrinting =
  | { readonly kind: 'render'; readonly id: number; readonly request: RenderRequest }
  | { readonly kind: 'testPage'; readonly id: number; readonly request: TestPageRequest }
  | { readonly kind: 'drawer'; readonly id: number }
  | { readonly kind: 'send'; readonly id: number; readonly request: SendRequest }
  /** Answer to `ask`: may the first byte go out? */
  | { readonly kind: 'may'; readonly id: number; readonly isAllowed: boolean };

export type FromPrinting =
  | { readonly kind: 'ready' }
  | { readonly kind: 'rendered'; readonly id: number; readonly paper: RenderedPaper; readonly rssBytes: number }
  | { readonly kind: 'refused'; readonly id: number; readonly reason: PrintReason; readonly detail: string }
  | { readonly kind: 'ask'; readonly id: number }
  | { readonly kind: 'sent'; readonly id: number; readonly outcome: TcpOutcome };

/** Either end of the line: Electron's parentPort, a utility process, or a worker's port in a test. */
export type Line<In, Out> = {
  postMessage(message: Out): void;
  onMessage(listener: (message: In) => void): void;
};
