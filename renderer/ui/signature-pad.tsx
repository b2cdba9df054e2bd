/** Signing by mouse, pen or finger. Points are kept beside the picture. */
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import Pad from 'signature_pad';

/** As the contract takes it: PNG in base64 without a head, strokes in thousandths of the pad. */
export type Signature = { readonly signaturePng: string; readonly strokes: [number, number][][] };

type Props = {
  readonly label: string;
  /** what was signed so far: drawn again when the pad comes back, wiped when it is null */
  readonly value: Signature | null;
  /** null after clearing */
  readonly onSigned: (signature: Signature | null) => void;
  /** px; default 160 */
  readonly height?: number;
};

const MOST_POINTS = 2_000;
const MOST_STROKES = 200;

function read(pad: Pad, canvas: HTMLCanvasElement): Signature {
  const box = canvas.getBoundingClientRect();
  const thousandth = (part: number, whole: number) => Math.min(1000, Math.max(0, Math.round((part / whole) * 1000)));
  const strokes = pad.toData().slice(0, MOST_STROKES);
  return {
    signaturePng: pad.toDataURL('image/png').replace(/^data:image\/png;base64,/, ''),
    strokes: strokes.map((stroke) =>
      stroke.points
        .slice(0, MOST_POINTS)
        .map((point): [number, number] => [thousandth(point.x, box.width), thousandth(point.y, box.height)]),
    ),
  };
}

/** Strokes as they were drawn, on a pad that may have another size by now. */
function redraw(pad: Pad, canvas: HTMLCanvasElement, { strokes }: Signature): void {
  const { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation } = pad;
  const look = { penColor, minWidth, maxWidth, dotSize, velocityFilterWeight, compositeOperation };
  const at = (part: number, whole: number) => (part / 1000) * whole;
  const groups = strokes.map((stroke) => ({
    ...look,
    points: stroke.map(([x, y], i) => ({
      x: at(x, canvas.clientWidth),
      y: at(y, canvas.clientHeight),
      pressure: 0.5,
      time: i * 16,
    })),
  }));
  pad.fromData(groups);
}

export function SignaturePad({ label, value, onSigned, height = 160 }: Props) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<Pad>(undefined);
  const isEmpty = value === null;
  const [first] = useState(value);
  const tell = useRef(onSigned);
  useEffect(() => {
    tell.current = onSigned;
  });
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    // One canvas pixel per screen pixel keeps the picture small.
    element.width = element.clientWidth;
    element.height = element.clientHeight;
    // every point counts: a quick hand on a busy PC would otherwise leave two of a whole stroke
    const made = new Pad(element, { penColor: '#10202f', minWidth: 0.8, maxWidth: 2.4, throttle: 0 });
    made.addEventListener('endStroke', () => {
      tell.current(read(made, element));
    });
    if (first !== null) redraw(made, element, first);
    pad.current = made;
    return () => made.off();
  }, [first]);
  useEffect(() => {
    if (isEmpty) pad.current?.clear();
  }, [isEmpty]);
  return (
    <div>
      <div className="q-sign" style={{ height }}>
        <canvas ref={canvas} role="img" aria-label={label} data-empty={isEmpty} />
        {isEmpty && <span className="q-sign-hint">{t('signHere')}</span>}
      </div>
      <Button size="small" disabled={isEmpty} onClick={() => onSigned(null)}>
        {t('clear')}
      </Button>
    </div>
  );
}
