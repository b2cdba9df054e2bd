/** The results as a table for people. */

const COLUMNS = ['part', 'ours p50', 'p95', 'p99', 'floor p50', 'ratio', 'target', 'n', 'what', 'floor'];

/** @param {import('./measure.ts').Measured[]} results */
export function tableOf(results) {
  const rows = results.map((one) => [
    one.part,
    ms(one.ours.p50),
    ms(one.ours.p95),
    ms(one.ours.p99),
    ms(one.floorMs.p50),
    `${one.ratio.toFixed(2)}x`,
    one.target,
    String(one.n),
    one.what,
    one.floor,
  ]);
  const all = [COLUMNS, ...rows];
  const widths = COLUMNS.map((_name, at) => Math.max(...all.map((row) => row[at].length)));
  return all
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function ms(value) {
  return `${value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0)} ms`;
}
