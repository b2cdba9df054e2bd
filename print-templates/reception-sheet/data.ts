/** 接车单 with 环车检查, domain rules §9.2. */
import { z } from 'zod';
import {
  ARRIVAL_MODES,
  BELONGINGS,
  CAR_FUNCTIONS,
  MARK_TYPES,
  OLD_PARTS_CHOICES,
  WALK_AROUND_ZONES,
  WARNING_LAMPS,
} from '#domain/enums.ts';
import { At, CarHead, CustomerHead, CustomerSignature, DocNo, ShopHead, Sums, Terms, text } from '../common/data.ts';

/** Place of a mark in thousandths of the outline's width and height (domain/reception/car-outline.ts). */
export const Mark = z.strictObject({
  zone: z.enum(WALK_AROUND_ZONES),
  type: z.enum(MARK_TYPES),
  xPermille: z.int().min(0).max(1000),
  yPermille: z.int().min(0).max(1000),
  note: text(300),
  /** Set for a mark found after the sheet was signed. */
  addedAt: At.nullable(),
});

export const ReceptionSheetData = z.strictObject({
  docNo: DocNo,
  shop: ShopHead,
  customer: CustomerHead,
  car: CarHead,
  mileageInKm: z.int().nonnegative().nullable(),
  fuelEighths: z.int().min(0).max(8).nullable(),
  socPct: z.int().min(0).max(100).nullable(),
  arrivedAt: At,
  arrivalMode: z.enum(ARRIVAL_MODES),
  appointmentNo: text(120),
  complaint: text(1000),
  marks: z.array(Mark).max(100),
  noMarks: z.boolean(),
  exteriorDirty: z.boolean(),
  functions: z.array(z.strictObject({ what: z.enum(CAR_FUNCTIONS), isOk: z.boolean() })).max(CAR_FUNCTIONS.length),
  warningLamps: z.array(z.enum(WARNING_LAMPS)).max(WARNING_LAMPS.length),
  belongings: z
    .array(z.strictObject({ what: z.enum(BELONGINGS), isPresent: z.boolean(), note: text(200) }))
    .max(BELONGINGS.length),
  oldPartsChoice: z.enum(OLD_PARTS_CHOICES),
  washWanted: z.boolean(),
  waitInShop: z.boolean(),
  valuablesConfirmed: z.boolean(),
  /** Preliminary estimate, null when none was made yet. */
  preliminary: Sums.nullable(),
  promisedAt: At.nullable(),
  advisorName: text(200),
  signature: CustomerSignature,
  terms: Terms,
});
export type ReceptionSheetData = z.infer<typeof ReceptionSheetData>;
