/** A receipt printer as it is typed, and the settings of this PC it becomes. */
import type { PrinterSettings } from '#domain/contract/printers.ts';
import { FORMS, formPapers, isThermal } from '#domain/printing/forms.ts';

export type PrinterDraft = {
  readonly isUsed: boolean;
  readonly name: string;
  readonly host: string;
  readonly port: string;
  readonly columns: 48 | 32;
  readonly mode: 'TEXT' | 'RASTER';
  /** found by a test of the connection */
  readonly hasFence: boolean;
};

export const NO_PRINTER: PrinterDraft = {
  isUsed: false,
  name: '',
  host: '',
  port: '9100',
  columns: 48,
  mode: 'TEXT',
  hasFence: false,
};

const HOST = /^[A-Za-z0-9.:_-]{1,253}$/;

/** True for an address a printer may have. */
export function isHost(host: string): boolean {
  return HOST.test(host);
}

/** True for 1 to 65535. */
export function isPort(port: string): boolean {
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535;
}

/** The receipt printer the settings name, as it is typed. */
export function draftOf(settings: PrinterSettings): PrinterDraft {
  const target = settings.forms.RECEIPT?.target;
  if (target?.kind !== 'NETWORK_THERMAL') return NO_PRINTER;
  return { ...target, isUsed: true, port: String(target.port), mode: target.mode ?? 'TEXT' };
}

/** Every form that comes on a receipt roll goes to the printer; sheets stay as they are. */
export function withPrinter(settings: PrinterSettings, draft: PrinterDraft, name: string): PrinterSettings {
  const forms: PrinterSettings['forms'] = { ...settings.forms };
  for (const form of FORMS) {
    if (!isThermal(formPapers[form][0])) continue;
    if (!draft.isUsed) delete forms[form];
    else {
      const { host, columns, hasFence } = draft;
      const mode = draft.mode === 'RASTER' ? { mode: draft.mode } : {};
      const port = Number(draft.port);
      const target = { kind: 'NETWORK_THERMAL' as const, name, host, port, columns, hasFence, ...mode };
      forms[form] = { target, paper: columns === 32 ? 'T58' : 'T80' };
    }
  }
  return { ...settings, forms };
}
