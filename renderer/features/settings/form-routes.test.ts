import { expect, test } from 'vitest';
import { type NamedPrinter, PrinterSettings, TO_FOLDER } from '#domain/contract/printers.ts';
import { choicesOf, papersOn, printersFor, withChoices } from './form-routes.ts';

const laser: NamedPrinter = { kind: 'OS_QUEUE', name: '激光', queue: 'HP' };
const small: NamedPrinter = { kind: 'DEVICE_THERMAL', name: '门岗', path: '/dev/usb/lp0', columns: 32 };
const settings: PrinterSettings = {
  forms: {},
  printers: [laser, small],
  pageHeightMm: { CF241_2: 139.7, CF241_3: 93.1 },
};

test('a printer is offered for the forms it can put out, on the papers it has', () => {
  expect(printersFor('RECEIPT', [laser, small]).map((p) => p.name)).toEqual(['门岗']);
  expect(printersFor('SETTLEMENT', [laser, small]).map((p) => p.name)).toEqual(['激光']);
  expect(printersFor('SHIFT_REPORT', [laser, small])).toHaveLength(2);
  expect(papersOn('GATE_PASS', small)).toEqual(['T58']);
  expect(papersOn('SETTLEMENT', laser)).toEqual(['A4', 'CF241_2', 'CF241']);
});

test('what is chosen is what is kept, and is read back the same', () => {
  const choices = {
    SETTLEMENT: { printer: '激光', paper: 'CF241_2', copies: 2 },
    GATE_PASS: { printer: '门岗', paper: 'T80', copies: 1 },
    ESTIMATE: { printer: '', paper: 'A5', copies: 1 },
  } as const;
  const kept = PrinterSettings.parse(withChoices(settings, choices));
  expect(kept.forms.SETTLEMENT).toEqual({ target: laser, paper: 'CF241_2', copies: 2 });
  expect(kept.forms.GATE_PASS).toEqual({ target: small, paper: 'T58' });
  expect(choicesOf(kept)).toEqual({ ...choices, GATE_PASS: { printer: '门岗', paper: 'T58', copies: 1 } });
});

test('a receipt may go into the folder as a page, on any of its rolls', () => {
  const choices = { RECEIPT: { printer: TO_FOLDER, paper: 'T58', copies: 1 } } as const;
  const kept = PrinterSettings.parse(withChoices(settings, choices));
  expect(kept.forms.RECEIPT).toEqual({ target: { kind: 'PDF_FOLDER' }, paper: 'T58' });
  expect(choicesOf(kept)).toEqual(choices);
});

test('a form whose printer was taken away goes where everything goes', () => {
  const choices = { SETTLEMENT: { printer: '激光', paper: 'A4', copies: 1 } } as const;
  const kept = withChoices(withChoices(settings, choices), choices);
  expect(withChoices({ ...kept, printers: [small] }, choices).forms.SETTLEMENT).toBeUndefined();
});
