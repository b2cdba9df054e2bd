/** The car from the front and from behind, each in a box of 200 x 170. The car's left is right from the front, left from behind. */

/** Drawn for the half at the reader's left, then mirrored about 100. */
export const END_WIDTH = 200;

export const frontAreas = [
  ['ROOF', 'M 58 22 C 72 15 128 15 142 22 L 146 28 C 120 22 80 22 54 28 Z'],
  ['WINDSHIELD', 'M 54 28 C 80 22 120 22 146 28 L 164 66 C 124 58 76 58 36 66 Z'],
  [
    'HOOD',
    'M 36 66 C 76 58 124 58 164 66 C 170 72 174 78 176 84 L 148 90 L 132 88 L 68 88 L 52 90 L 24 84 C 26 78 30 72 36 66 Z',
  ],
  [
    'FRONT_BUMPER',
    'M 20 97 C 34 102 44 102 52 98 L 64 98 L 70 106 L 130 106 L 136 98 L 148 98 C 156 102 166 102 180 97 C 184 112 184 128 180 142 C 160 149 40 149 20 142 C 16 128 16 112 20 97 Z',
  ],
] as const;

/** Reader's left; `_` is filled with the side of the car it stands for. */
export const frontHalf = [
  ['LAMP_F', 'M 24 84 L 52 90 L 54 97 C 46 102 34 102 20 97 C 20 92 22 88 24 84 Z'],
  ['MIRROR', 'M 34 60 C 22 58 12 60 10 66 C 10 72 16 75 26 74 L 35 67 Z'],
  ['WHEEL_F', 'M 22 143 C 30 146 40 147 48 148 L 48 160 C 46 164 26 164 23 160 Z'],
] as const;

export const frontGlass = ['M 59 33 C 82 28 118 28 141 33 L 154 61 C 120 55 80 55 46 61 Z'] as const;

export const frontLines = [
  'M 64 98 L 68 88 L 132 88 L 136 98 L 130 106 L 70 106 Z',
  'M 70 93 L 130 93 M 69 98 L 131 98 M 71 102 L 129 102',
  'M 72 124 L 128 124 L 128 138 L 72 138 Z',
  'M 26 120 L 48 122 L 46 134 L 25 131 Z M 174 120 L 152 122 L 154 134 L 175 131 Z',
  'M 74 62 C 70 70 66 80 64 88 M 126 62 C 130 70 134 80 136 88',
  'M 36 92 A 4 4 0 1 1 44 93 A 4 4 0 1 1 36 92 Z M 156 93 A 4 4 0 1 1 164 92 A 4 4 0 1 1 156 93 Z',
  'M 94 97 A 6 6 0 1 1 106 97 A 6 6 0 1 1 94 97 Z',
] as const;

export const rearAreas = [
  ['ROOF', 'M 60 22 C 74 15 126 15 140 22 L 145 28 C 120 22 80 22 55 28 Z'],
  ['REAR_GLASS', 'M 55 28 C 80 22 120 22 145 28 L 160 62 C 124 56 76 56 40 62 Z'],
  [
    'TRUNK',
    'M 40 62 C 76 56 124 56 160 62 C 166 66 170 70 172 76 L 140 82 L 136 98 L 140 112 L 60 112 L 64 98 L 60 82 L 28 76 C 30 70 34 66 40 62 Z',
  ],
  [
    'REAR_BUMPER',
    'M 21 100 L 62 104 L 60 112 L 140 112 L 138 104 L 179 100 C 184 114 184 130 180 142 C 160 149 40 149 20 142 C 16 130 16 114 21 100 Z',
  ],
] as const;

export const rearHalf = [
  ['LAMP_R', 'M 28 76 L 60 82 L 64 98 L 62 104 L 21 100 C 22 92 24 84 28 76 Z'],
  ['WHEEL_R', 'M 22 143 C 30 146 40 147 48 148 L 48 160 C 46 164 26 164 23 160 Z'],
] as const;

export const rearGlass = ['M 60 33 C 82 28 118 28 140 33 L 151 57 C 120 52 80 52 49 57 Z'] as const;

export const rearLines = [
  'M 74 86 L 126 86 L 126 101 L 74 101 Z',
  'M 86 70 L 114 70',
  'M 28 84 L 61 90 M 172 84 L 139 90',
  'M 28 132 L 172 132',
  'M 44 136 L 62 137 L 62 142 L 44 141 Z M 156 136 L 138 137 L 138 142 L 156 141 Z',
] as const;
