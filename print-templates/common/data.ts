/**
 * Pieces of data that several forms share. Units are in the names; text that is not known is '', a number is null. Lengths
 * are generous: whatever the shop could store must come out on paper; they only keep a runaway text from it.
 */
import { z } from 'zod';
import { PAPER_COLUMNS } from '#domain/printing/paper-layout.ts';
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

/** What every row of parts begins with. */
export const PART_CELLS = { seq: z.int().positive(), partNo: text(64), name: z.string().min(1).max(300) };

/** The shop's mark: named by the stored data, its picture added when the paper is drawn. */
export const Logo = z.strictObject({
  sha256: z.string().length(64),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  png: z.base64().optional(),
});

/** Head and foot of every sheet. */
export const ShopHead = z.strictObject({
  name: z.string().min(1).max(200),
  address: text(300),
  phone: text(120),
  rescuePhone: text(120),
  complaintPhone: text(120),
  creditCode: text(100),
  repairFilingNo: text(120),
  logo: Logo.optional(),
});
export type ShopHead = z.infer<typeof ShopHead>;

export const CarHead = z.strictObject({
  plateNo: text(40),
  vin: text(20),
  engineNo: text(100),
  brand: text(120),
  modelName: text(200),
  color: text(100),
  /** Label, e.g. 汽油. */
  fuelText: text(100),
  registeredOn: On.nullable(),
});
export type CarHead = z.infer<typeof CarHead>;

/** The party entrusting the repair, and the one who brought the car. Full phone numbers: domain rules §3.4. */
export const CustomerHead = z.strictObject({
  name: z.string().min(1).max(200),
  phone: text(60),
  address: text(300),
  bringerName: text(200),
  bringerPhone: text(60),
});
export type CustomerHead = z.infer<typeof CustomerHead>;

/** What the table comes to with this row, for 过次页; absent where the stored paper carries no running sums. */
export const Running = Fen.optional();

/** 待检: the 0 beside it is no price; absent on a line that has one. */
export const ToCheck = z.boolean().optional();

export const LaborRow = z.strictObject({
  seq: z.int().positive(),
  code: text(64),
  name: z.string().min(1).max(300),
  /** null for work at a fixed price. */
  hoursCenti: z.int().nullable(),
  rateFen: Fen.nullable(),
  amountFen: Fen,
  payerType: z.enum(PAYER_TYPES),
  technicians: text(300),
  /** Discount or list price of a free line, in words, e.g. 9折 or 原价60.00. */
  note: text(120),
  isToCheck: ToCheck,
  runningFen: Running,
});
export type LaborRow = z.infer<typeof LaborRow>;

export const PartRow = z.strictObject({
  seq: z.int().positive(),
  partNo: text(64),
  name: z.string().min(1).max(300),
  brand: text(120),
  unit: text(20),
  qtyMilli: z.int(),
  unitPriceFen: Fen,
  amountFen: Fen,
  payerType: z.enum(PAYER_TYPES),
  qualityType: z.enum(QUALITY_TYPES),
  customerSupplied: z.boolean(),
  /** Estimates only: true when the piece must be ordered. */
  toOrder: z.boolean(),
  note: text(120),
  runningFen: Running,
});
export type PartRow = z.infer<typeof PartRow>;

export const OtherRow = z.strictObject({
  seq: z.int().positive(),
  kind: z.enum(OTHER_KINDS),
  name: z.string().min(1).max(300),
  amountFen: Fen,
  payerType: z.enum(PAYER_TYPES),
  isToCheck: ToCheck,
  runningFen: Running,
});
export type OtherRow = z.infer<typeof OtherRow>;

/** 保养套餐: the lines it is made of, their sum by the list, and what the customer pays for them. */
export const PackageRow = z.strictObject({
  name: text(120),
  lines: z.array(text(300)).max(MAX_ROWS),
  listFen: Fen,
  priceFen: Fen,
});
export type PackageRow = z.infer<typeof PackageRow>;

/** Absent on papers from before there were packages. */
export const Packages = z.array(PackageRow).max(100).optional();

/** Sums as the money rules gave them; the paper adds nothing up. */
export const Sums = z.strictObject({
  laborFen: Fen,
  partsFen: Fen,
  otherFen: Fen,
  /** Line and order discounts together, positive when they lower the sum. */
  discountFen: Fen,
  totalFen: Fen,
  /** Of totalFen, domain rules §8.10, without the prefix 人民币. */
  totalInWords: z.string().min(1).max(200),
});
export type Sums = z.infer<typeof Sums>;

/** A PNG drawn on the pad, or why there is none, or neither: the sheet is signed by hand. */
export const CustomerSignature = z.strictObject({
  pngBase64: z.base64().max(700_000).nullable(),
  signedAt: At.nullable(),
  unsignedReason: z.enum(UNSIGNED_REASONS).nullable(),
});
export type CustomerSignature = z.infer<typeof CustomerSignature>;

/** Optional columns the paper shows; absent on papers from before the shop could choose. */
export const Columns = z.array(z.enum(PAPER_COLUMNS)).max(PAPER_COLUMNS.length).optional();

/** Terms as the paper bears them; empty on papers from before the shop could choose: those the form brings along. */
export const Terms = z.array(z.string().min(1).max(1000)).max(10);
