/** The same in English. */
import type { walkAround as zh } from '../zh-CN/walk-around.ts';
import type { SameKeys } from '../same-keys.ts';

export const walkAround: SameKeys<typeof zh> = {
  zones: 'Zones',
  markType: 'Type of mark',
  boardHint:
    'Arrows choose a zone, a digit or letter marks it, Backspace takes it off, 0 = no marks; or press on the car.',
  note: 'Words',
  photos: 'Photos',
  photo: 'Photo {{n}}',
  photoOf: 'Its photo',
  addPhoto: 'Add photos',
  photoHint: '{{n}} so far. Several at once; paste or drop works too',
  taking: 'Working on {{n}}…',
  addedLater: 'added {{at}} by {{by}}',
  otherBelongings: 'Other things (say which)',
  signOnPaper: 'Sign on paper, print',
  signedOnPaper: 'Signed by {{by}} on the printed sheet',
  saveLate: 'Add these marks',
  unsignedHint: 'Unsigned needs {{needed}} photos; there are {{taken}}',
};
