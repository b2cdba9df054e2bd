/** 机动车维修费用结算清单 (结算单), fields in the order of domain rules §9.8. */
import { z } from 'zod';
import { ADVICE_URGENCIES, AGREE_MODES, MAIN_TYPES, OLD_PARTS_RESULTS, PAYER_TYPES, TENDERS } from '#domain/enums.ts';
import {
  At,
  CarHead,
  Columns,
  CustomerHead,
  CustomerSignature,
  DocNo,
  Fen,
  LaborRow,
  MAX_ROWS,
  On,
  OtherRow,
  Packages,
  PartRow,
  ShopHead,
  Terms,
  text,
} from '../common/data.ts';

/** One way of paying; amounts negative on a reversal. */
export const TenderRow = z.strictObject({
  tender: z.enum(TENDERS),
  amountFen: Fen,
  reference: text(120),
  /** a transfer the bank has not shown yet; absent on papers from before it was told apart */
  isPending: z.boolean().optional(),
});

export const TaxRow = z.strictObject({ ratePct: z.int(), grossFen: Fen, taxFen: Fen, netFen: Fen });

export const SettlementData = z.strictObject({
  docNo: DocNo,
  orderNo: DocNo,
  /** NORMAL; REVERSAL prints 红冲, RETURN prints 退货, both with the number they mirror. */
  kind: z.enum(['NORMAL', 'REVERSAL', 'RETURN']),
  originalNo: text(120),
  reason: text(600),
  payerType: z.enum(PAYER_TYPES),
  /** Who pays when it is not the customer, with the claim or case number. */
  payerName: text(200),
  caseNo: text(120),
  shop: ShopHead,
  shopContact: text(200),
  /** 制造企业 or 行业, in words. */
  laborStandardText: text(120),
  customer: CustomerHead,
  car: CarHead,
  mainType: z.enum(MAIN_TYPES),
  arrivedAt: At,
  /** 出厂日期: null while the car has not left. */
  leftAt: At.nullable(),
  mileageInKm: z.int().nonnegative().nullable(),
  mileageOutKm: z.int().nonnegative().nullable(),
  complaint: text(1000),
  labor: z.array(LaborRow).max(MAX_ROWS),
  parts: z.array(PartRow).max(MAX_ROWS),
  other: z.array(OtherRow).max(MAX_ROWS),
  packages: Packages,
  /** 小计 and the way down to 应付: gross sums first, then what is taken off. */
  laborFen: Fen,
  partsFen: Fen,
  otherFen: Fen,
  grossFen: Fen,
  lineDiscountFen: Fen,
  orderDiscountFen: Fen,
  /** Which items the discount is on, in words. */
  discountNote: text(300),
  roundingFen: Fen,
  depositFen: Fen,
  payableFen: Fen,
  payableInWords: z.string().min(1).max(200),
  /** Empty before the cashier; then 实收 and 找零 as they were. */
  tenders: z.array(TenderRow).max(20),
  receivedFen: Fen.nullable(),
  changeFen: Fen.nullable(),
  /** Papers stored before tax was one of the columns say it here. */
  showTax: z.boolean().optional(),
  taxes: z.array(TaxRow).max(4),
  /** Amount the customer agreed to when signing, and the last consent after it; null when not told apart. */
  authorisedFen: Fen.nullable(),
  /** Every sum agreed to, first the signature; papers stored before there were any have none. */
  authorisations: z
    .array(
      z.strictObject({
        supplementNo: text(40),
        selfFen: Fen,
        differenceFen: Fen,
        by: text(200),
        mode: z.enum(AGREE_MODES),
        at: At,
      }),
    )
    .max(100)
    .optional(),
  oldPartsResult: z.enum(OLD_PARTS_RESULTS),
  warrantyText: text(1000),
  warrantyKm: z.int().nonnegative(),
  warrantyDays: z.int().nonnegative(),
  advice: z.array(z.strictObject({ text: text(600), urgency: z.enum(ADVICE_URGENCIES) })).max(100),
  nextServiceOn: On.nullable(),
  nextServiceKm: z.int().nonnegative().nullable(),
  advisorName: text(200),
  settledByName: text(200),
  inspectorName: text(200),
  settledAt: At,
  followUpOn: On.nullable(),
  signature: CustomerSignature,
  terms: Terms,
  columns: Columns,
});
export type SettlementData = z.infer<typeof SettlementData>;
