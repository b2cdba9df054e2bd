import type { setup as zh } from '../zh-CN/setup.ts';
import type { SameKeys } from '../same-keys.ts';

export const setup: SameKeys<typeof zh> = {
  title: 'First start: set up the shop',
  intro: 'A few minutes. Fields with * are needed; the rest can be changed in Settings later.',
  stepShop: 'Shop',
  stepAdmin: 'Administrator',
  stepStaff: 'Staff',
  stepPrinters: 'Printers',
  next: 'Next',
  previous: 'Back',
  finish: 'Finish',
  finishSkip: 'Finish without printers',
  working: 'Setting up…',
  adminHint: 'The administrator keeps staff, settings and backups, and handles no business or money. Remember the PIN.',
  staffHint:
    'One line a person, Enter goes on. Everybody types their own PIN: 8 characters for service managers, 6 for others. More can be added later.',
  staffEmpty: 'Nobody yet. F2 adds a line, or go on.',
  addPerson: 'Add a person',
  printersHint:
    'A receipt printer (80 mm) on the network. Without one, papers are kept as PDF and receipts wait until a printer is set.',
  required: 'Needed',
  pinAgain: 'PIN once more',
  pinsDiffer: 'The two PINs differ',
  done: 'The shop is set up',
};
