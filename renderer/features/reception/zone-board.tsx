/** All zones of the car on one board, one Tab stop: arrows choose, one key marks. What is marked stands beside its zone. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '#domain/contract/reception.contract.ts';
import { MARK_TYPES, type MarkType, type WalkAroundZone } from '#domain/enums.ts';
import { labelOf, markSymbols } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { letterOf, typeOfKey, ZONE_COLUMNS, zoneBeside } from './mark-keys.ts';

type Props = {
  readonly marks: readonly Mark[];
  readonly zone: WalkAroundZone;
  readonly type: MarkType;
  readonly onZone: (zone: WalkAroundZone) => void;
  readonly onType: (type: MarkType) => void;
  readonly onMark: (type: MarkType) => void;
  /** takes the last mark off the chosen zone */
  readonly onUnmark: () => void;
  readonly onNoMarks: () => void;
};

export function ZoneBoard(props: Props) {
  const { marks, zone, onZone, onMark, onUnmark, onNoMarks } = props;
  const { t } = useTranslation('walkAround');
  const lang = useLang();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const marked = typeOfKey(lang, event.key);
    const acts: Readonly<Record<string, () => void>> = { Backspace: onUnmark, Delete: onUnmark, '0': onNoMarks };
    const next = zoneBeside(zone, event.key);
    if (marked !== null) onMark(marked);
    else if (acts[event.key]) acts[event.key]?.();
    else if (event.key.startsWith('Arrow')) {
      onZone(next);
      frame.current?.querySelector<HTMLElement>(`[data-zone="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <Legend {...props} />
      <div ref={frame} className="zone-board" role="group" aria-label={t('zones')} onKeyDown={press}>
        {ZONE_COLUMNS.map((zones) => (
          <div key={zones[0]}>
            {zones.map((one) => {
              const own = marks.filter((mark) => mark.zone === one);
              return (
                <button
                  key={one}
                  type="button"
                  data-zone={one}
                  className={one === zone ? 'zone chosen' : 'zone'}
                  tabIndex={one === zone ? 0 : -1}
                  onFocus={() => onZone(one)}
                  onClick={() => onMark(props.type)}
                >
                  {labelOf(lang, 'zone', one)}
                  {own.length > 0 && <b>{own.map((mark) => markSymbols[mark.type]).join(' ')}</b>}
                </button>
              );
            })}
          </div>
        ))}
      </div>
      <p className="zone-hint">{t('boardHint')}</p>
    </>
  );
}

/** The types with their symbols and keys; a pointer chooses here which one it puts on the car. */
function Legend({ type, onType }: Props) {
  const { t } = useTranslation('walkAround');
  const lang = useLang();
  return (
    <div className="mark-legend" role="radiogroup" aria-label={t('markType')}>
      {MARK_TYPES.map((it, i) => (
        <button
          key={it}
          type="button"
          role="radio"
          aria-checked={it === type}
          tabIndex={-1}
          className={it === type ? 'chosen' : ''}
          onClick={() => onType(it)}
        >
          <b>{markSymbols[it]}</b> {labelOf(lang, 'markType', it)}
          <kbd>{`${i + 1} ${letterOf(lang, it).toUpperCase()}`}</kbd>
        </button>
      ))}
    </div>
  );
}
