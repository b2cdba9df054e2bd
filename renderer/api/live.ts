/**
 * Keeps every open list and document live. The host tells what each act touched; queries that show it are fetched again.
 * A query says what it shows in `meta: { touches: ['order:7', 'part'] }` (a bare kind means all of it); a query that says
 * nothing is fetched again after every act: never stale, only less thrifty.
 */
import { type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client, connection, desk } from './client.ts';
import { follow, isTouched } from './follow.ts';

function shownBy(query: Query): readonly string[] | undefined {
  const touches = query.meta?.touches;
  return Array.isArray(touches) ? touches.filter((it): it is string => typeof it === 'string') : undefined;
}

/** Fetches again what shows one of `touched`; only queries (never the live stream itself). */
export function refetchTouched(queries: QueryClient, touched: ReadonlySet<string>): void {
  void queries.invalidateQueries({ predicate: (query) => isTouched(shownBy(query), touched) });
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

/**
 * After a loss of the line everything is fetched again; at first contact, which may be long after the window stands, what
 * was asked too early. Returns the end of watching.
 */
export function refetchWhenBack(queries: QueryClient): () => void {
  let was = connection.line;
  return connection.subscribe(() => {
    const now = connection.line;
    if (now === 'connected' && was === 'lost') void queries.invalidateQueries();
    if (now === 'connected' && was === 'connecting') {
      void queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' });
    }
    was = now;
  });
}
