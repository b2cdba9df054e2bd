/** Vehicles, their owners, and the card shown when a car is found. */
import { z } from 'zod';
import {
  ADVICE_URGENCIES,
  FACT_FIELDS,
  MILEAGE_REASONS,
  OLD_PARTS_CHOICES,
  PLATE_KINDS,
  PLATE_STATUSES,
} from '../enums.ts';
import { SERVICE_STATES, WARRANTY_STATES } from '../vehicle/service-state.ts';
import { OperationHit, PartHit } from './catalog.contract.ts';
import { act, command, query } from './command.ts';
import { CustomerInput, CustomerView } from './customer.contract.ts';
import { at, fuelType, id, km, on, orderStatus, text, textOrEmpty, version } from './shapes.ts';

export const VehicleInput = z.strictObject({
  /** normalised by the host; empty with plateStatus NONE; free text with TEMPORARY */
  plateNo: textOrEmpty(20),
  plateStatus: z.enum(PLATE_STATUSES),
  /** true: the plate fits no pattern and was confirmed as 特殊号牌 */
  isSpecialPlate: z.boolean(),
  vin: textOrEmpty(40),
  /** the last 8 characters typed again, when the check digit is wrong and the VIN was compared with the car */
  vinRetyped: textOrEmpty(16),
  engineNo: textOrEmpty(20),
  brand: text(30),
  modelCode: text(20),
  color: textOrEmpty(20),
  fuelType,
  soldOn: on.nullable(),
  registeredOn: on.nullable(),
  insurer: textOrEmpty(40),
  policyEndsOn: on.nullable(),
  remark: textOrEmpty(200),
});
export type VehicleInput = z.infer<typeof VehicleInput>;

export const VehicleView = z.strictObject({
  id,
  plateNo: z.string().nullable(),
  plateKind: z.enum(PLATE_KINDS),
  plateStatus: z.enum(PLATE_STATUSES),
  temporaryPlate: z.string().nullable(),
  vin: z.string().nullable(),
  isVinVerified: z.boolean(),
  engineNo: z.string(),
  brand: z.string(),
  modelCode: z.string(),
  modelName: z.string(),
  color: z.string(),
  fuelType,
  soldOn: on.nullable(),
  registeredOn: on.nullable(),
  ownerId: id,
  lastMileage: km.nullable(),
  lastVisitOn: on.nullable(),
  nextServiceOn: on.nullable(),
  nextServiceKm: km.nullable(),
  warrantyUntilOn: on.nullable(),
  warrantyUntilKm: km.nullable(),
  insurer: z.string(),
  policyEndsOn: on.nullable(),
  isFuelPlateMismatch: z.boolean(),
  remark: z.string(),
  version,
});
export type VehicleView = z.infer<typeof VehicleView>;

export const Bringer = z.strictObject({ name: z.string(), phone: z.string(), relation: z.string() });

export const VehicleCard = z.strictObject({
  vehicle: VehicleView,
  owner: CustomerView,
  bringers: z.array(Bringer),
  openVisitId: id.nullable(),
  openOrder: z.strictObject({ id, orderNo: z.string(), status: orderStatus }).nullable(),
  lastVisits: z.array(
    z.strictObject({
      visitId: id,
      visitNo: z.string(),
      arrivedAt: at,
      mileageIn: km,
      complaint: z.string(),
      orderNo: z.string().nullable(),
    }),
  ),
  /** parts on this car that carry a number of their own, the newest first */
  numberedParts: z.array(
    z.strictObject({ name: z.string(), batchOrSerial: z.string(), orderNo: z.string(), orderId: id }),
  ),
  openAdvice: z.array(
    z.strictObject({ text: z.string(), urgency: z.enum(['NOW', 'SOON', 'WATCH']), orderNo: z.string() }),
  ),
  warranty: z.strictObject({ state: z.enum(WARRANTY_STATES), untilOn: on.nullable(), untilKm: km.nullable() }),
  serviceState: z.enum(SERVICE_STATES),
  isRecallOpen: z.boolean(),
  /** of the last visit; null for a car that was never here */
  lastChoices: z
    .strictObject({
      bringerName: z.string(),
      bringerPhone: z.string(),
      isWaiting: z.boolean(),
      isWashWanted: z.boolean(),
      oldPartsChoice: z.enum(OLD_PARTS_CHOICES),
    })
    .nullable(),
  unpaidSettlements: z.array(z.strictObject({ id, settlementNo: z.string(), dueFen: z.int() })),
});
export type VehicleCard = z.infer<typeof VehicleCard>;

export const OfferLine = z.union([
  z.strictObject({ kind: z.literal('LABOR'), hit: OperationHit }),
  z.strictObject({ kind: z.literal('PART'), hit: PartHit, qtyMilli: z.int() }),
]);
export type OfferLine = z.infer<typeof OfferLine>;

/** Open advice; what was declined carries the price of then, the price of today, and its lines ready to add. */
export const Offer = z.strictObject({
  adviceId: id,
  text: z.string(),
  urgency: z.enum(ADVICE_URGENCIES),
  orderNo: z.string(),
  on,
  oldFen: z.int().nullable(),
  newFen: z.int().nullable(),
  lines: z.array(OfferLine),
});
export type Offer = z.infer<typeof Offer>;

export const FactChangeView = z.strictObject({
  field: z.enum(FACT_FIELDS),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  byName: z.string(),
  at,
});
export type FactChangeView = z.infer<typeof FactChangeView>;

export const ModelView = z.strictObject({
  modelCode: z.string(),
  name: z.string(),
  body: z.string(),
  fuelType,
  laborCoeffBp: z.int(),
  oilQtyMilli: z.int().nullable(),
  intervalKm: z.int().nullable(),
  intervalMonths: z.int().nullable(),
});
export type ModelView = z.infer<typeof ModelView>;

/** A known customer by id, or a new one. */
const OwnerInput = z.union([z.strictObject({ customerId: id }), z.strictObject({ customer: CustomerInput })]);

export const vehicleContract = {
  card: query('search', 'any').input(z.strictObject({ id })).output(VehicleCard),
  models: query('search', 'any').input(z.strictObject({})).output(z.array(ModelView)),
  offers: query('estimate.write', 'any')
    .input(z.strictObject({ vehicleId: id }))
    .output(z.array(Offer)),
  /** corrections of its mileage and of its owner's phone, newest first */
  changes: query('search', 'any')
    .input(z.strictObject({ vehicleId: id }))
    .output(z.array(FactChangeView)),
  setMileage: act('customer.edit', 'any')
    .input(command({ id, version, mileageKm: km, reason: z.enum(MILEAGE_REASONS).optional() }))
    .output(z.strictObject({ version })),
  /** a car and its owner in one act: a known customer by id, or a new one */
  register: act('customer.edit', 'any')
    .input(
      command({
        vehicle: VehicleInput,
        owner: OwnerInput,
      }),
    )
    .output(z.strictObject({ vehicleId: id, customerId: id })),
  edit: act('customer.edit', 'any')
    .input(command({ id, version, vehicle: VehicleInput }))
    .output(z.strictObject({ version })),
  /** 过户: the car gets another owner; the old one stays in its history */
  changeOwner: act('customer.edit', 'any')
    .input(command({ id, version, owner: OwnerInput }))
    .output(z.strictObject({ version })),
};
