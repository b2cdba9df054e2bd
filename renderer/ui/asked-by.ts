/** What a refused act may still ask the person for. */
import type { WireRefusal } from '#domain/contract/command.ts';
import type { Problem } from '../api/errors.ts';

const APPROVAL_CODES = ['APPROVAL_REQUIRED', 'APPROVAL_SAME_PERSON'];
const PIN_CODES = ['SIGN_IN_WRONG', 'LOCKED_OUT'];

export type Asked = { readonly kind: 'warn' | 'approve'; readonly refusals: readonly WireRefusal[] };

/** What the person is asked before the act can be sent once more; null when there is nothing to ask. */
export function askedBy(problem: Problem, hadApproval: boolean): Asked | null {
  if (problem.kind !== 'refused') return null;
  const { refusals, warnings } = problem;
  if (refusals.length === 0) return warnings.length > 0 ? { kind: 'warn', refusals: warnings } : null;
  const codes = hadApproval ? [...APPROVAL_CODES, ...PIN_CODES] : APPROVAL_CODES;
  return refusals.every((it) => codes.includes(it.code)) ? { kind: 'approve', refusals } : null;
}
