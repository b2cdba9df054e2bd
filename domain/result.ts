/** What a rule answers: a value, or a refusal that says what is wrong. Rules never throw. */
import type { Refusal, RefusalCode, RefusalData } from './refusals.ts';

export type Result<T, C extends RefusalCode = RefusalCode> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<C> };

/** Wraps a decided value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Refuses with a code and the figures its sentence needs. */
export function refuse<C extends RefusalCode>(
  code: C,
  ...data: Record<string, never> extends RefusalData[C] ? [data?: RefusalData[C]] : [data: RefusalData[C]]
): { readonly ok: false; readonly refusal: Refusal<C> } {
  return { ok: false, refusal: { code, data: data[0] ?? {} } as Refusal<C> };
}
