/** A refusal on its way out of an act: thrown, so that the whole act is undone. */
import type { Refusal } from '#domain/refusals.ts';

/** A refusal and, where known, the input field it belongs to. */
export type FieldRefusal = Refusal & { readonly field?: string };

export class Refused extends Error {
  readonly refusals: readonly FieldRefusal[];
  /** what only waits for a 确认 */
  readonly warnings: readonly FieldRefusal[];

  constructor(refusals: readonly FieldRefusal[], warnings: readonly FieldRefusal[] = []) {
    super(`refused: ${[...refusals, ...warnings].map((r) => r.code).join(', ')}`);
    this.name = 'Refused';
    this.refusals = refusals;
    this.warnings = warnings;
  }
}
