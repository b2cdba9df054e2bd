/** 增项确认单, domain rules §9.5. */
import { z } from 'zod';
import { ACCEPT_MODES, SUPPLEMENT_STATUSES } from '#domain/enums.ts';
import {
  At,
  CarHead,
  Columns,
  CustomerHead,
  DocNo,
  Fen,
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

/** The customer's word on the line; null while nobody was asked, or waits for the pen. */
const Answered = { isApproved: z.boolean().nullable() };

export const SupplementData = z.strictObject({
  docNo: DocNo,
  orderNo: DocNo,
  shop: ShopHead,
  customer: CustomerHead,
  car: CarHead,
  foundByName: text(200),
  foundAt: At,
  fault: text(1000),
  reason: text(1000),
  labor: z.array(LaborRow.extend(Answered)).max(MAX_ROWS),
  parts: z.array(PartRow.extend(Answered)).max(MAX_ROWS),
  other: z.array(OtherRow.extend(Answered)).max(MAX_ROWS),
  packages: Packages,
  sums: Sums,
  /** What is added to the customer's sum: of all lines before the answer, of the approved ones after it. */
  addFen: Fen,
  newTotalFen: Fen,
  newTotalInWords: z.string().min(1).max(200),
  newPromisedAt: At.nullable(),
  status: z.enum(SUPPLEMENT_STATUSES),
  /** null: the boxes are empty and wait for the pen */
  consent: z
    .strictObject({
      mode: z.enum(ACCEPT_MODES),
      by: text(200),
      phone: text(60),
      at: At,
      note: text(1000),
      recordedByName: text(200),
    })
    .nullable(),
  declinedNote: text(1000),
  advisorName: text(200),
  /** absent on papers from before the shop could choose */
  terms: Terms.optional(),
  columns: Columns,
});
export type SupplementData = z.infer<typeof SupplementData>;
