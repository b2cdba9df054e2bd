/** Follows the journal over the line, and knows which lists an act concerns. */
import { readProblem } from './errors.ts';

export type Touched = {
  readonly seq: number;
  readonly epoch: number;
  readonly act: string;
  readonly touches: readonly string[];
  readonly byName: string;
};

/** Acts of one moment are answered by one round of fetching. */
const GATHER_MS = 40;
const AGAIN_MS = 500;
const AFTER_FAILURE_MS = 5_000;

/** True when a query that shows `shown` must be fetched again after an act that touched `touched`. */
export function isTouched(shown: readonly string[] | undefined, touched: ReadonlySet<string>): boolean {
  if (shown === undefined) return true;
  return shown.some((it) => {
    if (touched.has(it)) return true;
    return !it.includes(':') && [...touched].some((t) => t.startsWith(`${it}:`));
  });
}

type WatchOptions = {
  /** journal number up to which the window is up to date */
  readonly after: number;
  readonly epoch: number;
  readonly watch: (after: number) => Promise<AsyncIterable<Touched>>;
  readonly whenConnected: () => Promise<void>;
  readonly onTouched: (touched: ReadonlySet<string>) => void;
  /** the data came back from a copy: nothing this window knows is sure */
  readonly onEpoch: () => void;
  readonly signal: AbortSignal;
};

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Follows the journal until `signal`; after a lost line it goes on from the last number it saw, so nothing is missed. */
export async function follow(options: WatchOptions): Promise<void> {
  let after = options.after;
  let gathered: Set<string> | undefined;
  const flush = () => {
    const touched = gathered;
    gathered = undefined;
    if (touched && !options.signal.aborted) options.onTouched(touched);
  };
  while (!options.signal.aborted) {
    await options.whenConnected();
    try {
      for await (const event of await options.watch(after)) {
        if (options.signal.aborted) return;
        if (event.epoch !== options.epoch) return options.onEpoch();
        after = Math.max(after, event.seq);
        if (gathered === undefined) setTimeout(flush, GATHER_MS);
        gathered ??= new Set();
        for (const touch of event.touches) gathered.add(touch);
      }
    } catch (error) {
      // A lost line, a locked window, a host starting again: ask once more from the same number. A failure is given time.
      if (readProblem(error).kind === 'failed') await pause(AFTER_FAILURE_MS);
    }
    await pause(AGAIN_MS);
  }
}
