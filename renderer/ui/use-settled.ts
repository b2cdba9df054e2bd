/** A value a moment after it last changed: what is drawn from it is not drawn letter by letter. */
import { useEffect, useState } from 'react';

const PAUSE_MS = 400;

/** @param key tells values apart */
export function useSettled<T>(value: T, key: string): T {
  const [settled, setSettled] = useState({ value, key });
  useEffect(() => {
    if (settled.key === key) return undefined;
    const timer = setTimeout(() => setSettled({ value, key }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value, key, settled.key]);
  return settled.value;
}
