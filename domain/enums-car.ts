/** Closed lists of the car and of what is looked at when it arrives; part of enums.ts. Source: domain rules §3.2, §4.1, §4.2. */

export const PLATE_KINDS = [
  'ORDINARY',
  'NEV_SMALL',
  'NEV_LARGE',
  'POLICE',
  'LEARNER',
  'TRAILER',
  'HKMO',
  'EMBASSY',
  'CONSULATE',
  'MILITARY',
  'ARMED_POLICE',
  'RESCUE',
  'TEMPORARY',
  'NONE',
  'SPECIAL',
] as const;
export type PlateKind = (typeof PLATE_KINDS)[number];

export const PLATE_STATUSES = ['FORMAL', 'TEMPORARY', 'NONE'] as const;
export type PlateStatus = (typeof PLATE_STATUSES)[number];

export const FUEL_TYPES = ['PETROL', 'DIESEL', 'HYBRID', 'PLUG_IN', 'RANGE_EXTENDED', 'ELECTRIC', 'OTHER'] as const;
export type FuelType = (typeof FUEL_TYPES)[number];

export const ARRIVAL_MODES = ['DRIVEN', 'TOWED', 'PICKED_UP'] as const;
export type ArrivalMode = (typeof ARRIVAL_MODES)[number];

export const OLD_PARTS_CHOICES = ['TAKE', 'SHOP', 'NONE'] as const;
export type OldPartsChoice = (typeof OLD_PARTS_CHOICES)[number];

export const MILEAGE_REASONS = ['METER_REPLACED', 'ENTRY_ERROR', 'UNREADABLE'] as const;
export type MileageReason = (typeof MILEAGE_REASONS)[number];

export const WALK_AROUND_ZONES = [
  'FRONT_BUMPER',
  'REAR_BUMPER',
  'HOOD',
  'ROOF',
  'TRUNK',
  'FENDER_FL',
  'FENDER_FR',
  'DOOR_FL',
  'DOOR_FR',
  'DOOR_RL',
  'DOOR_RR',
  'QUARTER_L',
  'QUARTER_R',
  'SILL_L',
  'SILL_R',
  'MIRROR_L',
  'MIRROR_R',
  'LAMP_FL',
  'LAMP_FR',
  'LAMP_RL',
  'LAMP_RR',
  'WINDSHIELD',
  'REAR_GLASS',
  'WHEEL_FL',
  'WHEEL_FR',
  'WHEEL_RL',
  'WHEEL_RR',
  'INTERIOR',
] as const;
export type WalkAroundZone = (typeof WALK_AROUND_ZONES)[number];

export const MARK_TYPES = ['SCRATCH', 'DENT', 'CHIP', 'BROKEN', 'CRACK', 'RUST', 'MISSING'] as const;
export type MarkType = (typeof MARK_TYPES)[number];

export const CAR_FUNCTIONS = [
  'SUNROOF',
  'WINDOWS',
  'AUDIO',
  'AIR_CONDITIONING',
  'CENTRAL_LOCK',
  'LIGHTER',
  'MIRRORS',
  'SEATS',
  'WIPERS',
] as const;
export type CarFunction = (typeof CAR_FUNCTIONS)[number];

export const WARNING_LAMPS = [
  'ENGINE',
  'OIL',
  'COOLANT',
  'CHARGE',
  'ABS',
  'AIRBAG',
  'TYRE_PRESSURE',
  'GEARBOX',
  'HIGH_VOLTAGE',
  'OTHER',
] as const;
export type WarningLamp = (typeof WARNING_LAMPS)[number];

export const BELONGINGS = [
  'SPARE_WHEEL',
  'JACK',
  'TOOLS',
  'TRIANGLE',
  'EXTINGUISHER',
  'VEST',
  'CHARGING_GUN',
  'LICENCE',
  'ETC',
  'RECORDER',
  'OTHER',
] as const;
export type Belonging = (typeof BELONGINGS)[number];

/** How an appointment came about. */
export const APPOINTMENT_CHANNELS = ['PHONE', 'WECHAT', 'OFFICIAL', 'SHOP', 'OUTREACH'] as const;
export type AppointmentChannel = (typeof APPOINTMENT_CHANNELS)[number];

/** What may be corrected on the card of a car, with its history. */
export const FACT_FIELDS = ['PHONE', 'MILEAGE'] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** What a picture shows; SCAN is a paper. */
export const ATTACHMENT_KINDS = ['PHOTO', 'SIGNATURE', 'SCAN'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

export const PICTURE_TYPES = ['image/jpeg', 'image/png'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export const UNSIGNED_REASONS = ['NIGHT_DROP', 'TOWED', 'PICKED_UP'] as const;
export type UnsignedReason = (typeof UNSIGNED_REASONS)[number];
