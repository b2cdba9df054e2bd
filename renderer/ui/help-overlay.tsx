/** F1: the keys of the screen in front. */
import { Button } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import { KeyHint } from './key-hint.tsx';
import { type KnownShortcut, keyBoard } from './keys.ts';
import { useShortcut } from './use-shortcut.ts';

/** Once, in the bar above the screens: the button that says so, and the list it opens. */
export function HelpOverlay() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<readonly KnownShortcut[] | null>(null);
  const known = useSyncExternalStore(keyBoard.subscribe, keyBoard.shortcuts);
  const show = () => setShown(known);
  useShortcut('f1', show, { label: t('keys'), isGlobal: true });
  return (
    <>
      <Button size="small" type="text" title={t('keysHint')} onClick={show}>
        {t('keys')}
        <KeyHint keys="f1" />
      </Button>
      <Overlay shown={shown} onClose={() => setShown(null)} />
    </>
  );
}

type OverlayProps = { readonly shown: readonly KnownShortcut[] | null; readonly onClose: () => void };

function Overlay({ shown, onClose }: OverlayProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('keys')} isOpen={shown !== null} width={560} onClose={onClose}>
      <div className="q-help">
        <h3>{t('keysOfScreen')}</h3>
        <KeyList shortcuts={unique(shown ?? [], false)} none={t('keysNone')} />
        <h3>{t('keysEverywhere')}</h3>
        <KeyList
          shortcuts={[
            ...unique(shown ?? [], true),
            { keys: 'tab', label: t('keyNextField') },
            { keys: 'enter', label: t('keyNextCell') },
            { keys: 'ctrl+delete', label: t('keyRemoveLine') },
            { keys: 'up+down', label: t('keyPick') },
          ]}
        />
      </div>
    </Dialog>
  );
}

function unique(shortcuts: readonly KnownShortcut[], isGlobal: boolean): KnownShortcut[] {
  return [...new Map(shortcuts.filter((it) => it.isGlobal === isGlobal).map((it) => [it.keys, it])).values()];
}

function KeyList({ shortcuts, none }: { shortcuts: readonly { keys: string; label: string }[]; none?: string }) {
  if (shortcuts.length === 0) return <p>{none}</p>;
  return (
    <dl>
      {shortcuts.map((it) => (
        <div key={it.keys} className="q-help-row">
          <dt>
            <KeyHint keys={it.keys} />
          </dt>
          <dd>{it.label}</dd>
        </div>
      ))}
    </dl>
  );
}
