/** One try with a PIN: busy, refused, or through. */
import { useState } from 'react';
import { type Problem, readProblem } from '#renderer/api/errors.ts';

export function usePinEntry(send: () => Promise<void>) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    problem,
    isBusy,
    /** true when the PIN was right */
    enter: async (): Promise<boolean> => {
      setBusy(true);
      setProblem(null);
      try {
        await send();
        return true;
      } catch (error) {
        const found = readProblem(error);
        // Nothing is stored by a try, so an answer that got lost is as good as none sent.
        setProblem(found.kind === 'unknown' ? { kind: 'notSent' } : found);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
