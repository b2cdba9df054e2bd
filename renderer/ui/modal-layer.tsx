/** Lies over everything: what is beneath keeps its content but hears no key and takes no focus until it is gone. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { KeyLayer } from './key-layer.tsx';

type Props = { readonly className: string; readonly children: ReactNode };

const FIELDS = 'input:not([disabled]), textarea:not([disabled]), select:not([disabled])';

/** Focus goes in when it opens and back where it was when it closes. */
export function ModalLayer({ className, children }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  // Asked before the fields inside take the focus by themselves.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const own = layer.current;
    if (own === null) return undefined;
    const others = [...document.body.children].filter(
      (it): it is HTMLElement => it instanceof HTMLElement && it !== own && !it.inert,
    );
    for (const other of others) other.inert = true;
    if (!own.contains(document.activeElement)) (own.querySelector<HTMLElement>(FIELDS) ?? own).focus();
    return () => {
      for (const other of others) other.inert = false;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [before]);
  return createPortal(
    <KeyLayer>
      <div ref={layer} className={className} tabIndex={-1}>
        {children}
      </div>
    </KeyLayer>,
    document.body,
  );
}
