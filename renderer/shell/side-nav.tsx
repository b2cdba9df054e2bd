/** Where one can go, by role; Alt+1 … Alt+9 go there by key. */
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keyLabel } from '../ui/keys.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import { NavIcon } from './nav-icon.tsx';
import { entriesFor, type NavEntry } from './navigation.ts';
import { usePaths } from './paths.ts';
import { useMe } from './session.ts';

export function SideNav() {
  const { t } = useTranslation('shell');
  const entries = entriesFor(useMe().roles, usePaths());
  return (
    <nav className="q-nav" aria-label={t('navigation')}>
      {entries.map((entry, at) => (
        <NavLink key={entry.to} entry={entry} keys={at < 9 ? `alt+${at + 1}` : ''} />
      ))}
    </nav>
  );
}

function NavLink({ entry, keys }: { readonly entry: NavEntry; readonly keys: string }) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const isHere = useRouterState({
    select: (state) => state.location.pathname === entry.to || state.location.pathname.startsWith(`${entry.to}/`),
  });
  const label = t(entry.text);
  const go = () => router.history.push(entry.to);
  useShortcut(keys, go, { label, isGlobal: true });
  return (
    <a
      href={entry.to}
      className={isHere ? 'q-nav-link q-nav-here' : 'q-nav-link'}
      aria-current={isHere ? 'page' : undefined}
      title={keys === '' ? label : `${label} ${keyLabel(keys)}`}
      onClick={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <NavIcon entry={entry} />
      <span className="q-nav-text">{label}</span>
      {keys !== '' && (
        <kbd className="q-nav-key" aria-hidden="true">
          {keyLabel(keys)}
        </kbd>
      )}
    </a>
  );
}
