/** Writes price lists, parts with their first stock, models and customers of the invented dealership. */
import type { CustomerLevel, FuelType, PayerType, QualityType, RateClass, WorkClass } from '#domain/enums.ts';
import { dayOf } from '#domain/calendar.ts';
import { normaliseCode, partKeyOf } from '#domain/normalise.ts';
import { formatCustomerNo } from '#domain/numbering.ts';
import { batchKindOf } from '#domain/parts/batch.ts';
import { plateKindOf } from '#domain/vehicle/plate.ts';
import { partSearchText } from '../part-words.ts';
import { initialsOf, initialsOfThing } from '../pinyin.ts';
import { laborOperation, laborRate } from '../schema/catalog.ts';
import { customer, discountPlan } from '../schema/customer.ts';
import { part, partSubstitute } from '../schema/parts.ts';
import { stockMove } from '../schema/stock.ts';
import { vehicleModel } from '../schema/vehicle.ts';
import { nextNumber } from '../store/counters.ts';
import { putCustomerKeys, putVehicleKeys } from '../store/search.ts';
import { addVehicle } from '../store/vehicles.ts';
import type { WriteTx } from '../write.ts';

function stampsOf(tx: WriteTx) {
  const { at, actor } = tx.act;
  return { createdAt: at, createdBy: actor.employeeId, updatedAt: at, updatedBy: actor.employeeId };
}

export type ModelRow = {
  modelCode: string;
  name: string;
  body: string;
  fuelType: FuelType;
  engineFamily: string;
  oilQtyMilli: number | null;
  firstServiceKm: number | null;
  firstServiceMonths: number | null;
  intervalKm: number | null;
  intervalMonths: number | null;
  warrantyMonths: number | null;
  warrantyKm: number | null;
  laborCoeffBp: number;
};

export function addModels(tx: WriteTx, rows: readonly ModelRow[]): void {
  for (const row of rows)
    tx.insert(vehicleModel)
      .values({ ...row, ...stampsOf(tx) })
      .run();
}

export type OperationSeed = {
  code: string;
  name: string;
  pinyin: string;
  category: string;
  workClass: WorkClass;
  pricingMode: 'HOURS' | 'FIXED';
  rateClass: RateClass;
  billHoursCenti: number | null;
  fixedPriceFen: number | null;
  fitsModels: readonly string[];
  remark: string | null;
};

export function addOperations(tx: WriteTx, rows: readonly OperationSeed[]): void {
  for (const row of rows) {
    const isFreeAllowed = row.fixedPriceFen === 0 || /检查|检测/.test(row.name);
    tx.insert(laborOperation)
      .values({ ...row, workHoursCenti: row.billHoursCenti, isFreeAllowed, ...stampsOf(tx) })
      .run();
  }
}

export function addRates(
  tx: WriteTx,
  rows: readonly { rateClass: RateClass; payerType: PayerType; rateFen: number; validFromOn: string }[],
): void {
  const { at, actor } = tx.act;
  for (const row of rows)
    tx.insert(laborRate)
      .values({ ...row, createdAt: at, createdBy: actor.employeeId })
      .run();
}

export type PartSeed = {
  partNo: string;
  name: string;
  spec: string | null;
  unit: string;
  unitDecimals: number;
  brand: string | null;
  qualityType: QualityType;
  category: string | null;
  fitsModels: readonly string[];
  bin: string | null;
  salePriceFen: number;
  claimPriceFen: number | null;
  internalPriceFen: number | null;
  onOrderMilli: number;
  minMilli: number | null;
  supplierName: string | null;
  replacedBy: string | null;
  remark: string | null;
  stockMilli: number;
  costFen: number;
};

