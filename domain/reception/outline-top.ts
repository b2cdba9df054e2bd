/** The car from above, front to the left, in a box of 440 x 196. Its left side is below. */

export const TOP_HEIGHT = 196;
const MIDDLE = TOP_HEIGHT / 2;

/** Turns the half below the middle line over to the half above it. Absolute M L C Q Z only. */
function flip(d: string): string {
  let isY = false;
  return d
    .split(' ')
    .map((token) => {
      if (Number.isNaN(Number(token))) {
        isY = false;
        return token;
      }
      const out = isY ? String(2 * MIDDLE - Number(token)) : token;
      isY = !isY;
      return out;
    })
    .join(' ');
}

/** Parts across the whole width. */
export const topAreas = [
  [
    'FRONT_BUMPER',
    'M 34 24 C 14 34 4 62 4 98 C 4 134 14 162 34 172 L 48 165 C 32 156 24 130 24 98 C 24 66 32 40 48 31 Z',
  ],
  [
    'HOOD',
    'M 48 31 C 80 27 112 27 136 30 C 122 50 116 74 116 98 C 116 122 122 146 136 166 C 112 169 80 169 48 165 C 32 156 24 130 24 98 C 24 66 32 40 48 31 Z',
  ],
  [
    'WINDSHIELD',
    'M 136 30 L 182 40 C 174 58 170 78 170 98 C 170 118 174 138 182 156 L 136 166 C 122 146 116 122 116 98 C 116 74 122 50 136 30 Z',
  ],
  [
    'ROOF',
    'M 182 40 C 220 37 270 37 306 42 C 312 60 314 78 314 98 C 314 118 312 136 306 154 C 270 159 220 159 182 156 C 174 138 170 118 170 98 C 170 78 174 58 182 40 Z',
  ],
  [
    'REAR_GLASS',
    'M 306 42 L 346 33 C 354 54 358 76 358 98 C 358 120 354 142 346 163 L 306 154 C 312 136 314 118 314 98 C 314 78 312 60 306 42 Z',
  ],
  [
    'TRUNK',
    'M 346 33 C 370 31 396 32 412 36 C 420 54 423 76 423 98 C 423 120 420 142 412 160 C 396 164 370 165 346 163 C 354 142 358 120 358 98 C 358 76 354 54 346 33 Z',
  ],
  [
    'REAR_BUMPER',
    'M 412 36 L 420 31 C 432 42 437 68 437 98 C 437 128 432 154 420 165 L 412 160 C 420 142 423 120 423 98 C 423 76 420 54 412 36 Z',
  ],
] as const;

/** Parts of the left side (below); the right side is the same, turned over. */
const leftAreas = [
  ['LAMP_F', 'M 34 172 L 48 165 L 78 169 C 70 175 52 178 40 176 Z'],
  [
    'FENDER_F',
    'M 40 176 C 52 178 70 175 78 169 C 100 170 120 168 136 166 L 152 163 L 150 180 C 116 184 68 184 40 176 Z',
  ],
  ['DOOR_F', 'M 152 163 L 182 156 C 204 158 226 158 244 158 L 244 182 L 150 180 Z'],
  ['DOOR_R', 'M 244 158 C 268 158 290 156 306 154 L 330 160 L 332 180 L 244 182 Z'],
  ['QUARTER', 'M 330 160 L 346 163 C 362 164 374 164 384 164 L 392 173 C 374 178 352 180 332 180 Z'],
  ['LAMP_R', 'M 384 164 C 396 163 404 162 412 160 L 420 165 C 412 169 402 172 392 173 Z'],
  ['MIRROR', 'M 158 182 L 176 182 C 178 188 174 195 164 195 C 158 194 156 188 158 182 Z'],
] as const;

export const topLeftAreas = leftAreas;
export const topRightAreas = leftAreas.map(([part, d]) => [part, flip(d)] as const);

export const topGlass = [
  'M 132 40 L 174 48 C 168 64 165 80 165 98 C 165 116 168 132 174 148 L 132 156 C 124 138 120 118 120 98 C 120 78 124 58 132 40 Z',
  'M 312 49 L 340 42 C 348 60 351 78 351 98 C 351 118 348 136 340 154 L 312 147 C 317 130 319 114 319 98 C 319 82 317 66 312 49 Z',
] as const;

const leftLines = ['M 60 150 C 84 148 104 147 118 146', 'M 158 167 C 200 165 280 164 326 166'] as const;

export const topLines = [
  ...leftLines,
  ...leftLines.map(flip),
  'M 206 60 L 284 60 C 290 60 292 64 292 68 L 292 128 C 292 132 290 136 284 136 L 206 136 C 202 136 198 132 198 128 L 198 68 C 198 64 202 60 206 60 Z',
] as const;
