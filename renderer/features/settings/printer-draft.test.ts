import { expect, test } from 'vitest';
import { PrinterSettings } from '#domain/contract/printers.ts';
import { draftOf, isPort, NO_PRINTER, withPrinter } from './printer-draft.ts';

const none: PrinterSettings = { forms: {}, pageHeightMm: { CF241_2: 139.7, CF241_3: 93.1 } };
const counter = { ...NO_PRINTER, isUsed: true, host: '192.168.1.50', columns: 32 as const, hasFence: true };

test('receipts, gate passes and shift reports go to the receipt printer, sheets do not', () => {
  const settings = PrinterSettings.parse(withPrinter(none, counter, '收银台'));
  expect(Object.keys(settings.forms).sort((a, b) => a.localeCompare(b))).toEqual([
    'GATE_PASS',
    'RECEIPT',
    'SHIFT_REPORT',
  ]);
  expect(settings.forms.RECEIPT).toMatchObject({ paper: 'T58', target: { host: '192.168.1.50', port: 9100 } });
});

test('what was saved is read back as it was typed; taking the printer away leaves nothing of it', () => {
  const saved = withPrinter(none, counter, '收银台');
  expect(draftOf(saved)).toMatchObject({ isUsed: true, host: '192.168.1.50', port: '9100', hasFence: true });
  expect(withPrinter(saved, { ...counter, isUsed: false }, '')).toEqual(none);
});

test('a printer that prints pictures keeps doing so when it is saved again', () => {
  const saved = PrinterSettings.parse(withPrinter(none, { ...counter, mode: 'RASTER' }, '收银台'));
  expect(saved.forms.RECEIPT?.target).toMatchObject({ mode: 'RASTER' });
  expect(withPrinter(saved, draftOf(saved), '收银台')).toEqual(saved);
  const back = withPrinter(saved, { ...draftOf(saved), mode: 'TEXT' }, '收银台');
  expect(draftOf(back).mode).toBe('TEXT');
});

test('ports', () => {
  expect(['1', '9100', '65535'].every(isPort)).toBe(true);
  expect(['', '0', '65536', '91a', '-1'].some(isPort)).toBe(false);
});
