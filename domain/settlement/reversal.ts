/** 反结算: the exact negative of what was stored; nothing is computed anew. Source: domain rules §8.7a. */

/** True for a key that holds an amount to be mirrored; prices per unit (`keep`) are none. */
function isAmount(key: string, value: unknown, keep: readonly PropertyKey[]): value is number {
  return key.endsWith('Fen') && typeof value === 'number' && !keep.includes(key);
}

type Mirrored<T> = { readonly [K in keyof T]: T[K] };

/** Mirrors every amount (`…Fen`) of a stored slip, line or tax row; quantities, prices per unit and all else stay. */
export function mirror<T extends Record<string, unknown>>(stored: T, keep: readonly (keyof T)[] = []): Mirrored<T> {
  const entries = Object.entries(stored).map(([key, value]) => {
    return [key, isAmount(key, value, keep) && value !== 0 ? -value : value];
  });
  return Object.fromEntries(entries) as Mirrored<T>;
}

/**
 * What stands of a slip, a line or a tax row after its returns (whose amounts are negative): mirroring it is the full reversal
 * that pays out only what is left.
 */
export function afterReturns<T extends Record<string, unknown>>(
  stored: T,
  returns: readonly Readonly<Record<string, unknown>>[],
  keep: readonly (keyof T)[] = [],
): Mirrored<T> {
  const entries = Object.entries(stored).map(([key, value]) => {
    if (!isAmount(key, value, keep)) return [key, value];
    const backFen = returns.reduce((sum, row) => {
      const back = row[key];
      return sum + (typeof back === 'number' ? back : 0);
    }, 0);
    return [key, value + backFen];
  });
  return Object.fromEntries(entries) as Mirrored<T>;
}
