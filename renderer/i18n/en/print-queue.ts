import type { SameKeys } from '../same-keys.ts';
import type { printQueue as zh } from '../zh-CN/print-queue.ts';

export const printQueue: SameKeys<typeof zh> = {
  title: 'Print queue',
  open: 'Open',
  all: 'All',
  none: 'No print job wants anything',
  form: 'Form',
  drawer: 'Cash drawer',
  act: 'Action',
  docNo: 'Number',
  state: 'State',
  printer: 'Printer',
  by: 'By',
  at: 'At',
  preview: 'Preview',
  reprint: 'Reprint',
  retry: 'Try again',
  takeOver: 'Use another printer',
  giveUp: 'Give up',
  didPrint: 'Did it come out?',
  yes: 'It did',
  no: 'It did not; print again',
  papers: 'Papers',
  reprintNo: 'Reprint {{no}}',
  savePdf: 'Save PDF',
  openFolder: 'Open papers folder',
};
