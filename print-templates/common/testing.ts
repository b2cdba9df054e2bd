/** For the templates' tests: what a form says, page by page, without drawing it. */
import { type Copy, copiesOf } from '#domain/printing/forms.ts';
import type { Columns, PdfTemplate, PrintRun, ThermalTemplate } from '../define-template.ts';
import { layOut } from './thermal.ts';

export const run: PrintRun = {
  printedAt: Date.UTC(2026, 10, 22, 1, 20),
  printedByName: '周顾问',
  reprintNo: 0,
  jobShort: '3f2a9c1d',
};

function* texts(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node;
  else if (Array.isArray(node)) for (const n of node) yield* texts(n);
  else if (node !== null && typeof node === 'object') {
    const { svg: _drawing, image: _picture, ...rest } = node as Record<string, unknown>;
    for (const v of Object.values(rest)) yield* texts(v);
  }
}

/** Everything written on a sheet's content, head and foot, in order. */
export function sheetText(
  template: PdfTemplate,
  data: unknown,
  copies: readonly Copy[] = copiesOf(template.form, template.paper),
  at = run,
): string {
  const d = template.define(data, at, copies, { code128: (text) => `<svg data="${text}"/>` });
  return [...texts([d.header(1, 1), d.content, d.footer(1, 1)])].join('|');
}

/** The lines of a slip. */
export function slipText(template: ThermalTemplate, data: unknown, columns: Columns = 48, at = run): string {
  return layOut(template.draw(data, at, columns), columns)
    .map((l) => (l.kind === 'LINE' ? l.text : ''))
    .join('\n');
}
