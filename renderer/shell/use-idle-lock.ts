/** Locks the window after the shop's idle time; typing keeps the person's session awake at the host. */
import { useEffect } from 'react';
import { client, connection } from '../api/client.ts';
import { useSession, useSessionActs } from './session.ts';

const LOOK_EVERY_MS = 5_000;
const SIGN_OF_LIFE_MS = 60_000;
const SIGNS = ['keydown', 'pointerdown', 'wheel', 'pointermove'] as const;

export function useIdleLock(): void {
  const { idleMinutes } = useSession();
  const { lock } = useSessionActs();
  useEffect(() => {
    let lastSeen = performance.now();
    let lastSaid = lastSeen;
    const seen = () => {
      lastSeen = performance.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, seen, { capture: true, passive: true });
    const timer = setInterval(() => {
      const now = performance.now();
      if (connection.line !== 'connected') return;
      if (now - lastSeen > idleMinutes * 60_000) void lock().catch(() => undefined);
      else if (lastSeen > lastSaid && now - lastSaid > SIGN_OF_LIFE_MS) {
        lastSaid = now;
        void client.settings.shop({}).catch(() => undefined);
      }
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, seen, { capture: true });
    };
  }, [idleMinutes, lock]);
}
