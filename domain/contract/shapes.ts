/** The shapes every area shares. Schemas validate and never transform: what arrives is what is stored. */
import { z } from 'zod';
import * as E from '../enums.ts';

/** Text without control characters (line breaks only where said), well-formed, 1..max characters unless `empty`. */
const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff]/u;
const base = (max: number) =>
  z
    .string()
    .max(max)
    .refine((s) => s.isWellFormed() && !controls.test(s) && s === s.normalize('NFC'), { message: 'text' });
export const text = (max: number) =>
  base(max).refine((s) => s.trim().length > 0 && !/[\n\r\t]/.test(s), { message: 'empty' });
export const textOrEmpty = (max: number) => base(max).refine((s) => !/[\n\r\t]/.test(s), { message: 'line' });
export const paragraph = (max: number) => base(max);

export const id = z.int().positive();
export const version = z.int().positive();
const MONEY_LIMIT = 99_999_999_999;
/** Integer fen, any sign. */
export const fen = z.int().min(-MONEY_LIMIT).max(MONEY_LIMIT);
/** Integer fen, 0 or more. */
export const fenNotNegative = z.int().min(0).max(MONEY_LIMIT);
/** Integer fen, more than 0. */
export const fenPositive = z.int().min(1).max(MONEY_LIMIT);
/** Quantity in thousandths, more than 0. */
export const milliPositive = z.int().min(1).max(99_999_999);
export const milli = z.int().min(-9_999_999_999).max(9_999_999_999);
/** Labor hours in hundredths. */
export const centiHours = z.int().min(1).max(99_999);
/** Share of the price that is paid, 10000 = all. */
export const payRateBp = z.int().min(1).max(10_000);
/** Instant, UTC milliseconds. */
export const at = z.int().min(0).max(4_102_444_800_000);
/** Calendar day in Asia/Shanghai. */
export const on = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
export const km = z.int().min(0).max(999_999);
export const docNo = z.string().min(3).max(32);

export const role = z.enum(E.ROLES);
export const payerType = z.enum(E.PAYER_TYPES);
export const lineKind = z.enum(E.LINE_KINDS);
export const taxRatePct = z.union([z.literal(13), z.literal(9), z.literal(6), z.literal(0)]);
export const orderStatus = z.enum(E.ORDER_STATUSES);
export const fuelType = z.enum(E.FUEL_TYPES);

/** A person as shown beside a document. */
export const PersonRef = z.strictObject({ id, name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;

/** Sums that are always visible while lines are typed, in fen. */
export const TotalsView = z.strictObject({
  laborGrossFen: fen,
  partsGrossFen: fen,
  otherGrossFen: fen,
  laborNetFen: fen,
  partsNetFen: fen,
  otherNetFen: fen,
  discountFen: fen,
  totalFen: fen,
  selfFen: fen,
});
export type TotalsView = z.infer<typeof TotalsView>;

/** What one of several payers is to pay, in fen; payerName is empty for the customer. */
export const PayerSumView = z.strictObject({
  payerType,
  payerAccountId: id.nullable(),
  payerName: z.string(),
  sumFen: fen,
});
export type PayerSumView = z.infer<typeof PayerSumView>;

/** Where a list goes on: lists are paged. */
export const page = { limit: z.int().min(1).max(200).optional(), before: id.optional() };
