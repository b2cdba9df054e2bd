/** Refusals of appointments, photos and who serves a car: code -> the figures its sentence needs. Source: domain rules §2, §4.2, §5.9. */

type None = Record<string, never>;

export type ReceptionRefusalData = {
  // who serves it
  ALREADY_OWN_DOCUMENT: None;
  // appointments (§4.2, §5.9)
  APPT_WHO_MISSING: None;
  APPT_MINUTES: { min: number; max: number };
  APPT_PAST: None;
  APPT_OUT_OF_HOURS: { openFrom: string; openTo: string };
  APPT_OVERLAP: { apptNo: string; time: string; who: string };
  APPT_OTHER_DAY: None;
  APPT_OTHER_CAR: { plateNo: string };
  // photos (§4.2)
  PHOTO_KIND: None;
  PHOTO_TOO_LARGE: { maxMb: number; maxMegapixels: number };
  PHOTO_TOO_MANY: { max: number };
  PHOTO_IN_USE: None;
  MARK_PHOTO_UNKNOWN: None;
  SAME_OWNER: Record<string, never>;
};
