/** The time on this PC, once a minute: for "late" marks only; documents take the host's clock. */
import { useEffect, useState } from 'react';

/** Milliseconds now, refreshed every minute. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
