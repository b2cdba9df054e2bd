/** Cars as cards in a grid that is walked with the arrow keys; one Tab stop for all of them. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, timeOf } from '#domain/calendar.ts';
import type { BoardRow } from '#domain/contract/workshop.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { boardTone, isLate } from '#domain/workshop/car-state.ts';
import { useLang } from '../../i18n/language.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import './board.css';

type Props = {
  readonly rows: readonly BoardRow[];
  readonly now: number;
  readonly onOpen: (row: BoardRow) => void;
};

const keyOf = (row: BoardRow) => (row.orderId === null ? `v${row.visitId}` : `o${row.orderId}`);

/** How many cards stand beside each other now. */
function columnsOf(cards: readonly HTMLElement[]): number {
  const top = cards[0]?.offsetTop;
  const first = cards.findIndex((card) => card.offsetTop !== top);
  return first < 0 ? Math.max(cards.length, 1) : first;
}

export function BoardGrid({ rows, now, onOpen }: Props) {
  const { t } = useTranslation('workshop');
  const frame = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const here = rows.some((row) => keyOf(row) === at) ? at : (rows[0] && keyOf(rows[0])) || null;
  const move = (event: KeyboardEvent<HTMLElement>, index: number, row: BoardRow) => {
    const cards = [...(frame.current?.querySelectorAll<HTMLElement>('[data-car]') ?? [])];
    const columns = columnsOf(cards);
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      ArrowUp: index - columns,
      ArrowDown: index + columns,
      Home: 0,
      End: cards.length - 1,
    };
    if (event.key === 'Enter') onOpen(row);
    else if (event.key in steps) cards[steps[event.key] ?? 0]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={frame} className="q-board" role="listbox" aria-label={t('board')}>
      {rows.map((row, index) => (
        <div
          key={keyOf(row)}
          data-car={row.plateNo}
          role="option"
          aria-selected={keyOf(row) === here}
          tabIndex={keyOf(row) === here ? 0 : -1}
          className={`q-car q-car-${boardTone(row, now)}`}
          onFocus={() => setAt(keyOf(row))}
          onKeyDown={(event) => move(event, index, row)}
          onClick={() => onOpen(row)}
        >
          <Car row={row} now={now} />
        </div>
      ))}
    </div>
  );
}

function Car({ row, now }: { readonly row: BoardRow; readonly now: number }) {
  const { t } = useTranslation('workshop');
  const lang = useLang();
  const state =
    row.status === null ? labelOf(lang, 'visitStatus', 'CHECKED_IN') : labelOf(lang, 'orderStatus', row.status);
  const late = isLate(row, now);
  return (
    <>
      <div className="q-car-head">
        <strong>{row.plateNo || t('noPlate')}</strong>
        <StatusTag tone={boardTone(row, now)}>{late ? `${state} · ${t('late')}` : state}</StatusTag>
      </div>
      <div className="q-car-line">
        <span>{row.modelName}</span>
        <span>{row.advisor.name}</span>
      </div>
      <div className="q-car-line">
        <span className="q-car-who">
          {row.technicianNames.join('、') || row.groupNames.join('、') || t('noTechnician')}
        </span>
        {row.bays.length > 0 && <span>{t('bay', { bays: row.bays.join('、') })}</span>}
        {row.internalReworkCount > 0 && <span>{t('reworked', { count: row.internalReworkCount })}</span>}
        {row.isWaiting && <span>{t('waitingHere')}</span>}
      </div>
      <div className="q-car-line q-car-foot">
        <b>{labelOf(lang, 'waitsFor', row.waitsFor)}</b>
        <time>
          {t('promised')} {promiseText(row.promisedAt, now)}
        </time>
      </div>
    </>
  );
}

/** Today the hour alone; another day with its date. */
function promiseText(at: number | null, now: number): string {
  if (at === null) return '—';
  const day = dayOf(at);
  return day === dayOf(now) ? timeOf(at) : `${day.slice(5)} ${timeOf(at)}`;
}
