/** 估价单, domain rules §9.3. */
import { z } from 'zod';
import {
  At,
  CarHead,
  Columns,
  CustomerHead,
  DocNo,
  LaborRow,
  MAX_ROWS,
  On,
  OtherRow,
  Packages,
  PartRow,
  ShopHead,
  Sums,
  Terms,
  text,
} from '../common/data.ts';

export const EstimateData = z.strictObject({
  /** With the version, e.g. GJ20261122-0003/2. */
  docNo: DocNo,
  shop: ShopHead,
  customer: CustomerHead,
  car: CarHead,
  mileageInKm: z.int().nonnegative().nullable(),
  presentedAt: At,
  validUntilOn: On,
  promisedAt: At.nullable(),
  complaint: text(1000),
  labor: z.array(LaborRow).max(MAX_ROWS),
  parts: z.array(PartRow).max(MAX_ROWS),
  other: z.array(OtherRow).max(MAX_ROWS),
  packages: Packages,
  sums: Sums,
  advisorName: text(200),
  /** absent on papers from before the shop could choose */
  terms: Terms.optional(),
  columns: Columns,
});
export type EstimateData = z.infer<typeof EstimateData>;
