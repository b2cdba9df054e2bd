/** What is offered while somebody types: asked a moment after the last key, only the newest answer counts. */
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { isComposing } from './keys.ts';

const PAUSE_MS = 120;

export type Suggesting<T> = {
  readonly isOpen: boolean;
  readonly isLoading: boolean;
  readonly items: readonly T[];
  readonly active: number;
  readonly setActive: (at: number) => void;
  /** asks for `text` after a short pause; empty text closes */
  readonly ask: (text: string) => void;
  readonly close: () => void;
  /** handles arrows, Enter and Esc while open; returns true when the key was used */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

type Options<T> = {
  readonly load: (text: string) => Promise<readonly T[]>;
  readonly onPick: (item: T) => void;
  /** Enter on no hit */
  readonly onNone?: (() => void) | undefined;
};

export function useSuggest<T>({ load, onPick, onNone }: Options<T>): Suggesting<T> {
  const [shown, setShown] = useState<{ items: readonly T[]; isLoading: boolean } | null>(null);
  const [active, setActive] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  // Enter before the answer is here picks the first of what comes.
  const isPickAsked = useRef(false);
  const newest = useRef({ load, onPick });
  useEffect(() => {
    newest.current = { load, onPick };
  });

  const close = useCallback(() => {
    clearTimeout(timer.current);
    asked.current += 1;
    isPickAsked.current = false;
    setShown(null);
  }, []);
  useEffect(() => close, [close]);

  const ask = useCallback(
    (text: string) => {
      close();
      if (text.trim() === '') return;
      const turn = asked.current;
      setShown({ items: [], isLoading: true });
      setActive(0);
      const answer = async () => {
        const items = await newest.current.load(text).catch(() => []);
        if (turn !== asked.current) return;
        const first = items[0];
        if (isPickAsked.current && first !== undefined) {
          close();
          newest.current.onPick(first);
        } else {
          isPickAsked.current = false;
          setShown({ items, isLoading: false });
        }
      };
      timer.current = setTimeout(() => void answer(), PAUSE_MS);
    },
    [close],
  );

  const onKey = (event: KeyboardEvent): boolean => {
    if (shown === null || isComposing(event)) return false;
    const last = shown.items.length - 1;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, Math.max(last, 0)));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') {
      const item = shown.items[active];
      if (shown.isLoading) isPickAsked.current = true;
      else if (item !== undefined) {
        close();
        onPick(item);
      } else if (onNone === undefined) return false;
      else {
        close();
        onNone();
      }
    } else return false;
    event.preventDefault();
    return true;
  };

  return {
    isOpen: shown !== null,
    isLoading: shown?.isLoading ?? false,
    items: shown?.items ?? [],
    active,
    setActive,
    ask,
    close,
    onKey,
  };
}
