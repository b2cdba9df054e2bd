/** Keys of a screen. One wrapper for all: what belongs to a Chinese input method is never taken (packages trap 9). */
import { useHotkeys } from 'react-hotkeys-hook';
import { useEffect, useSyncExternalStore } from 'react';

export type KeyHelp = { readonly keys: string; readonly label: string };

const listeners = new Set<() => void>();
let shown: readonly (KeyHelp & { id: number })[] = [];
let nextId = 1;

function tell(): void {
  for (const listen of listeners) listen();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The keys that work now, for the help overlay. */
export function useKeyHelp(): readonly KeyHelp[] {
  return useSyncExternalStore(subscribe, () => shown);
}

/** Lists a key in the help overlay while mounted. */
export function useKeyListed(keys: string, label: string, isOn: boolean): void {
  useEffect(() => {
    if (!isOn || label === '') return undefined;
    const id = nextId++;
    shown = [...shown, { id, keys, label }];
    tell();
    return () => {
      shown = shown.filter((one) => one.id !== id);
      tell();
    };
  }, [keys, label, isOn]);
}

/** Runs `act` on a key ('f8', 'ctrl+enter'), also while typing in a field; never during composition. */
export function useShortcut(keys: string, label: string, act: () => void, isOn = true): void {
  useKeyListed(keys, label, isOn);
  useHotkeys(
    keys,
    (event) => {
      if (event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      act();
    },
    { enabled: isOn, enableOnFormTags: true, enableOnContentEditable: true, preventDefault: false },
    [act, isOn],
  );
}

/** 'f8' -> 'F8', 'ctrl+enter' -> 'Ctrl+Enter'. */
export function keyName(keys: string): string {
  return keys
    .split('+')
    .map((part) =>
      part === 'escape' ? 'Esc' : part.length === 1 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1),
    )
    .join('+');
}

/** True for a key event an input method owns. */
export function isComposing(event: { nativeEvent?: { isComposing?: boolean }; keyCode?: number }): boolean {
  return event.nativeEvent?.isComposing === true || event.keyCode === 229;
}
