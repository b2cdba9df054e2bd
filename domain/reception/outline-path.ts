/** Moving and mirroring of SVG path text, so that one drawing of a car's side serves for both sides. */

export type Placement = {
  readonly dx: number;
  readonly dy: number;
  /** Set: x becomes mirrorWidth - x before it is moved. */
  readonly mirrorWidth?: number;
};

const NUMBERS = { M: 2, L: 2, C: 6, Q: 4, A: 7, Z: 0 } as const;
type Command = keyof typeof NUMBERS;

/** Rounds to a tenth of a unit: finer than any screen or printer shows. */
function tidy(n: number): string {
  return String(Math.round(n * 10) / 10);
}

function isCommand(token: string): token is Command {
  return token in NUMBERS;
}

/** An arc's first five numbers are radii, turn and flags; mirrored, it sweeps the other way. */
function placeArc(v: readonly number[], x: (n: number) => number, y: (n: number) => number, mirrored: boolean): string {
  const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, ex = 0, ey = 0] = v;
  return [rx, ry, turn, large, mirrored ? 1 - sweep : sweep, x(ex), y(ey)].map(tidy).join(' ');
}

/** Moves `d` (absolute M L C Q A Z only), mirrored first when asked. Throws on any other command: our own drawing is wrong then. */
export function placePath(d: string, at: Placement): string {
  const mirrored = at.mirrorWidth !== undefined;
  const x = (n: number): number => (mirrored ? (at.mirrorWidth ?? 0) - n : n) + at.dx;
  const y = (n: number): number => n + at.dy;
  const tokens = d.trim().split(/[\s,]+/);
  const out: string[] = [];
  for (let i = 0; i < tokens.length; ) {
    const command = tokens[i] ?? '';
    if (!isCommand(command)) throw new Error(`outline path: ${command}`);
    const v = tokens.slice(i + 1, i + 1 + NUMBERS[command]).map(Number);
    i += 1 + NUMBERS[command];
    const numbers =
      command === 'A' ? placeArc(v, x, y, mirrored) : v.map((n, k) => tidy(k % 2 ? y(n) : x(n))).join(' ');
    out.push(numbers === '' ? command : `${command} ${numbers}`);
  }
  return out.join(' ');
}

/** A circle as a path, so that every area is one. */
export function circle(cx: number, cy: number, r: number): string {
  return `M ${cx - r} ${cy} A ${r} ${r} 0 1 1 ${cx + r} ${cy} A ${r} ${r} 0 1 1 ${cx - r} ${cy} Z`;
}
