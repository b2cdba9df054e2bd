import type { SameKeys } from '../same-keys.ts';
import type { printQueue as zh } from '../zh-CN/print-queue.ts';

export const printQueue: SameKeys<typeof zh> = {
  title: 'Printing',
  open: 'Open',
  all: 'All',
  none: 'No print job wants anything',
  form: 'Form',
  act: 'Action',
  docNo: 'Number',
  state: 'State',
  printer: 'Printer',
  by: 'By',
  at: 'At',
  preview: 'Preview',
  reprint: 'Reprint',
  reprintReason: 'Why again',
  retry: 'Try again',
  giveUp: 'Give up',
  didPrint: 'Did it come out?',
  yes: 'It did',
  no: 'It did not; print again',
  papers: 'Papers',
  reprintNo: 'Reprint {{no}}',
  savePdf: 'Save PDF',
  noPreview: 'No preview: {{reason}}',
  openFolder: 'Open papers folder',
};
