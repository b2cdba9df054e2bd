/** A refusal beside a field goes when that very field is changed, and stands again when it is given again: for every form at once (useAct). */
import { useSyncExternalStore } from 'react';
import { sameText } from '../api/draft-text.ts';
import type { FormDraft } from '../api/form-draft.ts';

type Values = Readonly<Record<string, unknown>>;

const NOT_HERE = Symbol('not here');

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `lines.3` is the line with number 3 where lines are numbered, the fourth elsewhere. */
function itemOf(list: readonly unknown[], key: string): unknown {
  const numbered = list.filter((it) => isPlain(it) && isPlain(it['input']) && 'lineNo' in it['input']);
  if (numbered.length === 0) return Number(key) < list.length ? list[Number(key)] : NOT_HERE;
  const line = numbered.find((it) => isPlain(it) && isPlain(it['input']) && String(it['input']['lineNo']) === key);
  return isPlain(line) ? line['input'] : NOT_HERE;
}

/** Down the path as far as the form knows it: an unknown end means the whole it would belong to. */
function walk(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (Array.isArray(value)) {
    const item = itemOf(value, first);
    return item === NOT_HERE ? NOT_HERE : walk(item, rest);
  }
  return isPlain(value) && first in value ? walk(value[first], rest) : value;
}

/** What the form holds under a field; forms keep their fields by name, alone or within one value. */
function valueOf(values: Values, field: string): unknown {
  const path = field.split('.');
  const [root = ''] = path;
  if (root in values) return walk(values[root], path.slice(1));
  const group = Object.values(values).find((value) => isPlain(value) && root in value);
  return group === undefined ? NOT_HERE : walk(group, path);
}

/** True where the field is no longer what was sent; false also where the form does not know it by this name. */
export function isMended(field: string, sent: Values, now: Values): boolean {
  const [before, after] = [valueOf(sent, field), valueOf(now, field)];
  if (before === NOT_HERE) return false;
  return after === NOT_HERE || !sameText(before, after);
}

const nothing = () => () => undefined;

/** The refusals that still stand: those beside a field that was changed since are gone. */
export function useStillRefused(
  form: FormDraft | undefined,
  errors: ReadonlyMap<string, string>,
  sent: Values,
): ReadonlyMap<string, string> {
  const mended = useSyncExternalStore(form?.watch ?? nothing, () => {
    if (form === undefined || errors.size === 0) return '';
    const now = form.values();
    return [...errors.keys()].filter((field) => isMended(field, sent, now)).join('\n');
  });
  if (mended === '') return errors;
  const gone = new Set(mended.split('\n'));
  return new Map([...errors].filter(([field]) => !gone.has(field)));
}
