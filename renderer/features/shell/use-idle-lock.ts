/** Locks the window when nobody touched it for a while; what is typed stays beneath the lock. */
import { useEffect, useRef } from 'react';

const EVENTS = ['keydown', 'pointerdown', 'wheel'] as const;
const LOOK_EVERY_MS = 5_000;

/** Calls `lock` once `minutes` passed without a key, press or wheel. */
export function useIdleLock(minutes: number, lock: () => void): void {
  const act = useRef(lock);
  useEffect(() => {
    act.current = lock;
  });
  useEffect(() => {
    let last = performance.now();
    const touch = () => {
      last = performance.now();
    };
    for (const name of EVENTS) window.addEventListener(name, touch, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (performance.now() - last < minutes * 60_000) return;
      last = performance.now();
      act.current();
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const name of EVENTS) window.removeEventListener(name, touch, { capture: true });
    };
  }, [minutes]);
}
