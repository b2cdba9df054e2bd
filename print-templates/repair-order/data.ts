/** 维修委托书, domain rules §9.4. */
import { z } from 'zod';
import { MAIN_TYPES, OLD_PARTS_CHOICES } from '#domain/enums.ts';
import {
  At,
  CarHead,
  Columns,
  CustomerHead,
  CustomerSignature,
  DocNo,
  LaborRow,
  MAX_ROWS,
  OtherRow,
  Packages,
  PartRow,
  ShopHead,
  Sums,
  Terms,
  text,
} from '../common/data.ts';

export const RepairOrderData = z.strictObject({
  docNo: DocNo,
  visitNo: text(120),
  shop: ShopHead,
  customer: CustomerHead,
  car: CarHead,
  mainType: z.enum(MAIN_TYPES),
  mileageInKm: z.int().nonnegative().nullable(),
  fuelEighths: z.int().min(0).max(8).nullable(),
  socPct: z.int().min(0).max(100).nullable(),
  arrivedAt: At,
  promisedAt: At.nullable(),
  complaint: text(1000),
  labor: z.array(LaborRow).max(MAX_ROWS),
  parts: z.array(PartRow).max(MAX_ROWS),
  other: z.array(OtherRow).max(MAX_ROWS),
  packages: Packages,
  sums: Sums,
  oldPartsChoice: z.enum(OLD_PARTS_CHOICES),
  washWanted: z.boolean(),
  /** How the customer means to pay, in words; '' when not asked. */
  payMethod: text(200),
  warrantyKm: z.int().nonnegative(),
  warrantyDays: z.int().nonnegative(),
  advisorName: text(200),
  signature: CustomerSignature,
  terms: Terms,
  columns: Columns,
});
export type RepairOrderData = z.infer<typeof RepairOrderData>;
