/** Pieces of data that several forms share. Units are in the names; text that is not known is '', a number is null. */
import { z } from 'zod';
import { OTHER_KINDS, PAYER_TYPES, QUALITY_TYPES, UNSIGNED_REASONS } from '#domain/enums.ts';

/** Text of at most `max` characters; '' when there is none. */
export function text(max: number) {
  return z.string().max(max);
}

export const Fen = z.int();
export const At = z.int().nonnegative();
export const On = z.iso.date();
export const DocNo = z.string().min(1).max(40);
/** At most 500 rows: a longer document is a mistake, not a car. */
export const MAX_ROWS = 500;

/** Head and foot of every sheet. */
export const ShopHead = z.strictObject({
  name: z.string().min(1).max(60),
  address: text(120),
  phone: text(40),
  rescuePhone: text(40),
  complaintPhone: text(40),
  creditCode: text(20),
  repairFilingNo: text(40),
});
export type ShopHead = z.infer<typeof ShopHead>;

export const CarHead = z.strictObject({
  plateNo: text(16),
  vin: text(17),
  engineNo: text(20),
  brand: text(40),
  modelName: text(60),
  color: text(20),
  /** Label, e.g. 汽油. */
  fuelText: text(20),
  registeredOn: On.nullable(),
});
export type CarHead = z.infer<typeof CarHead>;

/** The party entrusting the repair, and the one who brought the car. Full phone numbers: domain rules §3.4. */
export const CustomerHead = z.strictObject({
  name: z.string().min(1).max(60),
  phone: text(30),
  address: text(120),
  bringerName: text(60),
  bringerPhone: text(30),
});
export type CustomerHead = z.infer<typeof CustomerHead>;

export const LaborRow = z.strictObject({
  seq: z.int().positive(),
  code: text(32),
  name: z.string().min(1).max(100),
  /** null for work at a fixed price. */
  hoursCenti: z.int().nullable(),
  rateFen: Fen.nullable(),
  amountFen: Fen,
  payerType: z.enum(PAYER_TYPES),
  technicians: text(100),
  /** Discount or list price of a free line, in words, e.g. 9折 or 原价60.00. */
  note: text(40),
});
export type LaborRow = z.infer<typeof LaborRow>;

export const PartRow = z.strictObject({
  seq: z.int().positive(),
  partNo: text(32),
  name: z.string().min(1).max(100),
  brand: text(40),
  unit: text(8),
  qtyMilli: z.int(),
  unitPriceFen: Fen,
  amountFen: Fen,
  payerType: z.enum(PAYER_TYPES),
  qualityType: z.enum(QUALITY_TYPES),
  customerSupplied: z.boolean(),
  /** Estimates only: true when the piece must be ordered. */
  toOrder: z.boolean(),
  note: text(40),
});
export type PartRow = z.infer<typeof PartRow>;

export const OtherRow = z.strictObject({
  seq: z.int().positive(),
  kind: z.enum(OTHER_KINDS),
  name: z.string().min(1).max(100),
  amountFen: Fen,
  payerType: z.enum(PAYER_TYPES),
});
export type OtherRow = z.infer<typeof OtherRow>;

/** Sums as the money rules gave them; the paper adds nothing up. */
export const Sums = z.strictObject({
  laborFen: Fen,
  partsFen: Fen,
  otherFen: Fen,
  /** Line and order discounts together, positive when they lower the sum. */
  discountFen: Fen,
  totalFen: Fen,
  /** Of totalFen, domain rules §8.10, without the prefix 人民币. */
  totalInWords: z.string().min(1).max(60),
});
export type Sums = z.infer<typeof Sums>;

/** A PNG drawn on the pad, or why there is none, or neither: the sheet is signed by hand. */
export const CustomerSignature = z.strictObject({
  pngBase64: z.base64().max(700_000).nullable(),
  signedAt: At.nullable(),
  unsignedReason: z.enum(UNSIGNED_REASONS).nullable(),
});
export type CustomerSignature = z.infer<typeof CustomerSignature>;

/** Terms of the shop in its own words; empty = the ones the form brings along. */
export const Terms = z.array(z.string().min(1).max(200)).max(10);
