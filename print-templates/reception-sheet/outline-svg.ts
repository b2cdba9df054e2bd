/** The car outline with its marks, and the fuel gauge, as SVG for the reception sheet. */
import type { MarkType } from '#domain/enums.ts';
import {
  carViewLabels,
  OUTLINE_HEIGHT,
  OUTLINE_WIDTH,
  outlineAreas,
  outlineCaptions,
  outlineGlass,
  outlineLines,
} from '#domain/reception/car-outline.ts';
import { FONT } from '../fonts/families.ts';

/** Strokes of each mark around 0,0, about 18 units across; the same signs as in the legend. */
const MARK_STROKES: { readonly [M in MarkType]: string } = {
  SCRATCH: 'M -7 9 L 7 -9',
  DENT: 'M -8 0 A 8 8 0 1 1 8 0 A 8 8 0 1 1 -8 0 Z',
  CHIP: 'M 0 -9 L 9 7 L -9 7 Z',
  BROKEN: 'M -8 -8 L 8 8 M 8 -8 L -8 8',
  CRACK: 'M -9 -3 L 9 -3 M -9 4 L 9 4 M -5 10 L 5 -10',
  RUST: 'M -3 -9 L -5 9 M 5 -9 L 3 9 M -9 -3 L 9 -3 M -9 4 L 9 4',
  MISSING: 'M -8 -8 L 8 -8 L 8 8 L -8 8 Z',
};

const INK = '#000000';
const MARK_INK = '#c00000';

export type OutlineMark = { readonly type: MarkType; readonly xPermille: number; readonly yPermille: number };

function markSvg(mark: OutlineMark, no: number): string {
  const x = (mark.xPermille * OUTLINE_WIDTH) / 1000;
  const y = (mark.yPermille * OUTLINE_HEIGHT) / 1000;
  const d = MARK_STROKES[mark.type];
  // the number stands at the side where the paper still is
  const side = x > OUTLINE_WIDTH - 40 ? -24 : 11;
  return `<g transform="translate(${x} ${y})"><path d="${d}" fill="none" stroke="#ffffff" stroke-width="6"/><path d="${d}" fill="none" stroke="${MARK_INK}" stroke-width="2.6"/><text x="${side}" y="-6" font-family="${FONT}" font-weight="bold" font-size="14" fill="${MARK_INK}">${no}</text></g>`;
}

/** Outline in five views with numbered marks. Only shapes of our own: no text of a person enters the SVG. */
export function outlineSvg(marks: readonly OutlineMark[]): string {
  const areas = outlineAreas.map((a) => `<path d="${a.d}" fill="#ffffff" stroke="${INK}" stroke-width="1.4"/>`);
  const glass = outlineGlass.map((d) => `<path d="${d}" fill="#e9eef1" stroke="#666666" stroke-width="0.8"/>`);
  const lines = outlineLines.map((d) => `<path d="${d}" fill="none" stroke="#555555" stroke-width="0.8"/>`);
  const captions = outlineCaptions.map(
    (c) =>
      `<text x="${c.x}" y="${c.y}" font-family="${FONT}" font-size="15" text-anchor="middle" fill="${INK}">${carViewLabels[c.view].zh}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${OUTLINE_WIDTH} ${OUTLINE_HEIGHT}">${[...areas, ...glass, ...lines, ...captions, ...marks.map((m, i) => markSvg(m, i + 1))].join('')}</svg>`;
}

/** Fuel in eighths from E to F, or the battery in per cent as a bar. */
export function gaugeSvg(level: { eighths: number } | { percent: number }): string {
  const full = 'eighths' in level ? level.eighths / 8 : level.percent / 100;
  const cell = 20;
  const ticks = Array.from({ length: 9 }, (_, i) => {
    const tall = i % 4 === 0;
    return `<path d="M ${20 + i * cell} ${tall ? 2 : 5} L ${20 + i * cell} 18" stroke="${INK}" stroke-width="${tall ? 1.6 : 0.8}"/>`;
  });
  const letter = (x: number, t: string): string =>
    `<text x="${x}" y="17" font-family="${FONT}" font-weight="bold" font-size="14" text-anchor="middle" fill="${INK}">${t}</text>`;
  const ends = 'eighths' in level ? letter(8, 'E') + letter(192, 'F') : letter(8, '0') + letter(196, '100');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 214 20"><path d="M 20 9 L ${20 + 160 * full} 9 L ${20 + 160 * full} 18 L 20 18 Z" fill="${INK}"/><path d="M 20 9 L 180 9 L 180 18 L 20 18 Z" fill="none" stroke="${INK}" stroke-width="1"/>${ticks.join('')}${ends}</svg>`;
}
