/** The desk of whoever has no screen of their own yet: where one can go. */
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NavIcon } from '#renderer/shell/nav-icon.tsx';
import { entriesFor } from '#renderer/shell/navigation.ts';
import { usePaths } from '#renderer/shell/paths.ts';
import { useMe } from '#renderer/shell/session.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Page } from '#renderer/ui/page.tsx';
import './home.css';

export function HomeScreen() {
  const { t } = useTranslation('home');
  const { t: shell } = useTranslation('shell');
  const router = useRouter();
  const me = useMe();
  const entries = entriesFor(me.roles, usePaths());
  return (
    <Page title={shell('home')} subtitle={t('greeting', { name: me.name })}>
      <div className="q-home">
        {entries.map((entry, at) =>
          entry.to === '/home' ? null : (
            <button key={entry.to} type="button" onClick={() => router.history.push(entry.to)}>
              <NavIcon entry={entry} />
              <b>{shell(entry.text)}</b>
              <KeyHint keys={at < 9 ? `alt+${at + 1}` : ''} />
            </button>
          ),
        )}
      </div>
      <p className="q-home-tip">{t('tip')}</p>
    </Page>
  );
}
