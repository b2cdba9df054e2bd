/** How a service turns what a rule answered into the end of the act. */
import type { Refusal, RefusalCode, RefusalData } from '#domain/refusals.ts';
import { refuse as refuseRule, type Result } from '#domain/result.ts';
import { type FieldRefusal, Refused } from '#db/refused.ts';

export { Refused, type FieldRefusal };

/** The value of a rule, or the end of the act with its refusal (beside `field` where given). */
export function must<T>(result: Result<T>, field?: string): T {
  if (result.ok) return result.value;
  throw new Refused([field === undefined ? result.refusal : { ...result.refusal, field }]);
}

/** Ends the act with one refusal. */
export function refuse<C extends RefusalCode>(code: C, data: RefusalData[C], field?: string): never {
  const refusal = { code, data } as unknown as Refusal;
  throw new Refused([field === undefined ? refusal : { ...refusal, field }]);
}

/** Ends the act when anything is in the list: all reasons at once. */
export function mustAll(refusals: readonly FieldRefusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}

/** A row that must exist. */
export function found<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined) return refuse('NOT_FOUND', { what });
  return row;
}

/** Warnings wait for a 确认: those not confirmed yet end the act and travel back together. */
export function confirmWarnings(warnings: readonly FieldRefusal[], confirmed: readonly string[] | undefined): void {
  const open = warnings.filter((w) => !confirmed?.includes(w.code));
  if (open.length > 0) throw new Refused([], open);
}

export { refuseRule };

/** Ends the act when a guard found refusals, or warnings nobody confirmed: all of them travel back at once. */
export function mustPass(
  found: { readonly refusals: readonly FieldRefusal[]; readonly warnings: readonly FieldRefusal[] },
  confirmed: readonly string[] | undefined,
): void {
  const open = found.warnings.filter((w) => !confirmed?.includes(w.code));
  if (found.refusals.length > 0 || open.length > 0) throw new Refused(found.refusals, open);
}
