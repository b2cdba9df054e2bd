/** One of several panes that stay, of which one is shown: the keys of the others rest, or F8 would save them all. */
import { type ReactNode, useContext, useMemo } from 'react';
import { KeyLayerContext } from '#renderer/ui/keys.ts';

type Props = { readonly isShown: boolean; readonly children: ReactNode };

export function Pane({ isShown, children }: Props) {
  const front = useContext(KeyLayerContext);
  const hidden = useMemo(() => Symbol('hidden pane'), []);
  return <KeyLayerContext.Provider value={isShown ? front : hidden}>{children}</KeyLayerContext.Provider>;
}
