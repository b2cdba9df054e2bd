/** The one box that finds cars, customers and documents (F3). */
import { SearchOutlined } from '@ant-design/icons';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { client } from '../api/client.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { SuggestBox } from '../ui/suggest-box.tsx';
import { useShortcut } from '../ui/use-shortcut.ts';
import { pathOfHit } from './hit-path.ts';
import { usePaths } from './paths.ts';

const SHOWN = 20;
const GROUPS = { VEHICLE: 'groupVehicle', CUSTOMER: 'groupCustomer', DOCUMENT: 'groupDocument' } as const;

export function SearchBox() {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const paths = usePaths();
  const [text, setText] = useState('');
  const input = useRef<{ focus: () => void }>(null);
  useShortcut('f3', () => input.current?.focus(), { label: t('search'), isGlobal: true });
  /** What was found has the keyboard now. */
  const leave = () => {
    setText('');
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  const open = (hit: SearchHit) => {
    const path = pathOfHit(hit, paths);
    if (path === null) return;
    leave();
    router.history.push(path);
  };
  const canCreate = paths.has('/vehicles/new');
  const create = () => {
    router.history.push(`/vehicles/new?text=${encodeURIComponent(text)}`);
    leave();
  };
  return (
    <SuggestBox<SearchHit>
      inputRef={input}
      label={t('searchLabel')}
      placeholder={t('searchPlaceholder')}
      prefix={<SearchOutlined />}
      suffix={<KeyHint keys="f3" />}
      minWidth={560}
      value={text}
      onType={setText}
      load={(typed) => client.search.find({ text: typed.slice(0, 100), limit: SHOWN })}
      keyOf={(hit) => `${hit.entity}${hit.id}`}
      groupOf={(hit) => t(GROUPS[hit.group])}
      render={(hit) => <Hit hit={hit} />}
      onPick={open}
      {...(canCreate ? { onNone: create } : {})}
      none={canCreate ? `${t('searchNone')} · Enter ${t('searchCreate', { text })}` : t('searchNone')}
    />
  );
}

/** One hit in two short lines: what it is, whose it is. */
export function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t } = useTranslation('shell');
  const details = [hit.subtitle, hit.customerName === hit.title ? null : hit.customerName, hit.phoneMasked];
  return (
    <div className="q-hit">
      <b>{hit.title}</b>
      <span className="q-hit-more">{details.filter((it) => it !== null && it !== '').join(' · ')}</span>
      {hit.openOrderNo !== null && <StatusTag tone="blue">{`${t('inShop')} ${hit.openOrderNo}`}</StatusTag>}
      {hit.openOrderNo === null && hit.lastVisitOn !== null && (
        <span className="q-hit-more">{t('lastVisit', { on: hit.lastVisitOn })}</span>
      )}
    </div>
  );
}
