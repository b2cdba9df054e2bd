/** 缺件: what open lines of orders still want and stock cannot give them. Quantities in thousandths. */

export type WantedLine = {
  readonly partId: number;
  /** asked and not issued */
  readonly openMilli: number;
  /** kept back for this very line */
  readonly keptMilli: number;
};

/**
 * What each line lacks, in the order given: a piece that is free serves the first that wants it and no second one.
 * @param freeOf on hand less all that is kept back, of a part
 * @source domain rules §5.5, §9.11
 */
export function shortages<L extends WantedLine>(
  lines: readonly L[],
  freeOf: (partId: number) => number,
): { line: L; shortMilli: number }[] {
  const left = new Map<number, number>();
  return lines.map((line) => {
    const free = Math.max(0, left.get(line.partId) ?? freeOf(line.partId));
    const wanted = Math.max(0, line.openMilli - line.keptMilli);
    const served = Math.min(wanted, free);
    left.set(line.partId, free - served);
    return { line, shortMilli: wanted - served };
  });
}
