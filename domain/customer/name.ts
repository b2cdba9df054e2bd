/**
 * Names of persons and firms. Any Han character passes, rare ones too; nothing is changed further than §3.1 says.
 *
 * @source domain rules §3.1, §4.1, §11.3 #35, #39
 */
import type { CustomerKind } from '../enums.ts';
import { ok, refuse, type Result } from '../result.ts';
import { cleanLine, lengthOf } from '../text.ts';

const INTERPUNCTS = /[•．‧・]/g;
const HAN_ONLY = /^[\p{Script=Han}·\s]+$/u;

/** Trimmed, unseen characters and pictures gone; a personal name of Han characters loses inner blanks. */
export function normaliseName(typed: string, kind: CustomerKind): string {
  const name = cleanLine(typed);
  if (kind !== 'PERSON') return name;
  const dotted = name.replace(INTERPUNCTS, '·');
  return HAN_ONLY.test(dotted) ? dotted.replace(/\s/gu, '') : dotted;
}

const LIMITS = { PERSON: { min: 2, max: 30 }, OTHER: { min: 1, max: 60 } } as const;

/**
 * The name of a customer as it is stored.
 *
 * @refuses NAME_EMPTY, NAME_LENGTH (persons 2–30, others 1–60)
 */
export function readName(typed: string, kind: CustomerKind): Result<string, 'NAME_EMPTY' | 'NAME_LENGTH'> {
  const name = normaliseName(typed, kind);
  if (name === '') return refuse('NAME_EMPTY');
  const { min, max } = kind === 'PERSON' ? LIMITS.PERSON : LIMITS.OTHER;
  const length = lengthOf(name);
  return length < min || length > max ? refuse('NAME_LENGTH', { min, max, length }) : ok(name);
}

/** The form in which two firm names are the same: brackets of both widths compare equal, blanks do not count. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
