/** Master data for tests that need a price list: that of the worked orders A and B of the money rules. */
import { eq } from 'drizzle-orm';
import type { BatchKind, CustomerKind, PayerType, RateClass } from '#domain/enums.ts';
import { addDays } from '#domain/calendar.ts';
import { normaliseCode, partKeyOf } from '#domain/normalise.ts';
import { formatCustomerNo } from '#domain/numbering.ts';
import { partSearchText } from '../part-words.ts';
import { initialsOf, initialsOfThing } from '../pinyin.ts';
import { laborOperation, laborRate } from '../schema/catalog.ts';
import { customer, discountPlan } from '../schema/customer.ts';
import { part } from '../schema/parts.ts';
import { stockMove } from '../schema/stock.ts';
import { vehicleModel } from '../schema/vehicle.ts';
import { nextNumber } from '../store/counters.ts';
import type { WriteTx } from '../write.ts';
import { HOUSE_STAMP } from './temporary-shop.ts';

const VALID_FROM = '2020-01-01';

const RATES: [RateClass, Partial<Record<PayerType, number>>][] = [
  ['M', { SELF: 12_000, WARRANTY: 9500, INSURANCE: 11_000, INTERNAL: 6000, FREE: 0 }],
  ['E', { SELF: 15_000, WARRANTY: 9500, INSURANCE: 13_000, INTERNAL: 7000, FREE: 0 }],
];

type Operation = Partial<typeof laborOperation.$inferInsert> & { code: string; name: string; billHoursCenti: number };
const OPERATIONS: Operation[] = [
  { code: 'BY0040', name: '10000公里常规保养', billHoursCenti: 100, workClass: 'LEVEL1', fitsModels: ['S5', 'V6'] },
  { code: 'BY0120', name: '更换机油及机油滤清器', billHoursCenti: 60, workClass: 'LEVEL1', fitsModels: ['S5', 'V6'] },
  { code: 'BY0260', name: '全车32项安全检查', billHoursCenti: 50, workClass: 'LEVEL1', isFreeAllowed: true },
  { code: 'ZD0010', name: '更换前制动片', billHoursCenti: 80, category: '制动' },
  { code: 'DQ0080', name: '更换中控主机', billHoursCenti: 100, category: '电气', rateClass: 'E', isNoDiscount: true },
];

type Shelf = { stock: number; costFen: number };
type Part = Partial<typeof part.$inferInsert> & { partNo: string; name: string; salePriceFen: number } & Shelf;
const PARTS: Part[] = [
  {
    partNo: 'KE900-0W20-1L',
    name: '发动机机油',
    unit: '升',
    unitDecimals: 3,
    salePriceFen: 7200,
    stock: 186_500,
    costFen: 4800,
  },
  {
    partNo: '15208-15T-A01',
    name: '机油滤清器总成',
    aliases: ['机滤'],
    salePriceFen: 3400,
    stock: 56_000,
    costFen: 2480,
    fitsModels: ['S5', 'X5'],
  },
  {
    partNo: '15208-15T-A00',
    name: '机油滤清器总成',
    salePriceFen: 3300,
    stock: 4000,
    costFen: 2360,
    isObsolete: true,
    replacedBy: '15208-15T-A01',
  },
  {
    partNo: '41060-SED-A01',
    name: '前制动片',
    unit: '副',
    salePriceFen: 29_800,
    stock: 1000,
    costFen: 21_600,
    fitsModels: ['S5'],
  },
  {
    partNo: '28330-HU-X50',
    name: '中控主机',
    salePriceFen: 546_500,
    claimPriceFen: 435_600,
    stock: 0,
    costFen: 396_000,
    fitsModels: ['X5'],
  },
  {
    partNo: '23300-RM',
    name: '再制造起动机',
    qualityType: 'REMAN',
    salePriceFen: 68_000,
    stock: 2000,
    costFen: 45_000,
  },
];

