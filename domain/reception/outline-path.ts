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

type Point = readonly [x: number, y: number];

/** The top of the bow an arc makes between two points; its numbers are rx ry turn large sweep x y. */
function bow([x1, y1]: Point, [r = 0, , , large = 0, sweep = 0, x2 = 0, y2 = 0]: readonly number[]): Point {
  const chord = Math.hypot(x2 - x1, y2 - y1);
  const toCentre = Math.sqrt(Math.max(0, r * r - (chord * chord) / 4));
  const height = (large === 1 ? r + toCentre : r - toCentre) * (sweep === 1 ? 1 : -1);
  return [(x1 + x2) / 2 + ((y2 - y1) / chord) * height, (y1 + y2) / 2 - ((x2 - x1) / chord) * height];
}

/** Where each command of a path ends, and the tops of its arcs: its shape, near enough for a drawing of ours. */
export function corners(d: string): Point[] {
  const out: Point[] = [];
  const tokens = d.trim().split(/\s+/);
  for (let i = 0; i < tokens.length; ) {
    const command = tokens[i] ?? '';
    if (!isCommand(command)) throw new Error(`outline path: ${command}`);
    const numbers = tokens.slice(i + 1, i + 1 + NUMBERS[command]).map(Number);
    i += 1 + numbers.length;
    const from = out.at(-1);
    if (command === 'A' && from) out.push(bow(from, numbers));
    if (numbers.length > 0) out.push([numbers.at(-2) ?? 0, numbers.at(-1) ?? 0]);
  }
  return out;
}

/** True when a ray to the right of the point crosses the outline an odd number of times. */
function isInside([x, y]: Point, polygon: readonly Point[]): boolean {
  let inside = false;
  polygon.forEach(([x1, y1], i) => {
    const [x2, y2] = polygon[(i + 1) % polygon.length] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** A point well inside the area `d` encloses: its middle, or the nearest place to it that is not in a bay of it. */
export function innerPoint(d: string): { readonly x: number; readonly y: number } {
  const polygon = corners(d);
  const xs = polygon.map((p) => p[0]);
  const ys = polygon.map((p) => p[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const steps = [0, 1, -1, 2, -2, 3, -3, 4, -4];
  const tries = steps
    .flatMap((a) => steps.map((b) => ({ a, b })))
    .sort((p, q) => p.a ** 2 + p.b ** 2 - (q.a ** 2 + q.b ** 2));
  const places = tries.map(({ a, b }) => ({
    x: (left + right) / 2 + (a * (right - left)) / 10,
    y: (top + bottom) / 2 + (b * (bottom - top)) / 10,
  }));
  return places.find(({ x, y }) => isInside([x, y], polygon)) ?? { x: (left + right) / 2, y: (top + bottom) / 2 };
}
