/** The same in English. */
import type { ReceptionRefusalData } from '../refusals-reception.ts';

export const receptionRefusalsEn: { [C in keyof ReceptionRefusalData]: (data: ReceptionRefusalData[C]) => string } = {
  ALREADY_OWN_DOCUMENT: () => 'You are serving this one already: there is nothing to take over',
  APPT_WHO_MISSING: () => 'Type a plate, a VIN, or a name with a phone number',
  APPT_MINUTES: (d) => `It takes ${d.min} to ${d.max} minutes: type a number between`,
  APPT_PAST: () => 'This time has passed: choose a later one',
  APPT_OUT_OF_HOURS: (d) => `Outside the opening hours ${d.openFrom}–${d.openTo}`,
  APPT_OVERLAP: (d) => `Overlaps with ${d.apptNo} at ${d.time} (${d.who})`,
  APPT_OTHER_DAY: () => 'Editing changes the time on the same day; for another day use Move, which keeps a trace',
  APPT_OTHER_CAR: (d) => `This appointment was made for ${d.plateNo}: it cannot be used for this car`,
  PHOTO_KIND: () => 'Not a JPEG or PNG that can be read: take another picture',
  PHOTO_TOO_LARGE: (d) => `Too large: at most ${d.maxMb} MB and ${d.maxMegapixels} megapixels. Make it smaller first`,
  PHOTO_TOO_MANY: (d) => `At most ${d.max} photos for one visit: remove some first`,
  PHOTO_IN_USE: () => 'A mark shows this photo: take it off the mark first',
  MARK_PHOTO_UNKNOWN: () => 'The photo of a mark is not one of this visit: choose again',
  SAME_OWNER: () => 'This customer owns the car already; choose another',
};