const PAYERS: [CustomerKind, string][] = [
  ['MANUFACTURER', '澄远汽车有限公司'],
  ['INSURER', '远见财产保险'],
  ['INTERNAL', '销售部'],
];

/** From now on the part goes out with a number of its own. */
export function giveBatchKind(tx: WriteTx, partId: number, batchKind: BatchKind): void {
  tx.update(part).set({ batchKind }).where(eq(part.id, partId)).run();
}

function addParts(tx: WriteTx): void {
  for (const [i, { stock, costFen, ...row }] of PARTS.entries()) {
    const partKey = partKeyOf(normaliseCode(row.partNo));
    const words = { ...row, partKey, pinyin: initialsOfThing(row.name) };
    const stockValueFen = (stock / 1000) * costFen;
    const { id } = tx
      .insert(part)
      .values({
        unit: '个',
        qualityType: 'OEM',
        brand: '澄远原厂',
        bin: `A1-01-0${i + 1}`,
        ...words,
        searchText: partSearchText(words),
        onHandMilli: stock,
        stockValueFen,
        ...HOUSE_STAMP,
      })
      .returning({ id: part.id })
      .get();
    if (stock === 0) continue;
    tx.insert(stockMove)
      .values({
        partId: id,
        kind: 'PURCHASE_IN',
        qtyMilli: stock,
        costFen: stockValueFen,
        balanceMilli: stock,
        balanceFen: stockValueFen,
        refNo: 'RK20201122-0001',
        at: tx.act.at,
        businessOn: VALID_FROM,
        employeeId: 0,
        deskId: tx.act.actor.deskId,
        commandId: tx.act.commandId,
        commandSeq: tx.act.nextCommandSeq(),
      })
      .run();
  }
}

function addLabor(tx: WriteTx): void {
  for (const [rateClass, byPayer] of RATES) {
    for (const [payerType, rateFen] of Object.entries(byPayer) as [PayerType, number][]) {
      tx.insert(laborRate)
        .values({ rateClass, payerType, rateFen, validFromOn: VALID_FROM, createdAt: 0, createdBy: 0 })
        .run();
    }
  }
  for (const row of OPERATIONS) {
    tx.insert(laborOperation)
      .values({
        category: '定期保养',
        workClass: 'MINOR',
        pricingMode: 'HOURS',
        rateClass: 'M',
        pinyin: initialsOfThing(row.name),
        workHoursCenti: row.billHoursCenti,
        ...row,
        ...HOUSE_STAMP,
      })
      .run();
  }
}

function addPeople(tx: WriteTx): void {
  for (const [kind, name] of PAYERS) {
    const customerNo = formatCustomerNo(nextNumber(tx, 'C', ''));
    tx.insert(customer)
      .values({ customerNo, kind, name, pinyin: initialsOf(name), ...HOUSE_STAMP })
      .run();
  }
  const rates = { laborPayRateBp: 9000, partsPayRateBp: 9500 };
  tx.insert(discountPlan)
    .values({ name: '老客户', ...rates, ...HOUSE_STAMP })
    .run();
  tx.insert(discountPlan)
    .values({ name: '去年的活动', ...rates, validUntilOn: addDays(VALID_FROM, 30), ...HOUSE_STAMP })
    .run();
}

/** Models S5 and V6 (labor ×1.10), labor, parts on the shelf with their receipts, three payers, two plans (the second is over). */
export function addPriceList(tx: WriteTx): void {
  const model = { body: '轿车', fuelType: 'PETROL' as const, oilQtyMilli: 4200, intervalKm: 10_000, intervalMonths: 6 };
  tx.insert(vehicleModel)
    .values({ modelCode: 'S5', name: '澄远S5 1.5T', ...model, ...HOUSE_STAMP })
    .run();
  tx.insert(vehicleModel)
    .values({ modelCode: 'V6', name: '澄远V6 2.0T', ...model, laborCoeffBp: 11_000, ...HOUSE_STAMP })
    .run();
  addLabor(tx);
  addParts(tx);
  addPeople(tx);
}
