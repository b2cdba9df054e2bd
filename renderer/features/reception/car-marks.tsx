/** The outline of the car with its marks: the very drawing that the sheet prints. */
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '#domain/contract/reception.contract.ts';
import { MARK_TYPES, type MarkType, WALK_AROUND_ZONES, type WalkAroundZone } from '#domain/enums.ts';
import { labelOf, markSymbols } from '#domain/messages/labels.ts';
import {
  carViewLabels,
  OUTLINE_HEIGHT,
  OUTLINE_WIDTH,
  outlineAreas,
  outlineCaptions,
  outlineGlass,
  outlineLines,
  zoneCentre,
} from '#domain/reception/car-outline.ts';
import { useLang } from '../../i18n/language.ts';
import './car-marks.css';

type Props = {
  readonly marks: readonly Mark[];
  readonly isFrozen: boolean;
  readonly onChange: (marks: Mark[]) => void;
};

/** Pressing an area puts a mark of the chosen type there; the zone list does the same by keyboard. */
export function CarMarks({ marks, isFrozen, onChange }: Props) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const lang = useLang();
  const [type, setType] = useState<MarkType>('SCRATCH');
  const [zone, setZone] = useState<WalkAroundZone>('FRONT_BUMPER');
  const add = (at: { zone: WalkAroundZone; x: number; y: number }) => {
    const milli = (value: number, size: number) => Math.max(0, Math.min(1000, Math.round((value / size) * 1000)));
    const mark = {
      zone: at.zone,
      type,
      xMilli: milli(at.x, OUTLINE_WIDTH),
      yMilli: milli(at.y, OUTLINE_HEIGHT),
      note: '',
    };
    onChange([...marks, mark]);
  };
  return (
    <>
      {!isFrozen && (
        <div className="q-row">
          <Select
            aria-label={t('markType')}
            value={type}
            style={{ width: 110 }}
            options={MARK_TYPES.map((it) => ({
              value: it,
              label: `${markSymbols[it]} ${labelOf(lang, 'markType', it)}`,
            }))}
            onChange={setType}
          />
          <Select
            aria-label={t('zone')}
            showSearch
            optionFilterProp="label"
            value={zone}
            style={{ width: 150 }}
            options={WALK_AROUND_ZONES.map((it) => ({ value: it, label: labelOf(lang, 'zone', it) }))}
            onChange={setZone}
          />
          <Button onClick={() => add({ zone, ...zoneCentre(zone) })}>{t('addMark')}</Button>
          <span className="q-field-note">{t('marksHint')}</span>
        </div>
      )}
      <svg
        className="car-marks"
        viewBox={`0 0 ${OUTLINE_WIDTH} ${OUTLINE_HEIGHT}`}
        role="img"
        aria-label={t('walkAround')}
      >
        {outlineAreas.map((area) => (
          <path
            key={area.zone + area.view + area.d.slice(0, 12)}
            className={isFrozen ? 'area' : 'area open'}
            d={area.d}
            onClick={(event) => {
              if (isFrozen) return;
              const svg = event.currentTarget.ownerSVGElement;
              const matrix = svg?.getScreenCTM()?.inverse();
              if (!matrix) return;
              const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
              add({ zone: area.zone, x, y });
            }}
          >
            <title>{labelOf(lang, 'zone', area.zone)}</title>
          </path>
        ))}
        {outlineGlass.map((d) => (
          <path key={d} className="glass" d={d} />
        ))}
        {outlineLines.map((d) => (
          <path key={d} className="line" d={d} />
        ))}
        {outlineCaptions.map((caption) => (
          <text key={caption.view} className="caption" x={caption.x} y={caption.y}>
            {lang === 'en' ? carViewLabels[caption.view].en : carViewLabels[caption.view].zh}
          </text>
        ))}
        {marks.map((mark, at) => (
          <text
            key={`${mark.zone}${mark.type}${mark.xMilli}${mark.yMilli}`}
            className="mark"
            x={(mark.xMilli * OUTLINE_WIDTH) / 1000}
            y={(mark.yMilli * OUTLINE_HEIGHT) / 1000}
          >
            {markSymbols[mark.type]}
            <title>{`${at + 1} ${labelOf(lang, 'zone', mark.zone)} ${labelOf(lang, 'markType', mark.type)}`}</title>
          </text>
        ))}
      </svg>
      <ol className="car-mark-list">
        {marks.map((mark, at) => (
          <li key={`${mark.zone}${mark.type}${mark.xMilli}${mark.yMilli}`}>
            {labelOf(lang, 'zone', mark.zone)} {markSymbols[mark.type]} {labelOf(lang, 'markType', mark.type)}
            {!isFrozen && (
              <Button size="small" type="link" onClick={() => onChange(marks.filter((_, i) => i !== at))}>
                {common('remove')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
