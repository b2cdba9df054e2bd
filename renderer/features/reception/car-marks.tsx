/** The outline of the car with its marks: the very drawing that the sheet prints. */
import { useTranslation } from 'react-i18next';
import type { Mark } from '#domain/contract/reception.contract.ts';
import type { WalkAroundZone } from '#domain/enums.ts';
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

/** A place on the outline in thousandths, as marks keep it. */
export type Place = { readonly zone: WalkAroundZone; readonly xMilli: number; readonly yMilli: number };

function placeOf(zone: WalkAroundZone, x: number, y: number): Place {
  const milli = (value: number, size: number) => Math.max(0, Math.min(1000, Math.round((value / size) * 1000)));
  return { zone, xMilli: milli(x, OUTLINE_WIDTH), yMilli: milli(y, OUTLINE_HEIGHT) };
}

/** Where a mark set by key goes: the middle of its zone, the next ones beside it. */
export function keyedPlace(zone: WalkAroundZone, marks: readonly Mark[]): Place {
  const { x, y } = zoneCentre(zone);
  const before = marks.filter((mark) => mark.zone === zone).length;
  return placeOf(zone, x + 18 * before, y);
}

type Props = {
  readonly marks: readonly Mark[];
  readonly zone: WalkAroundZone | null;
  /** absent: only to look at */
  readonly onPress?: (place: Place) => void;
};

export function CarMarks({ marks, zone, onPress }: Props) {
  const { t } = useTranslation('reception');
  const lang = useLang();
  const classOf = (area: WalkAroundZone) =>
    ['area', onPress ? 'open' : '', area === zone ? 'chosen' : ''].filter(Boolean).join(' ');
  return (
    <svg
      className="car-marks"
      viewBox={`0 0 ${OUTLINE_WIDTH} ${OUTLINE_HEIGHT}`}
      role="img"
      aria-label={t('walkAround')}
    >
      {outlineAreas.map((area) => (
        <path
          key={area.zone + area.view + area.d.slice(0, 12)}
          className={classOf(area.zone)}
          d={area.d}
          onClick={(event) => {
            const matrix = event.currentTarget.ownerSVGElement?.getScreenCTM()?.inverse();
            if (!matrix || !onPress) return;
            const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
            onPress(placeOf(area.zone, x, y));
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
          key={`${at}${mark.zone}${mark.type}`}
          className="mark"
          x={(mark.xMilli * OUTLINE_WIDTH) / 1000}
          y={(mark.yMilli * OUTLINE_HEIGHT) / 1000}
        >
          {markSymbols[mark.type]}
          <title>{`${at + 1} ${labelOf(lang, 'zone', mark.zone)} ${labelOf(lang, 'markType', mark.type)}`}</title>
        </text>
      ))}
    </svg>
  );
}
