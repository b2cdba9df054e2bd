/** Check-in and walk-around (接车, 环车检查). */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import { PhotoView } from './photo.contract.ts';
import { at, id, km, on, orderStatus, PersonRef, paragraph, text, textOrEmpty, version } from './shapes.ts';

/** What is asked at the car; the rules are in domain/reception/check-in.ts. */
export const CheckInInput = z.strictObject({
  vehicleId: id,
  bringerName: text(30),
  bringerPhone: textOrEmpty(30),
  arrivalMode: z.enum(E.ARRIVAL_MODES),
  mainType: z.enum(E.MAIN_TYPES),
  mileageIn: km,
  mileageReason: z.enum(E.MILEAGE_REASONS).optional(),
  fuelEighths: z.int().min(0).max(8).optional(),
  socPct: z.int().min(0).max(100).optional(),
  complaint: paragraph(500),
  isWaiting: z.boolean(),
  isWashWanted: z.boolean(),
  oldPartsChoice: z.enum(E.OLD_PARTS_CHOICES),
  promisedAt: at,
  isValuablesConfirmed: z.boolean(),
  isPayMethodExplained: z.boolean(),
  isCoversFitted: z.boolean(),
});
export type CheckInInput = z.infer<typeof CheckInInput>;

export const Mark = z.strictObject({
  zone: z.enum(E.WALK_AROUND_ZONES),
  type: z.enum(E.MARK_TYPES),
  /** place on the outline, thousandths of its width and height */
  xMilli: z.int().min(0).max(1000),
  yMilli: z.int().min(0).max(1000),
  note: textOrEmpty(100),
  /** a photo of this visit that shows it */
  photoId: id.optional(),
});
export type Mark = z.infer<typeof Mark>;

export const WalkAroundInput = z.strictObject({
  marks: z.array(Mark).max(80),
  isNoMarks: z.boolean(),
  isExteriorDirty: z.boolean(),
  functions: z.array(z.strictObject({ item: z.enum(E.CAR_FUNCTIONS), isOk: z.boolean() })).max(20),
  warningLamps: z.array(z.enum(E.WARNING_LAMPS)).max(10),
  belongings: z
    .array(z.strictObject({ item: z.enum(E.BELONGINGS), isPresent: z.boolean(), note: textOrEmpty(60) }))
    .max(20),
});
export type WalkAroundInput = z.infer<typeof WalkAroundInput>;

/** Stroke points of a signature in thousandths of the pad; kept beside the picture. */
const Strokes = z.array(z.array(z.tuple([z.int().min(0).max(1000), z.int().min(0).max(1000)])).max(2000)).max(200);

export const SignInput = z.union([
  z.strictObject({
    kind: z.literal('SIGNED'),
    signedBy: text(30),
    /** PNG, base64 without a data-URL head, at most 100 KB */
    signaturePng: z.base64().min(100).max(140_000),
    strokes: Strokes,
  }),
  /** on the printed sheet; the paper is kept in the file */
  z.strictObject({ kind: z.literal('PAPER'), signedBy: text(30) }),
  z.strictObject({ kind: z.literal('UNSIGNED'), reason: z.enum(E.UNSIGNED_REASONS) }),
]);
export type SignInput = z.infer<typeof SignInput>;

/** A mark as it stands on the sheet; `addedAt` when it came after the signature. */
export const MarkView = z.strictObject({ ...Mark.shape, addedAt: at.optional(), addedByName: z.string().optional() });
export type MarkView = z.infer<typeof MarkView>;

export const WalkAroundView = z.strictObject({
  ...WalkAroundInput.omit({ marks: true }).shape,
  marks: z.array(MarkView),
  isFrozen: z.boolean(),
  signedAt: at.nullable(),
  signedBy: z.string().nullable(),
  signaturePng: z.string().nullable(),
  unsignedReason: z.enum(E.UNSIGNED_REASONS).nullable(),
  version,
});
export type WalkAroundView = z.infer<typeof WalkAroundView>;

export const VisitView = z.strictObject({
  ...CheckInInput.omit({ mileageReason: true, fuelEighths: true, socPct: true }).shape,
  mileageReason: z.enum(E.MILEAGE_REASONS).nullable(),
  fuelEighths: z.int().nullable(),
  socPct: z.int().nullable(),
  id,
  visitNo: z.string(),
  status: z.enum(E.VISIT_STATUSES),
  customerId: id,
  customerName: z.string(),
  plateNo: z.string().nullable(),
  vin: z.string().nullable(),
  modelName: z.string(),
  arrivedAt: at,
  advisor: PersonRef,
  promises: z.array(z.strictObject({ promisedAt: at, reason: z.string(), byName: z.string(), at })),
  walkAround: WalkAroundView.nullable(),
  photos: z.array(PhotoView),
  estimateId: id.nullable(),
  orderId: id.nullable(),
  orderNo: z.string().nullable(),
  orderStatus: orderStatus.nullable(),
  version,
});
export type VisitView = z.infer<typeof VisitView>;

export const VisitRow = z.strictObject({
  id,
  visitNo: z.string(),
  status: z.enum(E.VISIT_STATUSES),
  plateNo: z.string().nullable(),
  modelName: z.string(),
  customerName: z.string(),
  advisorName: z.string(),
  arrivedAt: at,
  promisedAt: at,
  isWaiting: z.boolean(),
  isWalkAroundDone: z.boolean(),
  orderId: id.nullable(),
  orderNo: z.string().nullable(),
  orderStatus: orderStatus.nullable(),
});
export type VisitRow = z.infer<typeof VisitRow>;

export const receptionContract = {
  checkIn: act('visit.checkIn', 'any')
    .input(command({ ...CheckInInput.shape, appointmentId: id.optional() }))
    .output(z.strictObject({ visitId: id, visitNo: z.string() })),
  visit: query('search', 'any').input(z.strictObject({ id })).output(VisitView),
  /** cars on the premises and those of the given day, newest first */
  visits: query('search', 'any')
    .input(z.strictObject({ on: on.optional(), isOpenOnly: z.boolean().optional() }))
    .output(z.array(VisitRow)),
  edit: act('visit.checkIn', 'any')
    .input(command({ id, version, visit: CheckInInput.omit({ vehicleId: true }), promiseReason: textOrEmpty(100) }))
    .output(z.strictObject({ version })),
  saveWalkAround: act('visit.checkIn', 'any')
    .input(command({ visitId: id, version: version.optional(), walkAround: WalkAroundInput }))
    .output(z.strictObject({ version })),
  signWalkAround: act('visit.checkIn', 'any')
    .input(command({ visitId: id, version, sign: SignInput }))
    .output(z.strictObject({ version, printJobIds: z.array(z.string()) })),
  /** what is seen after the signature: new marks with their day, the signed ones stay */
  addLateMarks: act('visit.checkIn', 'any')
    .input(command({ visitId: id, version, marks: z.array(Mark).min(1).max(20) }))
    .output(z.strictObject({ version })),
  printSheet: act('visit.checkIn', 'any')
    .input(command({ visitId: id }))
    .output(z.strictObject({ printJobIds: z.array(z.string()) })),
  leaveUnrepaired: act('visit.checkIn', 'any')
    .input(command({ id, version, reason: text(200) }))
    .output(z.strictObject({ version })),
  /** a colleague goes on with the car; an order on it goes along */
  takeOver: act('order.takeOver', 'any')
    .input(command({ id, version, reason: text(200) }))
    .output(z.strictObject({ version })),
  void: act('visit.checkIn', 'any')
    .input(command({ id, version, reason: text(200) }))
    .output(z.strictObject({ version })),
};
