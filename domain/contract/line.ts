/** Lines of an estimate or an order as they travel (domain rules §4.3). */
import { z } from 'zod';
import * as E from '../enums.ts';
import {
  at,
  centiHours,
  fen,
  fenNotNegative,
  id,
  lineKind,
  milliPositive,
  payerType,
  payRateBp,
  taxRatePct,
  text,
  textOrEmpty,
} from './shapes.ts';

const common = {
  lineNo: z.int().min(1).max(500),
  name: text(100),
  payerType,
  /** required unless SELF or FREE */
  payerAccountId: id.nullable(),
  payRateBp,
  taxRatePct,
  remark: textOrEmpty(200),
  /** 质保答复 known while the estimate is written; parts follow their job. On estimates only */
  coverage: z.enum(E.COVERAGES).optional(),
  coverageBy: textOrEmpty(60).optional(),
  /** when asked or answered, null for now */
  coverageAt: at.nullable().optional(),
  /** 套餐 it belongs to, and the how many-th of the document; what it comes to there is the host's to say */
  packageId: id.nullable().optional(),
  packageNo: z.int().min(1).max(99).nullable().optional(),
  /** the package's price as it was shown when it was taken: another one today, and it is asked for anew */
  packageShownFen: fenNotNegative.optional(),
};

/** 工时行: from the list (operationId) or free text. */
export const LaborLineInput = z.strictObject({
  kind: z.literal('LABOR'),
  ...common,
  operationId: id.nullable(),
  code: textOrEmpty(20),
  pricingMode: z.enum(E.PRICING_MODES),
  rateClass: z.enum(E.RATE_CLASSES),
  workClass: z.enum(E.WORK_CLASSES),
  billHoursCenti: centiHours.nullable(),
  rateFen: fenNotNegative.nullable(),
  fixedPriceFen: fenNotNegative.nullable(),
  /** 待检: no price before the car was looked at */
  isToCheck: z.boolean().optional(),
});

/** 配件行: a part of the list, or one the customer brings (price 0, no stock move). */
export const PartLineInput = z.strictObject({
  kind: z.literal('PART'),
  ...common,
  partId: id.nullable(),
  code: textOrEmpty(32),
  spec: textOrEmpty(60),
  unit: text(10),
  qtyMilli: milliPositive,
  unitPriceFen: fenNotNegative,
  qualityType: z.enum(E.QUALITY_TYPES),
  isCustomerSupplied: z.boolean(),
  laborLineNo: z.int().min(1).max(500).nullable(),
});

/** 其他费用行. */
export const OtherLineInput = z.strictObject({
  kind: z.literal('OTHER'),
  ...common,
  otherKind: z.enum(E.OTHER_KINDS),
  amountFen: fenNotNegative,
  isDiscountable: z.boolean(),
});

export const LineInput = z.discriminatedUnion('kind', [LaborLineInput, PartLineInput, OtherLineInput]);
export type LineInput = z.infer<typeof LineInput>;

/** A stored line: one shape for all kinds, what does not apply is null. */
export const LineView = z.strictObject({
  id,
  lineNo: z.int(),
  kind: lineKind,
  code: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
  operationId: id.nullable(),
  partId: id.nullable(),
  pricingMode: z.enum(E.PRICING_MODES).nullable(),
  rateClass: z.enum(E.RATE_CLASSES).nullable(),
  workClass: z.enum(E.WORK_CLASSES).nullable(),
  billHoursCenti: z.int().nullable(),
  rateFen: fen.nullable(),
  laborCoeffBp: z.int().nullable(),
  fixedPriceFen: fen.nullable(),
  qtyMilli: z.int().nullable(),
  unitPriceFen: fen.nullable(),
  /** price of the list for SELF, printed in brackets on FREE lines */
  listPriceFen: fen.nullable(),
  qualityType: z.enum(E.QUALITY_TYPES).nullable(),
  isCustomerSupplied: z.boolean(),
  otherKind: z.enum(E.OTHER_KINDS).nullable(),
  amountFen: fen.nullable(),
  isDiscountable: z.boolean(),
  payerType,
  payerAccountId: id.nullable(),
  payerAccountName: z.string().nullable(),
  payRateBp: z.int(),
  taxRatePct,
  grossFen: fen,
  netFen: fen,
  laborLineNo: z.int().nullable(),
  remark: z.string(),
  isToCheck: z.boolean(),
  /** 套餐 and what of its price falls on this line; null for lines of none */
  packageId: id.nullable(),
  packageNo: z.int().nullable(),
  packageName: z.string(),
  packageNetFen: fen.nullable(),
  /** what the list asks of each payer today; on estimates only, where a line may change its payer */
  priceFenByPayer: z.partialRecord(payerType, fen).optional(),
  /** stock as it stands now, null for lines without stock */
  stock: z
    .strictObject({ onHandMilli: z.int(), reservedMilli: z.int(), availableMilli: z.int(), bin: z.string() })
    .nullable(),
  /** what follows exists on order lines only */
  status: z.enum(E.LINE_STATUSES).nullable(),
  groupName: z.string().nullable(),
  technicianNames: z.array(z.string()),
  issuedMilli: z.int(),
  returnedMilli: z.int(),
  /** numbers of the pieces that went out (battery pack, DOT, key) */
  batchOrSerial: z.string(),
  /** on estimate and order lines */
  coverage: z.enum(E.COVERAGES),
  /** who answered for the manufacturer, and when */
  coverageBy: z.string(),
  coverageAt: at.nullable(),
});
export type LineView = z.infer<typeof LineView>;
