/** The same in English. */
import type { ReceptionRefusalData } from '../refusals-reception.ts';

export const receptionRefusalsEn: { [C in keyof ReceptionRefusalData]: (data: ReceptionRefusalData[C]) => string } = {
  ALREADY_OWN_DOCUMENT: () => 'You are serving this one already: there is nothing to take over',
  PHOTO_KIND: () => 'Not a JPEG or PNG that can be read: take another picture',
  PHOTO_TOO_LARGE: (d) => `Too large: at most ${d.maxMb} MB and ${d.maxMegapixels} megapixels. Make it smaller first`,
  PHOTO_TOO_MANY: (d) => `At most ${d.max} photos for one visit: remove some first`,
  PHOTO_IN_USE: () => 'A mark shows this photo: take it off the mark first',
  MARK_PHOTO_UNKNOWN: () => 'The photo of a mark is not one of this visit: choose again',
};
