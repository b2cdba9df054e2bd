/** The one box that finds everything (F3): first hit on Enter, arrows to choose, nothing typed is lost. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#domain/contract/search.contract.ts';
import { api } from '../../api/client.ts';
import { isComposing, useShortcut } from '../../ui/keys.ts';
import { hitTarget } from './hit-target.ts';

export function SearchBox() {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const ref = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  useShortcut('f3', t('searchPlaceholder'), () => {
    ref.current?.focus({ cursor: 'all' });
    setOpen(true);
  });
  const asked = text.trim();
  const found = useQuery({
    ...api.search.find.queryOptions({ input: { text: asked, limit: 20 } }),
    enabled: isOpen && asked !== '',
    placeholderData: (before) => before,
    staleTime: 0,
  });
  const hits = asked === '' ? [] : (found.data ?? []);

  function openHit(hit: SearchHit): void {
    setOpen(false);
    ref.current?.blur();
    void navigate(hitTarget(hit));
  }

  function create(): void {
    setOpen(false);
    ref.current?.blur();
    void navigate({ to: '/vehicles/new', search: { typed: asked } });
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    if (isComposing(event)) return;
    const last = hits.length - 1;
    if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, last));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0));
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && !found.isFetching) {
      const hit = hits[at];
      if (hit) openHit(hit);
      else if (asked !== '') create();
    } else return;
    event.preventDefault();
  }

  const isShown = isOpen && asked !== '';
  return (
    <div className="frame-search">
      <Input
        ref={ref}
        role="combobox"
        aria-label={t('searchPlaceholder')}
        aria-expanded={isShown}
        aria-controls="search-hits"
        placeholder={t('searchPlaceholder')}
        suffix={<kbd className="key">F3</kbd>}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setTimeout(() => setOpen(false), 150)}
        onKeyDown={onKeyDown}
      />
      {isShown ? (
        <div className="suggest" id="search-hits" role="listbox">
          {hits.map((hit, i) => (
            <div
              key={`${hit.entity}${hit.id}`}
              role="option"
              aria-selected={i === at}
              tabIndex={-1}
              className="suggest-row"
              onMouseDown={(event) => {
                event.preventDefault();
                openHit(hit);
              }}
            >
              <b className="figure">{hit.title}</b>
              <span>{hit.subtitle}</span>
              <span className="dim figure">{hit.phoneMasked}</span>
              {hit.openOrderNo ? <span className="dim figure">{hit.openOrderNo}</span> : null}
            </div>
          ))}
          {hits.length === 0 && !found.isFetching ? (
            <div
              role="option"
              aria-selected
              tabIndex={-1}
              className="suggest-row"
              onMouseDown={(event) => {
                event.preventDefault();
                create();
              }}
            >
              <span>{t('searchNothing', { text: asked })}</span>
              <b>{t('searchCreate')} ↵</b>
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
