/** The car from its left side, front to the left, in a box of 460 x 170. Mirrored it is the right side. */
import { circle } from './outline-path.ts';

export const SIDE_WIDTH = 460;

const FRONT_WHEEL = { x: 95, y: 130 } as const;
const REAR_WHEEL = { x: 357, y: 130 } as const;

/** Areas with the name of the part without its side: `_F` front, `_R` rear. */
export const sideAreas = [
  ['HOOD', 'M 26 82 C 44 73 82 66 130 62 L 138 68 C 98 71 66 76 50 82 Z'],
  ['WINDSHIELD', 'M 130 62 C 152 46 174 29 206 22 L 211 28 C 184 36 164 52 146 67 L 138 68 Z'],
  ['ROOF', 'M 206 22 C 240 16 288 16 318 26 L 309 31 C 284 25 244 24 211 28 Z'],
  ['REAR_GLASS', 'M 318 26 C 344 34 368 48 390 60 L 378 63 C 356 50 334 38 309 31 Z'],
  ['TRUNK', 'M 390 60 C 410 61 430 64 441 70 L 438 77 C 424 72 402 68 378 63 Z'],
  ['LAMP_F', 'M 22 85 L 26 82 L 50 82 C 58 83 64 85 68 89 C 56 95 38 98 19 98 C 18 93 19 88 22 85 Z'],
  [
    'FRONT_BUMPER',
    'M 19 98 C 38 98 50 96 62 92 L 58 112 C 56 120 55 126 56 134 L 26 133 C 18 131 14 126 13 118 C 13 110 15 104 19 98 Z',
  ],
  [
    'FENDER_F',
    'M 50 82 C 66 76 98 71 138 68 L 146 67 C 143 84 142 106 146 136 L 134 136 A 39 39 0 0 0 56 134 C 55 126 56 120 58 112 L 62 92 L 68 89 C 64 85 58 83 50 82 Z',
  ],
  ['DOOR_F', 'M 146 67 C 164 52 184 36 211 28 C 224 26 236 25 247 25 L 250 128 L 145 128 C 142 106 143 84 146 67 Z'],
  [
    'DOOR_R',
    'M 247 25 C 268 25 290 27 309 31 C 322 34 332 39 342 44 C 348 62 344 82 332 100 C 324 110 320 118 319 128 L 250 128 Z',
  ],
  [
    'QUARTER',
    'M 342 44 C 356 50 368 57 378 63 C 392 66 404 68 414 70 C 412 76 413 82 416 88 L 420 94 L 400 100 L 397 134 A 39 39 0 0 0 318 136 L 319 128 C 320 118 324 110 332 100 C 344 82 348 62 342 44 Z',
  ],
  [
    'LAMP_R',
    'M 414 70 C 424 72 432 75 438 77 L 441 70 C 445 76 447 84 448 92 L 420 94 L 416 88 C 413 82 412 76 414 70 Z',
  ],
  ['REAR_BUMPER', 'M 420 94 L 448 92 C 450 102 450 112 449 120 C 447 128 443 132 436 133 L 397 134 L 400 100 Z'],
  ['SILL', 'M 145 128 L 319 128 L 318 136 L 146 138 Z'],
  ['WHEEL_F', circle(FRONT_WHEEL.x, FRONT_WHEEL.y, 33)],
  ['WHEEL_R', circle(REAR_WHEEL.x, REAR_WHEEL.y, 33)],
  ['MIRROR', 'M 162 78 C 162 70 168 67 177 67 C 184 67 186 71 186 77 C 179 80 169 80 162 78 Z'],
] as const;

function spokes(at: { readonly x: number; readonly y: number }): string {
  const ends = [
    [0, -19],
    [18, -6],
    [11, 15],
    [-11, 15],
    [-18, -6],
  ] as const;
  return ends.map(([x, y]) => `M ${at.x} ${at.y} L ${at.x + x} ${at.y + y}`).join(' ');
}

/** Glass, drawn tinted under the lines. */
export const sideGlass = [
  'M 159 66 C 174 53 192 40 214 34 C 224 32 232 31 240 31 L 242 65 Z',
  'M 254 31 C 272 31 290 33 304 37 C 316 41 328 47 336 52 L 337 64 L 255 65 Z',
] as const;

/** Lines that make the drawing a car; nothing to click. */
export const sideLines = [
  circle(FRONT_WHEEL.x, FRONT_WHEEL.y, 21),
  circle(REAR_WHEEL.x, REAR_WHEEL.y, 21),
  circle(FRONT_WHEEL.x, FRONT_WHEEL.y, 4),
  circle(REAR_WHEEL.x, REAR_WHEEL.y, 4),
  spokes(FRONT_WHEEL),
  spokes(REAR_WHEEL),
  'M 224 80 L 240 80 M 308 78 L 324 78',
  'M 150 92 C 210 88 280 87 334 88',
  'M 20 116 L 44 114 M 428 114 L 447 112',
  'M 368 84 L 386 83 L 387 95 L 369 96 Z',
] as const;
