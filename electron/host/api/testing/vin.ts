/** As many different VINs with a right check digit as a test wants. */
const VALUES: Readonly<Record<string, number>> = { L: 3, A: 1, T: 3, P: 7, B: 2, W: 6 };
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The `serial`-th VIN of one model. */
export function withCheckDigit(serial: number): string {
  const rest = `W${String(serial).padStart(7, '0')}`;
  const body = `LATPAB07${'0'}${rest}`;
  const sum = [...body].reduce((s, c, i) => s + (VALUES[c] ?? Number(c)) * (WEIGHTS[i] ?? 0), 0);
  const digit = sum % 11;
  return `LATPAB07${digit === 10 ? 'X' : digit}${rest}`;
}
