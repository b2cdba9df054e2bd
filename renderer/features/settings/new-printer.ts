/** A printer as it is typed, and the printer it becomes once everything in it is right. */
import { type NamedPrinter, TestedPrinter } from '#domain/contract/printers.ts';

export type TypedPrinter = {
  readonly kind: NamedPrinter['kind'];
  readonly name: string;
  readonly host: string;
  readonly port: string;
  readonly path: string;
  readonly queue: string;
  readonly tray: string;
  readonly columns: 48 | 32;
  readonly mode: 'TEXT' | 'RASTER';
  readonly xMm: string;
  readonly yMm: string;
};

export const NEW_PRINTER: TypedPrinter = {
  kind: 'OS_QUEUE',
  name: '',
  host: '',
  port: '9100',
  path: '/dev/usb/lp0',
  queue: '',
  tray: '',
  columns: 48,
  mode: 'TEXT',
  xMm: '0',
  yMm: '0',
};

/** A printer that is there, as it is typed; what its kind does not have stands at its usual. */
export function typedOf(printer: NamedPrinter): TypedPrinter {
  const { kind, name } = printer;
  const typed = { ...NEW_PRINTER, kind, name };
  if (kind === 'OS_QUEUE') {
    const { queue, tray = '', offset = { xMm: 0, yMm: 0 } } = printer;
    return { ...typed, queue, tray, xMm: String(offset.xMm), yMm: String(offset.yMm) };
  }
  const roll = { ...typed, columns: printer.columns, mode: printer.mode ?? 'TEXT' };
  switch (printer.kind) {
    case 'NETWORK_THERMAL':
      return { ...roll, host: printer.host, port: String(printer.port) };
    case 'DEVICE_THERMAL':
      return { ...roll, path: printer.path };
    case 'QUEUE_THERMAL':
      return { ...roll, queue: printer.queue };
  }
}

function shape(typed: TypedPrinter): object {
  const { kind, columns, mode, queue } = typed;
  const name = typed.name.trim() || queue || typed.host || typed.path;
  const offset = { xMm: Number(typed.xMm), yMm: Number(typed.yMm) };
  switch (kind) {
    case 'NETWORK_THERMAL':
      return { kind, name, host: typed.host, port: Number(typed.port), columns, hasFence: false, mode };
    case 'DEVICE_THERMAL':
      return { kind, name, path: typed.path, columns, mode };
    case 'QUEUE_THERMAL':
      return { kind, name, queue, columns, mode };
    case 'OS_QUEUE':
      return {
        kind,
        name,
        queue,
        ...(typed.tray === '' ? {} : { tray: typed.tray }),
        ...(offset.xMm === 0 && offset.yMm === 0 ? {} : { offset }),
      };
  }
}

/** The printer, or undefined while something is missing or wrong. */
export function printerOf(typed: TypedPrinter): NamedPrinter | undefined {
  const read = TestedPrinter.safeParse(shape(typed));
  return read.success ? read.data : undefined;
}
