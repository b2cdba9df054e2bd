/** The frame of the working desk: search, navigation by role, who is signed in, state of the line. */
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, useConnection } from '../../api/client.ts';
import { currentLang, switchLang } from '../../i18n/index.ts';
import { NAVIGATION, type NavEntry } from '../../routes.tsx';
import { useMe, useRefreshSession, useRights, useSessionState } from '../../session.ts';
import { keyName, useShortcut } from '../../ui/keys.ts';
import { HelpOverlay } from './help-overlay.tsx';
import { SearchBox } from './search-box.tsx';
import { useIdleLock } from './use-idle-lock.ts';

export function Frame() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const rights = useRights();
  const line = useConnection();
  const refresh = useRefreshSession();
  const session = useSessionState();
  const [isHelp, setHelp] = useState(false);
  const lock = async () => {
    await client.session.lock({});
    await refresh();
  };
  useIdleLock(session.data?.idleMinutes ?? 10, () => void lock());
  useShortcut('f1', t('help'), () => setHelp((now) => !now));
  useShortcut('ctrl+l', t('lock'), () => void lock());
  const entries = NAVIGATION.filter((entry) => entry.right === null || rights.mayLook(entry.right));
  return (
    <div className="frame">
      <header className="frame-top">
        <div className="frame-shop">{session.data?.shopName}</div>
        {rights.mayLook('search') ? <SearchBox /> : null}
        <div className="frame-right">
          <span className={line === 'connected' ? 'line-state' : 'line-state bad'} role="status">
            {t(line)}
          </span>
          <span>
            <b>{me.name}</b> {me.no}
          </span>
          <Button onClick={() => setHelp(true)}>
            {t('help')}
            <kbd className="key">F1</kbd>
          </Button>
          <Button onClick={() => switchLang(currentLang() === 'en' ? 'zh-CN' : 'en')}>
            {currentLang() === 'en' ? '中文' : 'EN'}
          </Button>
          <Button onClick={() => void lock()}>
            {t('lock')}
            <kbd className="key">Ctrl+L</kbd>
          </Button>
          <Button
            onClick={async () => {
              await client.session.signOut({});
              await refresh();
            }}
          >
            {t('switchUser')}
          </Button>
        </div>
      </header>
      <nav className="frame-nav">
        {entries.map((entry) => (
          <NavButton key={entry.path} entry={entry} />
        ))}
      </nav>
      <main className="frame-main">
        <Outlet />
      </main>
      {isHelp ? <HelpOverlay onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

function NavButton({ entry }: { entry: NavEntry }) {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const path = useLocation({ select: (location) => location.pathname });
  const open = () => void navigate({ to: entry.path });
  useShortcut(entry.keys, t(entry.word), open);
  const isHere = path === entry.path || path.startsWith(`${entry.path}/`);
  return (
    <button type="button" aria-current={isHere ? 'page' : undefined} onClick={open}>
      {t(entry.word)}
      <small className="key">{keyName(entry.keys)}</small>
    </button>
  );
}
