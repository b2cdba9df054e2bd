/** Price lists as they are searched while typing a line. */
import { z } from 'zod';
import * as E from '../enums.ts';
import { query } from './command.ts';
import { id, milli, payerType, taxRatePct } from './shapes.ts';

/** Price of one unit or hour per payer, in fen; a payer without a price list entry is absent. */
const PriceByPayer = z.partialRecord(payerType, z.int().min(0));

export const OperationHit = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  category: z.string(),
  workClass: z.enum(E.WORK_CLASSES),
  pricingMode: z.enum(E.PRICING_MODES),
  rateClass: z.enum(E.RATE_CLASSES),
  billHoursCenti: z.int().nullable(),
  fixedPriceFen: z.int().nullable(),
  rateFenByPayer: PriceByPayer,
  isFittingModel: z.boolean(),
  isNoDiscount: z.boolean(),
  isFreeAllowed: z.boolean(),
});
export type OperationHit = z.infer<typeof OperationHit>;

/** What can stand in for a part: kind and price side by side, the customer chooses. @source domain rules §4.1 */
export const Substitute = z.strictObject({
  id,
  partNo: z.string(),
  name: z.string(),
  brand: z.string(),
  kind: z.enum(E.SUBSTITUTE_KINDS),
  /** the number this one took over from: its stock goes first */
  isPredecessor: z.boolean(),
  qualityType: z.enum(E.QUALITY_TYPES),
  priceFen: z.int().min(0),
  availableMilli: milli,
  isFittingModel: z.boolean(),
});
export type Substitute = z.infer<typeof Substitute>;

export const PartHit = z.strictObject({
  id,
  partNo: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
  unitDecimals: z.int().min(0).max(3),
  brand: z.string(),
  qualityType: z.enum(E.QUALITY_TYPES),
  bin: z.string(),
  priceFenByPayer: PriceByPayer,
  onHandMilli: milli,
  reservedMilli: milli,
  availableMilli: milli,
  onOrderMilli: milli,
  isFittingModel: z.boolean(),
  isObsolete: z.boolean(),
  replacedBy: z.string().nullable(),
  substitutes: z.array(Substitute),
  isNoDiscount: z.boolean(),
  isFreeAllowed: z.boolean(),
  taxRatePct,
});
export type PartHit = z.infer<typeof PartHit>;

const Search = z.strictObject({
  text: z.string().max(100),
  modelCode: z.string().max(20).optional(),
  /** one key lifts the model filter */
  isAnyModel: z.boolean().optional(),
  limit: z.int().min(1).max(50).optional(),
});

export const catalogContract = {
  findOperations: query('search', 'any').input(Search).output(z.array(OperationHit)),
  findParts: query('part.lookup', 'any').input(Search).output(z.array(PartHit)),
  operation: query('search', 'any').input(z.strictObject({ id })).output(OperationHit),
  part: query('part.lookup', 'any')
    .input(z.strictObject({ id, modelCode: z.string().max(20).optional() }))
    .output(PartHit),
};
