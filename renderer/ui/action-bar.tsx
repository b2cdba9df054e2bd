/**
 * The acts of a document: the likely next ones as buttons, the rest in a menu by key. Every key works at once, whether
 * its button is shown or not.
 */
import { Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { KeyHint } from './key-hint.tsx';
import { ShortcutButton } from './shortcut-button.tsx';
import { useShortcut } from './use-shortcut.ts';

export type Action = {
  readonly id: string;
  /** 'f8'; empty: reached by the menu alone */
  readonly keys: string;
  readonly label: string;
  readonly onPress: () => void;
  /** the next step of most documents in this state: always a button */
  readonly isPrimary?: boolean;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  /** rarely wanted: always in the menu */
  readonly isRare?: boolean;
};

/** Buttons beside each other; more would squeeze the heading at 1366 px. */
const MOST_SHOWN = 3;
const MENU_KEY = 'alt+m';

/** Primary acts first, then others as far as there is room. */
function shownOf(actions: readonly Action[]): readonly Action[] {
  const primary = actions.filter((one) => one.isPrimary);
  const others = actions.filter((one) => !one.isPrimary && !one.isRare);
  const shown = new Set([...primary, ...others].slice(0, MOST_SHOWN));
  // a menu of one entry would only cost a key
  if (shown.size === actions.length - 1 && shown.size < MOST_SHOWN) for (const one of actions) shown.add(one);
  return actions.filter((one) => shown.has(one)).toSorted((a, b) => Number(!!a.isPrimary) - Number(!!b.isPrimary));
}

export function ActionBar({ actions }: { readonly actions: readonly Action[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const shown = shownOf(actions);
  const rest = actions.filter((one) => !shown.includes(one));
  return (
    <>
      {rest.map((one) => (
        <HiddenAction key={one.id} action={one} />
      ))}
      {rest.length > 0 && <ShortcutButton keys={MENU_KEY} label={t('more')} onPress={() => setOpen(true)} />}
      {shown.map(({ id, isRare: _rare, ...button }) => (
        <ShortcutButton key={id} {...button} />
      ))}
      <Dialog title={t('more')} isOpen={isOpen} width={320} onClose={() => setOpen(false)}>
        <Menu actions={rest} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function HiddenAction({ action }: { readonly action: Action }) {
  useShortcut(action.keys, action.onPress, { label: action.label, isEnabled: action.isBusy !== true });
  return null;
}

/** Up and down move, Enter does it; the keys work here too. */
function Menu({ actions, onDone }: { readonly actions: readonly Action[]; readonly onDone: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button:enabled') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div ref={list} className="q-menu" role="menu" tabIndex={-1} onKeyDown={move}>
      {actions.map((action, at) => (
        <MenuEntry key={action.id} action={action} isFirst={at === 0} onDone={onDone} />
      ))}
    </div>
  );
}

type EntryProps = { readonly action: Action; readonly isFirst: boolean; readonly onDone: () => void };

function MenuEntry({ action, isFirst, onDone }: EntryProps) {
  const press = () => {
    onDone();
    action.onPress();
  };
  useShortcut(action.keys, press, { isEnabled: action.isBusy !== true });
  return (
    <Button
      block
      role="menuitem"
      autoFocus={isFirst}
      danger={action.isDanger ?? false}
      disabled={action.isBusy ?? false}
      onClick={press}
    >
      {action.label}
      <KeyHint keys={action.keys} />
    </Button>
  );
}
