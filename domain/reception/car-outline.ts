/**
 * The outline of a car in five views: what the window lets a person click and what the reception sheet prints, one and the
 * same drawing. Places of marks are thousandths of its width and height, so they hold at any size.
 */
import type { WalkAroundZone } from '../enums.ts';
import {
  END_WIDTH,
  frontAreas,
  frontGlass,
  frontHalf,
  frontLines,
  rearAreas,
  rearGlass,
  rearHalf,
  rearLines,
} from './outline-ends.ts';
import { corners, innerPoint, type Placement, placePath } from './outline-path.ts';
import { SIDE_WIDTH, sideAreas, sideGlass, sideLines } from './outline-side.ts';
import { topAreas, topGlass, topLeftAreas, topLines, topRightAreas } from './outline-top.ts';

export const CAR_VIEWS = ['LEFT', 'RIGHT', 'FRONT', 'TOP', 'REAR', 'CABIN'] as const;
export type CarView = (typeof CAR_VIEWS)[number];

/** An area a mark can be put on. `d` is SVG path data in the outline's own units. */
export type OutlineArea = { readonly zone: WalkAroundZone; readonly view: CarView; readonly d: string };

/** Width and height of the drawing; as SVG `viewBox="0 0 1000 456"`. */
export const OUTLINE_WIDTH = 1000;
export const OUTLINE_HEIGHT = 456;

const AT = {
  left: { dx: 26, dy: 6 },
  right: { dx: 514, dy: 6, mirrorWidth: SIDE_WIDTH },
  front: { dx: 14, dy: 238 },
  frontMirrored: { dx: 14, dy: 238, mirrorWidth: END_WIDTH },
  top: { dx: 236, dy: 218 },
  rear: { dx: 698, dy: 238 },
  rearMirrored: { dx: 698, dy: 238, mirrorWidth: END_WIDTH },
  cabin: { dx: 914, dy: 256 },
} as const satisfies { [place: string]: Placement };

/** Where the name of each view is written: centre of the text, its base line. */
export const outlineCaptions: readonly { readonly view: CarView; readonly x: number; readonly y: number }[] = [
  { view: 'LEFT', x: 256, y: 194 },
  { view: 'RIGHT', x: 744, y: 194 },
  { view: 'FRONT', x: 114, y: 446 },
  { view: 'TOP', x: 456, y: 446 },
  { view: 'REAR', x: 798, y: 446 },
  { view: 'CABIN', x: 951, y: 446 },
];

export const carViewLabels: { [V in CarView]: { zh: string; en: string } } = {
  LEFT: { zh: '左侧', en: 'Left' },
  RIGHT: { zh: '右侧', en: 'Right' },
  FRONT: { zh: '车头', en: 'Front' },
  TOP: { zh: '车顶俯视(左为车头)', en: 'Top (front at left)' },
  REAR: { zh: '车尾', en: 'Rear' },
  CABIN: { zh: '内饰', en: 'Interior' },
};

type Part = readonly [part: string, d: string];
type Side = 'L' | 'R';

/** DOOR_F on the left side is DOOR_FL; SILL is SILL_L; parts across the car keep their name. */
function zoneOf(part: string, side: Side): WalkAroundZone {
  if (/_[FR]$/.test(part)) return `${part}${side}` as WalkAroundZone;
  if (part === 'SILL' || part === 'QUARTER' || part === 'MIRROR') return `${part}_${side}` as WalkAroundZone;
  return part as WalkAroundZone;
}

function areas(parts: readonly Part[], view: CarView, side: Side, at: Placement): OutlineArea[] {
  return parts.map(([part, d]) => ({ zone: zoneOf(part, side), view, d: placePath(d, at) }));
}

function place(paths: readonly string[], at: Placement): string[] {
  return paths.map((d) => placePath(d, at));
}

const SEAT_BOX =
  'M 8 4 L 66 4 C 71 4 74 7 74 12 L 74 140 C 74 145 71 148 66 148 L 8 148 C 3 148 0 145 0 140 L 0 12 C 0 7 3 4 8 4 Z';
const SEAT = [
  'M 26 22 C 26 16 34 16 38 20 L 40 30 L 30 32 Z',
  'M 22 36 L 42 34 C 46 56 48 76 48 94 L 26 98 C 20 78 20 56 22 36 Z',
  'M 26 98 L 60 92 C 66 94 66 104 60 106 L 26 112 C 20 110 20 100 26 98 Z',
  'M 32 112 L 28 130 M 56 107 L 58 130 M 22 130 L 64 130',
] as const;

/** Every area, in drawing order: later ones lie on top of earlier ones. */
export const outlineAreas: readonly OutlineArea[] = [
  ...areas(sideAreas, 'LEFT', 'L', AT.left),
  ...areas(sideAreas, 'RIGHT', 'R', AT.right),
  ...areas(frontHalf, 'FRONT', 'R', AT.front),
  ...areas(frontHalf, 'FRONT', 'L', AT.frontMirrored),
  ...areas(frontAreas, 'FRONT', 'L', AT.front),
  ...areas(topAreas, 'TOP', 'L', AT.top),
  ...areas(topLeftAreas, 'TOP', 'L', AT.top),
  ...areas(topRightAreas, 'TOP', 'R', AT.top),
  ...areas(rearHalf, 'REAR', 'L', AT.rear),
  ...areas(rearHalf, 'REAR', 'R', AT.rearMirrored),
  ...areas(rearAreas, 'REAR', 'L', AT.rear),
  { zone: 'INTERIOR', view: 'CABIN', d: placePath(SEAT_BOX, AT.cabin) },
];

/** Panes of glass, tinted on screen, left white on paper. Not areas: a mark on a window belongs to the part around it. */
export const outlineGlass: readonly string[] = [
  ...place(sideGlass, AT.left),
  ...place(sideGlass, AT.right),
  ...place(frontGlass, AT.front),
  ...place(topGlass, AT.top),
  ...place(rearGlass, AT.rear),
];

/** Thin lines that make it look like a car: handles, spokes, grille, plates. Nothing to click. */
export const outlineLines: readonly string[] = [
  ...place(sideLines, AT.left),
  ...place(sideLines, AT.right),
  ...place(frontLines, AT.front),
  ...place(topLines, AT.top),
  ...place(rearLines, AT.rear),
  ...place(SEAT, AT.cabin),
];

/** A place inside the zone where it is drawn largest: where a mark goes when it is added by name instead of by pointer. */
export function zoneCentre(zone: WalkAroundZone): { readonly x: number; readonly y: number } {
  const drawn = outlineAreas.filter((one) => one.zone === zone).map((one) => one.d);
  const [largest] = drawn.sort((a, b) => extent(b) - extent(a));
  return largest === undefined ? { x: OUTLINE_WIDTH / 2, y: OUTLINE_HEIGHT / 2 } : innerPoint(largest);
}

/** Width times height of the box around a path. */
function extent(d: string): number {
  const points = corners(d);
  const span = (axis: 0 | 1): number => {
    const along = points.map((p) => p[axis]);
    return Math.max(...along) - Math.min(...along);
  };
  return span(0) * span(1);
}
