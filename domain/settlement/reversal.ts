/** 反结算: the exact negative of what was stored; nothing is computed anew. Source: domain rules §8.7a. */

type Mirrored<T> = { readonly [K in keyof T]: T[K] };

/** Mirrors every amount (`…Fen`) of a stored slip, line or tax row; quantities, prices per unit and all else stay. */
export function mirror<T extends Record<string, unknown>>(stored: T, keep: readonly (keyof T)[] = []): Mirrored<T> {
  const entries = Object.entries(stored).map(([key, value]) => {
    const isAmount = key.endsWith('Fen') && typeof value === 'number' && !keep.includes(key);
    return [key, isAmount && value !== 0 ? -value : value];
  });
  return Object.fromEntries(entries) as Mirrored<T>;
}
