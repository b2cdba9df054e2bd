/** Fields of a form as text and back: plain data with absent values kept absent. */

/** Stands for `undefined`, which JSON does not know: a choice that was taken back stays taken back. */
const ABSENT = { '~': 'absent' } as const;

function isAbsent(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length === 1 && keys[0] === '~' && (value as Record<string, unknown>)['~'] === 'absent';
}

function fill(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fill);
  if (typeof value !== 'object' || value === null) return value;
  if (isAbsent(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, fill(it)]));
}

/** Text of the fields, for the disk. */
export function draftText(fields: Record<string, unknown>): string {
  return JSON.stringify(fields, (_name, value: unknown) => (value === undefined ? ABSENT : value));
}

/** The fields behind a text; none when it is not one of ours. */
export function draftFields(text: string): Record<string, unknown> {
  try {
    const fields = fill(JSON.parse(text));
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** True when both would be written alike. */
export function sameText(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || draftText({ it: a }) === draftText({ it: b });
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was kept, with fields a newer release added taken from the empty form. */
export function overInitial<T>(kept: unknown, initial: T): T {
  return (isPlain(kept) && isPlain(initial) ? { ...initial, ...kept } : kept) as T;
}
