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
  camera: 'Camera',
  takePhoto: 'Take it',
  cameraHint: 'F8 takes a photo, as many as you like; {{n}} so far. Esc ends',
  cameraNone:
    'This PC has no camera. Plug one in and try again, or take photos with a phone and press F6, paste or drop them',
  cameraBusy: 'Another program uses the camera. Close it and try again, or press F6 for a file',
  cameraDenied:
    'The system does not allow the camera. Allow this program in its privacy settings, or press F6 for a file',
  photoHint: '{{n}} so far. Several at once; paste or drop works too',
  taking: 'Working on {{n}}…',
  addedLater: 'added {{at}} by {{by}}',
  otherBelongings: 'Other things (say which)',
  signOnPaper: 'Sign on paper, print',
  signedOnPaper: 'Signed by {{by}} on the printed sheet',
  saveLate: 'Add these marks',
  unsignedHint: 'Unsigned needs {{needed}} photos; there are {{taken}}',
};
