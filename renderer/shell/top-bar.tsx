/** The bar above every screen: shop, the one search box, shift, line, person. */
import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '#domain/messages/labels.ts';
import { api, useConnection } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';
import { HelpOverlay } from '../ui/help-overlay.tsx';
import { type Tone, StatusTag } from '../ui/status-tag.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import { ChangePin } from './change-pin.tsx';
import { LanguageButton } from './language-button.tsx';
import { SearchBox } from './search-box.tsx';
import { useMe, useSession, useSessionActs } from './session.ts';
import { Unfinished } from './unfinished.tsx';

export function TopBar() {
  const { t } = useTranslation('shell');
  const { shopName, isSample } = useSession();
  const me = useMe();
  return (
    <header className="q-top">
      <strong className="q-shop" title={shopName}>
        {shopName}
      </strong>
      {isSample && <StatusTag tone="amber">{t('sample')}</StatusTag>}
      <div className="q-top-search">{me.mayLook('search') && <SearchBox />}</div>
      <Unfinished />
      {me.can('shift.own') && <ShiftState />}
      <LineState />
      <HelpOverlay />
      <LanguageButton />
      <PersonMenu />
    </header>
  );
}

const LINE_TONES = { connecting: 'grey', connected: 'green', lost: 'red', confirming: 'amber' } as const;

function LineState() {
  const { t } = useTranslation('shell');
  const line = useConnection();
  const tone: Tone = LINE_TONES[line];
  return (
    <span role="status" data-line={line}>
      <StatusTag tone={tone}>{t(line)}</StatusTag>
    </span>
  );
}

function ShiftState() {
  const { t } = useTranslation('shell');
  const shift = useQuery(api.cashier.shift.queryOptions({ input: {}, meta: { touches: ['shift', 'session'] } }));
  if (shift.data === undefined) return null;
  return shift.data === null ? (
    <StatusTag tone="amber">{t('shiftNone')}</StatusTag>
  ) : (
    <StatusTag tone="blue">{t('shiftOpen', { no: shift.data.shiftNo })}</StatusTag>
  );
}

function PersonMenu() {
  const { t } = useTranslation('shell');
  const lang = useLang();
  const me = useMe();
  const acts = useSessionActs();
  const [isChangingPin, setChangingPin] = useState(false);
  useShortcut('ctrl+l', () => void acts.lock(), { label: t('lock'), isGlobal: true });
  useShortcut('ctrl+u', () => void acts.signOut(), { label: t('switchUser'), isGlobal: true });
  const items = [
    { key: 'lock', label: t('lock'), extra: 'Ctrl+L', onClick: () => void acts.lock() },
    { key: 'switch', label: t('switchUser'), extra: 'Ctrl+U', onClick: () => void acts.signOut() },
    { key: 'pin', label: t('changePin'), onClick: () => setChangingPin(true) },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button size="small" className="q-person">
          <b>{me.name}</b>
          <span>{me.roles.map((role) => labelOf(lang, 'role', role)).join(' / ')}</span>
        </Button>
      </Dropdown>
      <ChangePin isOpen={isChangingPin} onClose={() => setChangingPin(false)} />
    </>
  );
}
