/** Sheets that are a head, one table and places to sign: lists of the parts counter, boards, statements. */
import type { z } from 'zod';
import type { Form } from '#domain/printing/forms.ts';
import type { PdfNode, PdfTemplate } from '../define-template.ts';
import { type Column, type Field, fields, listTable, signatures } from './blocks.ts';
import { defineSheet } from './sheet.ts';
import type { HasHead, SheetPaper } from './sheet-frame.ts';

export type ListSheet<S extends z.ZodType<HasHead>, R extends object> = {
  form: Form;
  paper: SheetPaper;
  data: S;
  title: (d: z.infer<S>) => string;
  /** Rows of three fields each. */
  heads: (d: z.infer<S>) => Field[][];
  columns: (d: z.infer<S>) => Column<R>[];
  rows: (d: z.infer<S>) => readonly R[];
  /** Under the table, in rows of three; the sums are the data's own. */
  sums?: (d: z.infer<S>) => Field[][];
  people: (d: z.infer<S>) => string[];
  labelWidth?: number;
};

/** The table's heads come again on every page, sums and signatures stand on the last. */
export function defineListSheet<S extends z.ZodType<HasHead>, R extends object>(t: ListSheet<S, R>): PdfTemplate {
  const label = t.labelWidth ?? 44;
  return defineSheet({
    form: t.form,
    paper: t.paper,
    data: t.data,
    title: t.title,
    draw: (d, room) => {
      const sums = t.sums?.(d) ?? [];
      const ending: PdfNode = {
        unbreakable: true,
        stack: [...(sums.length > 0 ? [fields(room, sums, 3, label)] : []), signatures(room, t.people(d), 34)],
      };
      return [fields(room, t.heads(d), 3, label), listTable(room, '', t.columns(d), t.rows(d)), ending];
    },
  });
}
