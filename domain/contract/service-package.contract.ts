/** 保养套餐: found while an estimate is typed, kept under the settings. */
import { z } from 'zod';
import { act, command, query } from './command.ts';
import { fen, fenNotNegative, id, km, milliPositive, on, text, version } from './shapes.ts';
import { OfferLine } from './vehicle.contract.ts';

/** A package with its lines ready to add at list price. */
export const PackageHit = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  /** null: the sum of its lines */
  priceFen: fenNotNegative.nullable(),
  /** what its lines cost by the list for this car */
  listFen: fen,
  isFittingModel: z.boolean(),
  /** the mark on the odometer it is due for, or the day; null when it is not due */
  due: z.strictObject({ atKm: km.nullable(), onDay: on.nullable() }).nullable(),
  lines: z.array(OfferLine),
});
export type PackageHit = z.infer<typeof PackageHit>;

const marks = {
  firstKm: km.min(1).nullable(),
  everyKm: km.min(1).nullable(),
  everyMonths: z.int().min(1).max(120).nullable(),
};

/** One piece of work or one part of the lists. */
export const PackageItemInput = z.union([
  z.strictObject({ kind: z.literal('LABOR'), operationId: id }),
  z.strictObject({
    kind: z.literal('PART'),
    partId: id,
    qtyMilli: milliPositive,
    /** the model says how much (its oil); `qtyMilli` is for models that say nothing */
    isQtyByModel: z.boolean().optional(),
  }),
]);
export type PackageItemInput = z.infer<typeof PackageItemInput>;

const PackageItemView = z.strictObject({
  kind: z.enum(['LABOR', 'PART']),
  itemId: id,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  unitDecimals: z.int(),
  /** parts */
  qtyMilli: z.int().nullable(),
  isQtyByModel: z.boolean(),
  /** by the list: of the whole job before any coefficient of a model, of one unit of a part */
  unitFen: fen,
});
export type PackageItemView = z.infer<typeof PackageItemView>;

export const PackageView = z.strictObject({
  id,
  code: z.string(),
  name: z.string(),
  fitsModels: z.array(z.string()),
  priceFen: fenNotNegative.nullable(),
  listFen: fen,
  ...marks,
  isActive: z.boolean(),
  items: z.array(PackageItemView),
  version,
});
export type PackageView = z.infer<typeof PackageView>;

const typed = {
  code: text(20),
  name: text(60),
  fitsModels: z.array(z.string().min(1).max(20)).max(60),
  priceFen: fenNotNegative.nullable(),
  ...marks,
  isActive: z.boolean(),
  items: z.array(PackageItemInput).min(1).max(60),
};

export const servicePackageContract = {
  /** by code, name or initials; without words what the car is due for, else what it came for */
  find: query('search', 'any')
    .input(
      z.strictObject({
        text: z.string().max(100),
        vehicleId: id,
        isAnyModel: z.boolean().optional(),
        limit: z.int().min(1).max(20).optional(),
      }),
    )
    .output(z.array(PackageHit)),
  list: query('search', 'any').input(z.strictObject({})).output(z.array(PackageView)),
  add: act('priceList.edit', 'none').input(command(typed)).output(z.strictObject({ id })),
  edit: act('priceList.edit', 'none')
    .input(command({ id, version, ...typed }))
    .output(z.strictObject({ version })),
};
