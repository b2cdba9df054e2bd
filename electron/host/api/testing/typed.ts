/** What people type in the tests: a customer, a car, a check-in, lines of an estimate. */
import type { CustomerInput } from '#domain/contract/customer.contract.ts';
import type { LineInput } from '#domain/contract/line.ts';
import type { CheckInInput } from '#domain/contract/reception.contract.ts';
import type { VehicleInput } from '#domain/contract/vehicle.contract.ts';

/** VINs with a right check digit, one for each car a test registers. */
export const VINS = ['LATPAB071W1005301', '1M8GDM9AXKP042788'] as const;

export const CUSTOMER: CustomerInput = {
  kind: 'PERSON',
  name: '陈𬭎',
  phone: '15400001234',
  altPhone: '',
  contactName: '',
  address: '',
  level: 'B',
  discountPlanId: null,
  taxNo: '',
  invoiceTitle: '',
  remark: '',
};

export const VEHICLE: VehicleInput = {
  plateNo: '',
  plateStatus: 'FORMAL',
  isSpecialPlate: false,
  vin: '',
  vinRetyped: '',
  engineNo: '',
  brand: '澄远',
  modelCode: 'S5',
  color: '',
  fuelType: 'PETROL',
  soldOn: null,
  registeredOn: null,
  insurer: '',
  policyEndsOn: null,
  remark: '',
};

/** Two hours from now, whatever the hour: the warnings of night and peak are confirmed. */
export function checkIn(vehicleId: number): CheckInInput & { confirmed: string[] } {
  return {
    confirmed: ['PROMISE_OUT_OF_HOURS', 'PROMISE_IN_PEAK'],
    vehicleId,
    bringerName: '陈𬭎',
    bringerPhone: '15400001234',
    arrivalMode: 'DRIVEN',
    mainType: 'PERIODIC',
    mileageIn: 45_210,
    fuelEighths: 4,
    complaint: '保养',
    isWaiting: true,
    isWashWanted: false,
    oldPartsChoice: 'SHOP',
    promisedAt: Date.now() + 2 * 3_600_000,
    isValuablesConfirmed: true,
    isPayMethodExplained: true,
    isCoversFitted: true,
  };
}

const common = { payerType: 'SELF', payerAccountId: null, payRateBp: 10_000, taxRatePct: 13, remark: '' } as const;

/** An operation of the list at its price. */
export function laborLine(
  lineNo: number,
  operationId: number,
  more: Partial<LineInput & { kind: 'LABOR' }> = {},
): LineInput {
  return {
    ...common,
    kind: 'LABOR',
    lineNo,
    name: '工时',
    operationId,
    code: '',
    pricingMode: 'HOURS',
    rateClass: 'M',
    workClass: 'MINOR',
    billHoursCenti: 100,
    rateFen: null,
    fixedPriceFen: null,
    ...more,
  };
}

/** A part of the list; the price is typed as the list has it. */
export function partLine(
  lineNo: number,
  partId: number,
  unitPriceFen: number,
  more: Partial<LineInput & { kind: 'PART' }> = {},
): LineInput {
  return {
    ...common,
    kind: 'PART',
    lineNo,
    name: '配件',
    partId,
    code: '',
    spec: '',
    unit: '个',
    qtyMilli: 1000,
    unitPriceFen,
    qualityType: 'OEM',
    isCustomerSupplied: false,
    laborLineNo: null,
    ...more,
  };
}

export function otherLine(
  lineNo: number,
  amountFen: number,
  more: Partial<LineInput & { kind: 'OTHER' }> = {},
): LineInput {
  return {
    ...common,
    kind: 'OTHER',
    lineNo,
    name: '辅料费',
    otherKind: 'SUPPLIES_FEE',
    amountFen,
    isDiscountable: false,
    ...more,
  };
}

/** Rows of the price list (db/testing/price-list.ts) by their place in it. */
export const OP = { service: 1, oilChange: 2, check: 3, brakes: 4, screen: 5 } as const;
export const PART = { oil: 1, filter: 2, oldFilter: 3, pads: 4, screen: 5, starter: 6 } as const;
export const MANUFACTURER = 1;

/** Worked order A of the money rules. */
export const ORDER_A: LineInput[] = [
  laborLine(1, OP.service, { name: '10000公里常规保养', payRateBp: 9000 }),
  laborLine(2, OP.brakes, { name: '更换前制动片', billHoursCenti: 80, payRateBp: 9000 }),
  partLine(3, PART.oil, 7200, { name: '发动机机油', unit: '升', qtyMilli: 4200, payRateBp: 9500, laborLineNo: 1 }),
  partLine(4, PART.filter, 3400, { name: '机油滤清器总成', payRateBp: 9500, laborLineNo: 1 }),
  partLine(5, PART.pads, 29_800, { name: '前制动片', payRateBp: 9500, laborLineNo: 2 }),
  otherLine(6, 1500),
];
