/** Times of one thing beside its floor: taken in turns in one run, so that a busy machine weighs on both alike. */

export interface Measured {
  part: string;
  /** What was done and what the floor is, for the table. */
  what: string;
  floor: string;
  /** Rounds of each. */
  n: number;
  /** Milliseconds: median, 95th and 99th percentile. */
  ours: Spread;
  floorMs: Spread;
  /** Median of ours by median of the floor. */
  ratio: number;
  /** What performance.md-like budgets ask for, as text; nothing fails on it. */
  target: string;
}

export interface Spread {
  p50: number;
  p95: number;
  p99: number;
}

type Timed = () => unknown;

export interface Comparison {
  part: string;
  what: string;
  floor: string;
  target: string;
  rounds: number;
  /** Rounds before the first one that counts. */
  warmUp?: number;
  /** Calls inside one round; the time of a round is divided by it. For things shorter than the clock is exact. */
  calls?: number;
  ours: Timed;
  baseline: Timed;
}

/** Runs both in turns; each may answer a promise. */
export async function compare(one: Comparison): Promise<Measured> {
  const { rounds, warmUp = Math.ceil(rounds / 10), calls = 1 } = one;
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    // Who goes first changes, so that neither always finds warm caches.
    const order = round % 2 === 0 ? (['ours', 'baseline'] as const) : (['baseline', 'ours'] as const);
    for (const side of order) {
      const ms = await timeOf(one[side], calls);
      if (round >= 0) times[side].push(ms);
    }
  }
  return measured(one, times.ours, times.baseline);
}

/** Puts times taken elsewhere into the same shape. */
export function measured(
  one: Pick<Comparison, 'part' | 'what' | 'floor' | 'target'>,
  ours: number[],
  baseline: number[],
): Measured {
  const [a, b] = [spread(ours), spread(baseline)];
  const { part, what, floor, target } = one;
  return { part, what, floor, target, n: ours.length, ours: a, floorMs: b, ratio: a.p50 / b.p50 };
}

async function timeOf(run: Timed, calls: number): Promise<number> {
  const from = performance.now();
  for (let call = 0; call < calls; call += 1) await run();
  return (performance.now() - from) / calls;
}

function spread(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
