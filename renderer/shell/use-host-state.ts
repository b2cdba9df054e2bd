/** How the host process of this PC is, told by this PC itself. */
import { useEffect, useState } from 'react';
import type { HostStateView } from '#domain/contract/desk.contract.ts';
import { desk } from '../api/client.ts';

const AGAIN_MS = 1_000;

/** The newest state; null until the first is known. */
export function useHostState(): HostStateView | null {
  const [state, setState] = useState<HostStateView | null>(null);
  useEffect(() => {
    const end = new AbortController();
    void watch(setState, end.signal);
    return () => end.abort();
  }, []);
  return state;
}

async function watch(show: (state: HostStateView) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const state of await desk.host.watch({}, { signal })) {
        if (signal.aborted) return;
        show(state);
      }
    } catch {
      // The line to this PC's own program ended: it is asked for anew until the window closes.
    }
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
