/** What a guard answers when several things can be wrong at once: everything, so that the window shows it in one go. */
import type { Refusal, RefusalCode, RefusalData } from './refusals.ts';
import type { Result } from './result.ts';

/** A refusal beside the input it belongs to. */
export type FieldRefusal = Refusal & { readonly field?: string };

/** Refusals stop the act; warnings wait for an explicit 确认 and carry the codes of refusals.ts too. */
export type Findings = { readonly refusals: readonly FieldRefusal[]; readonly warnings: readonly FieldRefusal[] };

type DataOf<C extends RefusalCode> =
  Record<string, never> extends RefusalData[C]
    ? [data?: RefusalData[C], field?: string]
    : [data: RefusalData[C], field?: string];

/** One finding, with the figures its sentence needs. */
export function finding<C extends RefusalCode>(code: C, ...rest: DataOf<C>): FieldRefusal {
  const refusal = { code, data: rest[0] ?? {} } as unknown as Refusal;
  return rest[1] === undefined ? refusal : { ...refusal, field: rest[1] };
}

/** Collects findings in the order the form shows its fields. */
export class FindingList {
  readonly #refusals: FieldRefusal[] = [];
  readonly #warnings: FieldRefusal[] = [];

  /** Notes a refusal when `isWrong`. */
  refuseIf<C extends RefusalCode>(isWrong: boolean, code: C, ...rest: DataOf<C>): this {
    if (isWrong) this.#refusals.push(finding(code, ...rest));
    return this;
  }

  /** Notes a warning when `isOdd`. */
  warnIf<C extends RefusalCode>(isOdd: boolean, code: C, ...rest: DataOf<C>): this {
    if (isOdd) this.#warnings.push(finding(code, ...rest));
    return this;
  }

  /** Takes over what another rule found; `field` places findings that name none. */
  add(found: Findings, field?: string): this {
    const placed = (one: FieldRefusal) => (field === undefined || one.field !== undefined ? one : { ...one, field });
    this.#refusals.push(...found.refusals.map(placed));
    this.#warnings.push(...found.warnings.map(placed));
    return this;
  }

  /** The value another rule answered, or null with its refusal noted beside `field`. */
  take<T>(result: Result<T>, field?: string): T | null {
    if (result.ok) return result.value;
    this.#refusals.push(field === undefined ? result.refusal : { ...result.refusal, field });
    return null;
  }

  /** What was found so far. */
  get found(): Findings {
    return { refusals: this.#refusals, warnings: this.#warnings };
  }
}

/** True when nothing stops the act (warnings may still wait). */
export function isAllowed(found: Findings): boolean {
  return found.refusals.length === 0;
}