/** Parts; what lies in stock came in by one receipt each. */
export function addParts(tx: WriteTx, rows: readonly PartSeed[]): void {
  const { at, actor } = tx.act;
  for (const { stockMilli, costFen, ...row } of rows) {
    const partKey = partKeyOf(normaliseCode(row.partNo));
    const valueFen = Math.round((stockMilli * costFen) / 1000);
    const seed = {
      ...row,
      partKey,
      pinyin: initialsOfThing(row.name),
      aliases: [] as string[],
      isObsolete: row.replacedBy !== null,
      batchKind: batchKindOf(row),
    };
    const partId = tx
      .insert(part)
      .values({
        ...seed,
        searchText: partSearchText(seed),
        onHandMilli: stockMilli,
        stockValueFen: valueFen,
        ...stampsOf(tx),
      })
      .returning({ id: part.id })
      .get().id;
    if (stockMilli === 0) continue;
    tx.insert(stockMove)
      .values({
        partId,
        kind: 'PURCHASE_IN',
        qtyMilli: stockMilli,
        costFen: valueFen,
        balanceMilli: stockMilli,
        balanceFen: valueFen,
        refNo: '期初',
        at,
        businessOn: dayOf(at),
        employeeId: actor.employeeId,
        deskId: actor.deskId,
        commandId: tx.act.commandId,
        commandSeq: tx.act.nextCommandSeq(),
      })
      .run();
  }
}

type Substitute = {
  partNo: string;
  substituteNo: string;
  kind: 'SUPERSEDED' | 'INTERCHANGE' | 'ALT_BRAND';
  direction: 'ONE_WAY' | 'TWO_WAY';
  remark: string;
};

export function addSubstitutes(tx: WriteTx, rows: readonly Substitute[]): void {
  for (const row of rows)
    tx.insert(partSubstitute)
      .values({ ...row, ...stampsOf(tx) })
      .run();
}

/** @returns the plan's id */
export function addDiscountPlan(tx: WriteTx, name: string, laborPayRateBp: number, partsPayRateBp: number): number {
  const row = { name, laborPayRateBp, partsPayRateBp, validUntilOn: '2027-12-31' };
  return tx
    .insert(discountPlan)
    .values({ ...row, ...stampsOf(tx) })
    .returning({ id: discountPlan.id })
    .get().id;
}

export type CustomerSeed = {
  kind: 'PERSON' | 'COMPANY' | 'INSURER' | 'MANUFACTURER' | 'INTERNAL';
  name: string;
  phone: string | null;
  altPhone: string | null;
  contactName: string | null;
  address: string | null;
  level: CustomerLevel | null;
  legacyNo: string | null;
  discountPlanId: number | null;
  remark: string | null;
};

/** @returns the customer's id */
export function addSampleCustomer(tx: WriteTx, row: CustomerSeed): number {
  const customerNo = formatCustomerNo(nextNumber(tx, 'C', ''));
  const pinyin = row.kind === 'PERSON' ? initialsOf(row.name) : initialsOfThing(row.name);
  const id = tx
    .insert(customer)
    .values({ ...row, customerNo, pinyin, ...stampsOf(tx) })
    .returning({ id: customer.id })
    .get().id;
  putCustomerKeys(tx, id, row);
  return id;
}

export type VehicleSeed = {
  plateNo: string | null;
  vin: string;
  engineNo: string | null;
  brand: string;
  modelCode: string;
  modelName: string;
  color: string | null;
  fuelType: FuelType;
  soldOn: string | null;
  registeredOn: string | null;
  lastVisitOn: string | null;
  lastMileageKm: number | null;
  nextServiceOn: string | null;
  nextServiceKm: number | null;
  insurer: string | null;
  policyEndsOn: string | null;
};

/** @returns the car's id */
export function addSampleVehicle(tx: WriteTx, ownerId: number, row: VehicleSeed): number {
  const plateKind = row.plateNo === null ? 'NONE' : (plateKindOf(row.plateNo) ?? 'SPECIAL');
  const plateStatus = row.plateNo === null ? 'NONE' : 'FORMAL';
  const id = addVehicle(
    tx,
    { ...row, ownerId, plateKind, plateStatus, isVinVerified: true, ...stampsOf(tx) },
    tx.act.at,
  );
  putVehicleKeys(tx, id, row);
  return id;
}
