/** Hands a finished paper to a queue of the operating system. What each system can say of the end differs. */
import type { Paper } from '#domain/printing/forms.ts';
import type { PrintReason } from '#domain/printing/spool.ts';
import type { TcpOutcome } from './transport-tcp.ts';

export type QueueJob = {
  readonly queue: string;
  readonly title: string;
  readonly bytes: Buffer;
  /** PDF pages, or bytes of a receipt printer that must go through unchanged. */
  readonly format: 'PDF' | 'RAW';
  readonly paper: Paper;
  /** of continuous paper, as this PC has it set */
  readonly pageHeightMm?: number | undefined;
  readonly copies: number;
  readonly tray?: string | undefined;
  /** Asked once, before anything is handed over: the job is marked SENDING there. False: do not send. */
  readonly beforeFirstByte: () => Promise<boolean>;
};

export type QueueOutcome = TcpOutcome & {
  /** of the operating system, for the log */
  readonly osJobId?: string;
};

export interface QueueSink {
  send(job: QueueJob): Promise<QueueOutcome>;
  /** What stands in the way now; undefined when nothing is known to. */
  complaint(queue: string): Promise<PrintReason | undefined>;
}

const SIZES: { readonly [P in Paper]?: { readonly width: number; readonly height: number } } = {
  CF241: { width: 241, height: 279.4 },
  CF241_2: { width: 241, height: 139.7 },
  CF241_3: { width: 241, height: 93.1 },
  LABEL_40X30: { width: 40, height: 30 },
};

/** The paper as CUPS names it: a wrong size would be turned and shrunk onto the queue's own. */
export function mediaOf(paper: Paper, pageHeightMm?: number): string {
  const size = SIZES[paper];
  return size === undefined ? paper : `Custom.${size.width}x${pageHeightMm ?? size.height}mm`;
}
