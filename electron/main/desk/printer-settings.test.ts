import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PrinterSettings, type PrinterTarget, TO_FOLDER } from '#domain/contract/printers.ts';
import { FORMS, formPapers, isThermal } from '#domain/printing/forms.ts';
import { DEFAULT_PRINTERS, loadPrinters, routeOf, savePrinters } from './printer-settings.ts';

const thermal: PrinterTarget = {
  kind: 'NETWORK_THERMAL',
  name: '收银台',
  host: '192.168.1.50',
  port: 9100,
  columns: 32,
  hasFence: false,
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-printers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('without a setting every sheet becomes a kept PDF and every receipt waits for a printer', () => {
  for (const form of FORMS) {
    const route = routeOf(DEFAULT_PRINTERS, form);
    const [usual] = formPapers[form];
    expect(route?.target.kind).toBe(isThermal(usual) ? undefined : 'PDF_FOLDER');
    expect(route?.paper).toBe(isThermal(usual) ? undefined : usual);
  }
});

test('the roll follows the printer’s columns; continuous paper carries its exact height', () => {
  const settings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target: thermal, paper: 'T80' } } } as const;
  expect(routeOf(settings, 'RECEIPT')).toMatchObject({ paper: 'T58' });
  expect(routeOf(DEFAULT_PRINTERS, 'PART_ISSUE')).toEqual({
    target: { kind: 'PDF_FOLDER' },
    paper: 'CF241_3',
    copies: 1,
    pageHeightMm: 93.1,
  });
});

test('a receipt may be kept as a page of its roll; a person may send any one there', () => {
  const folder = { kind: 'PDF_FOLDER' } as const;
  const settings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target: folder, paper: 'T58' } } } as const;
  expect(PrinterSettings.safeParse(settings).success).toBe(true);
  expect(routeOf(settings, 'RECEIPT')).toEqual({ target: folder, paper: 'T58', copies: 1 });
  expect(routeOf(DEFAULT_PRINTERS, 'GATE_PASS', TO_FOLDER)).toEqual({ target: folder, paper: 'T80', copies: 1 });
  const called = { ...DEFAULT_PRINTERS, printers: [{ ...thermal, name: TO_FOLDER }] };
  expect(PrinterSettings.safeParse(called).success).toBe(false);
});

test('settings come back as they were kept, and no draft stays beside them', () => {
  const file = join(folder, 'desk', 'printers.json');
  const settings: PrinterSettings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target: thermal, paper: 'T58' } } };
  expect(loadPrinters(file)).toEqual(DEFAULT_PRINTERS);
  savePrinters(file, settings);
  expect(loadPrinters(file)).toEqual(settings);
  expect(readdirSync(join(folder, 'desk'))).toEqual(['printers.json']);
});

test('a damaged file is not guessed at', () => {
  const file = join(folder, 'printers.json');
  writeFileSync(file, '{"forms":{}');
  expect(() => loadPrinters(file)).toThrow(SyntaxError);
  writeFileSync(file, '{"forms":{},"pageHeightMm":{"CF241_2":139.7,"CF241_3":93.1},"more":1}');
  expect(() => loadPrinters(file)).toThrow(/more/);
});

test.each([
  { form: 'SETTLEMENT', target: thermal, paper: 'A4' },
  { form: 'RECEIPT', target: thermal, paper: 'A4' },
  { form: 'SETTLEMENT', target: { kind: 'PDF_FOLDER' }, paper: 'CF241_3' },
])('a route that could never print is refused: $form on $paper', ({ form, target, paper }) => {
  const settings = { ...DEFAULT_PRINTERS, forms: { [form]: { target, paper } } };
  expect(PrinterSettings.safeParse(settings).success).toBe(false);
});

test.each(['10.0.0.5; reboot', 'http://printer', '', 'a b', '../x'])('%j is no address of a printer', (host) => {
  const settings = { ...DEFAULT_PRINTERS, forms: { RECEIPT: { target: { ...thermal, host }, paper: 'T58' } } };
  expect(PrinterSettings.safeParse(settings).success).toBe(false);
});
