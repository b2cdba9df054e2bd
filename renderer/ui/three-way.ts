/** Two people changed one record: what each of them changed is kept; where both changed the same field, a person decides. */

export type Flat = Readonly<Record<string, unknown>>;

/** A field both sides changed, to different values. */
export type Clash = { readonly field: string; readonly mine: unknown; readonly theirs: unknown };

export type Merged<T> = { readonly value: T; readonly clashes: readonly Clash[] };

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * `before`: what the form opened with; `mine`: what stands in it now; `theirs`: what is stored now. Changes of different
 * fields both stay. A clashing field keeps the typed value until somebody chose.
 */
export function mergeFields<T extends object>(before: T, mine: T, theirs: T): Merged<T> {
  const clashes: Clash[] = [];
  const value: Record<string, unknown> = {};
  const [was, typed, stored] = [before, mine, theirs] as unknown as [Flat, Flat, Flat];
  for (const field of new Set([...Object.keys(stored), ...Object.keys(typed)])) {
    const isMine = !isSame(typed[field], was[field]);
    const isTheirs = !isSame(stored[field], was[field]);
    // what one side took away is not there any more
    const kept = isMine ? typed[field] : stored[field];
    if (kept !== undefined) value[field] = kept;
    if (isMine && isTheirs && !isSame(typed[field], stored[field])) {
      clashes.push({ field, mine: typed[field], theirs: stored[field] });
    }
  }
  return { value: value as T, clashes };
}

/** The merged record after the person chose; `theirs` names the fields where the stored value stays. */
export function settle<T extends object>(merged: Merged<T>, theirs: ReadonlySet<string>): T {
  const value = { ...merged.value } as Record<string, unknown>;
  for (const { field, theirs: stored } of merged.clashes) {
    if (!theirs.has(field)) continue;
    if (stored === undefined) delete value[field];
    else value[field] = stored;
  }
  return value as T;
}
