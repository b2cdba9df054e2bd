/** Whether a printer can print now, asked before a key that prints is pressed. Nothing is printed. */
import type { PrintReason } from '#domain/printing/spool.ts';
import type { PrinterTarget } from '../desk/printer-settings.ts';
import type { QueueSink } from './queue-sink.ts';
import { printerComplaint, type TcpLimits } from './transport-tcp.ts';

/** A person waits for it: a printer that is slow to answer is not called ill. */
const LIMITS: TcpLimits = { connect: 1_500, status: 700, stall: 700, fence: 0, close: 500 };

/** The printer's own reason; null when it is well or says nothing. */
export async function printerHealth(
  target: PrinterTarget | undefined,
  queues: QueueSink,
): Promise<{ printer: string; reason: PrintReason | null }> {
  if (target === undefined) return { printer: '', reason: 'NO_PRINTER' };
  switch (target.kind) {
    case 'PDF_FOLDER':
      return { printer: '', reason: null };
    case 'DEVICE_THERMAL':
      return { printer: target.name, reason: null };
    case 'NETWORK_THERMAL':
      return { printer: target.name, reason: (await printerComplaint(target, LIMITS)) ?? null };
    case 'OS_QUEUE':
    case 'QUEUE_THERMAL':
      return { printer: target.name, reason: (await queues.complaint(target.queue)) ?? null };
  }
}
