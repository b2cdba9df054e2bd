/** Whether printers can print now, asked before a key that prints is pressed. Nothing is printed. */
import type { PrinterComplaint } from '#domain/contract/desk.contract.ts';
import { canPrint, type NamedPrinter, type PrinterSettings, printersOf } from '#domain/contract/printers.ts';
import type { Form } from '#domain/printing/forms.ts';
import type { PrintReason } from '#domain/printing/spool.ts';
import { routeOf } from '../desk/printer-settings.ts';
import type { PrinterTurns } from './printer-turns.ts';
import type { QueueSink } from './queue-sink.ts';
import type { PrinterStatus } from './printer-status.ts';
import { askDevice } from './transport-device.ts';
import { askPrinter, type TcpLimits } from './transport-tcp.ts';

/** A person waits for it: a printer that is slow to answer is not called ill. */
const LIMITS: TcpLimits = { connect: 1_500, status: 700, stall: 700, fence: 0, close: 500 };
/** Several screens and windows ask about one printer: they share an answer this fresh, ms. */
const FRESH_MS = 2_000;
/** A printer that never answers is not kept busy with questions, ms. */
const MUTE_MS = 60_000;

type Answer = { readonly status: Promise<PrinterStatus>; freshUntil: number };

export class PrinterHealth {
  readonly #queues: QueueSink;
  readonly #turns: PrinterTurns;
  readonly #answers = new Map<string, Answer>();

  constructor(queues: QueueSink, turns: PrinterTurns) {
    this.#queues = queues;
    this.#turns = turns;
  }

  /** Printers of these forms that cannot print now, each with who else can. A printer that says nothing is well. */
  async complaints(settings: PrinterSettings, forms: readonly Form[]): Promise<PrinterComplaint[]> {
    const byPrinter = new Map<string, { printer: NamedPrinter | undefined; forms: Form[] }>();
    for (const form of forms) {
      const target = routeOf(settings, form)?.target;
      if (target?.kind === 'PDF_FOLDER') continue;
      const name = target?.name ?? '';
      const known = byPrinter.get(name) ?? { printer: target, forms: [] };
      byPrinter.set(name, { ...known, forms: [...known.forms, form] });
    }
    const asked = [...byPrinter.values()].map(async ({ printer, forms: mine }): Promise<PrinterComplaint[]> => {
      const reason = printer === undefined ? 'NO_PRINTER' : await this.#reasonOf(printer);
      if (reason === undefined) return [];
      const others = await this.#whoElse(settings, printer, mine);
      return [{ printer: printer?.name ?? '', reason, forms: mine, others }];
    });
    return (await Promise.all(asked)).flat();
  }

  /** Other printers of this PC that print all of these forms and do not complain. */
  async #whoElse(settings: PrinterSettings, ill: NamedPrinter | undefined, forms: readonly Form[]): Promise<string[]> {
    const others = printersOf(settings).filter((p) => p.name !== ill?.name && forms.every((f) => canPrint(p, f)));
    const reasons = await Promise.all(others.map((printer) => this.#reasonOf(printer)));
    return others.filter((_, i) => reasons[i] === undefined).map(({ name }) => name);
  }

  async #reasonOf(printer: NamedPrinter): Promise<PrintReason | undefined> {
    const key = JSON.stringify(printer);
    const known = this.#answers.get(key);
    if (known !== undefined && Date.now() < known.freshUntil) return (await known.status).reason;
    const asked: Answer = { status: this.#ask(printer), freshUntil: Date.now() + FRESH_MS };
    this.#answers.set(key, asked);
    const { isAnswering, reason } = await asked.status;
    if (!isAnswering && reason === undefined) asked.freshUntil = Date.now() + MUTE_MS;
    return reason;
  }

  /** A printer at work is not disturbed: it is well enough to print. */
  async #ask(printer: NamedPrinter): Promise<PrinterStatus> {
    const well = { isAnswering: true };
    switch (printer.kind) {
      case 'DEVICE_THERMAL':
        return (await this.#turns.ifFree(turnOf(printer), () => askDevice(printer.path))) ?? well;
      case 'NETWORK_THERMAL':
        return (await this.#turns.ifFree(turnOf(printer), () => askPrinter(printer, LIMITS))) ?? well;
      case 'OS_QUEUE':
      case 'QUEUE_THERMAL': {
        const reason = await this.#queues.complaint(printer.queue);
        return reason === undefined ? well : { isAnswering: true, reason };
      }
    }
  }
}

/** What two talks must not share at a time. */
export function turnOf(printer: NamedPrinter): string {
  switch (printer.kind) {
    case 'NETWORK_THERMAL':
      return `${printer.host}:${printer.port}`;
    case 'DEVICE_THERMAL':
      return printer.path;
    default:
      return printer.queue;
  }
}
