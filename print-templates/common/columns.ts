/** Columns a shop may leave out or add, as the paper's data froze them. */
import { type LayoutForm, type PaperColumn, usualColumns } from '#domain/printing/paper-layout.ts';

/** `[column]` where the paper shows it, else nothing; papers from before the shop could choose show the usual ones. */
export function choosing(form: LayoutForm, chosen: readonly PaperColumn[] | undefined) {
  const shown: readonly PaperColumn[] = chosen ?? usualColumns(form);
  return <C>(key: PaperColumn, column: C): C[] => (shown.includes(key) ? [column] : []);
}
