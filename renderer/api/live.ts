/**
 * Keeps every open list and document live. The host tells what each act touched; queries that show it are fetched again.
 * A query says what it shows in `meta: { touches: ['order:7', 'part'] }` (a bare kind means all of it); a query that says
 * nothing is fetched again after every act: never stale, only less thrifty.
 */
import type { Query, QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client, connection, desk } from './client.ts';
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

function shownBy(query: Query): readonly string[] | undefined {
  const touches = query.meta?.touches;
  return Array.isArray(touches) ? touches.filter((it): it is string => typeof it === 'string') : undefined;
}

/** Fetches again what shows one of `touched`; only queries (never the live stream itself). */
export function refetchTouched(queries: QueryClient, touched: ReadonlySet<string>): void {
  void queries.invalidateQueries({ predicate: (query) => isTouched(shownBy(query), touched) });
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

/** Live for as long as somebody is signed in and the window is unlocked. `seq` and `epoch` come from session.state. */
export function useLive(isOn: boolean, seq: number, epoch: number): void {
  const queries = useQueryClient();
  // The newest number only matters when watching starts; a later one must not start it again.
  const newest = useRef(seq);
  useEffect(() => {
    newest.current = seq;
  }, [seq]);
  useEffect(() => {
    if (!isOn) return undefined;
    const end = new AbortController();
    void follow({
      after: newest.current,
      epoch,
      watch: (after) => client.live.watch({ after }, { signal: end.signal }),
      whenConnected: () => connection.whenConnected(),
      onTouched: (touched) => refetchTouched(queries, touched),
      onEpoch: () => void desk.app.reload({}),
      signal: end.signal,
    });
    return () => end.abort();
  }, [isOn, epoch, queries]);
}

/** After a loss of the line: whatever could not be fetched meanwhile is fetched now. Returns the end of watching. */
export function refetchWhenBack(queries: QueryClient): () => void {
  let was = connection.line;
  return connection.subscribe(() => {
    const now = connection.line;
    if (was === 'lost' && now === 'connected') void queries.invalidateQueries();
    was = now;
  });
}
