/** A layer that takes the keyboard: everything beneath keeps what was typed and hears no shortcut. */
import { type ReactNode, useContext, useEffect, useState } from 'react';
import { keyBoard, KeyLayerContext } from './keys.ts';

/** Wrap the content of every dialog or overlay. Active as long as it is mounted. */
export function KeyLayer({ children }: { readonly children: ReactNode }) {
  const [layer] = useState(() => Symbol('layer'));
  useEffect(() => keyBoard.cover(layer), [layer]);
  return <KeyLayerContext.Provider value={layer}>{children}</KeyLayerContext.Provider>;
}

/** The layer of the component, for own key handlers. */
export function useIsInFront(): () => boolean {
  const layer = useContext(KeyLayerContext);
  return () => keyBoard.isInFront(layer);
}
