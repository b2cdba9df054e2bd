/** 过次页: what the lines of a table come to so far, so that a page which the table leaves can say it. */

/**
 * Each row with the sum of all amounts up to and with it, in fen.
 * @source domain rules §9.1
 */
export function withRunningSums<R extends { readonly amountFen: number }>(
  rows: readonly R[],
): (R & { runningFen: number })[] {
  let runningFen = 0;
  return rows.map((row) => {
    runningFen += row.amountFen;
    return { ...row, runningFen };
  });
}
