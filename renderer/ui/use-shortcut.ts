/** Shortcuts of a screen, wrapped once so that an input method never loses its keys. */
import { useContext, useEffect } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { isComposing, keyBoard, KeyLayerContext } from './keys.ts';

type Options = {
  /** what it does, in the person's language: listed in the help overlay (F1); absent: not listed */
  readonly label?: string | undefined;
  readonly isEnabled?: boolean;
  /** works on every screen */
  readonly isGlobal?: boolean;
};

/**
 * Calls `act` on `keys` ('f8', 'ctrl+enter', 'escape'), also while a field is being typed in; not while an input method
 * composes, not beneath a dialog or the lock, not when something nearer used the key (`preventDefault`).
 */
export function useShortcut(keys: string, act: () => void, options: Options = {}): void {
  const { label, isEnabled = true, isGlobal = false } = options;
  const layer = useContext(KeyLayerContext);
  useHotkeys(
    keys,
    (event) => {
      event.preventDefault();
      act();
    },
    {
      enabled: isEnabled && keys !== '',
      enableOnFormTags: true,
      ignoreEventWhen: (event) =>
        isComposing(event) || event.defaultPrevented || event.repeat || !keyBoard.isInFront(layer),
    },
    [act, isEnabled, layer],
  );
  useEffect(() => {
    if (label === undefined || !isEnabled || keys === '') return undefined;
    return keyBoard.note({ keys, label, isGlobal });
  }, [keys, label, isEnabled, isGlobal]);
}
