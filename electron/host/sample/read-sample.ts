/** The invented dealership's files as rows. Only clean records are taken: the dirty ones are for trying an import. */
import { parse } from 'csv-parse/sync';
import type { CustomerLevel, FuelType, PayerType, QualityType, RateClass, WorkClass } from '#domain/enums.ts';
import { CUSTOMER_LEVELS } from '#domain/enums.ts';
import { parseYuan } from '#domain/money.ts';
import type { ModelRow, OperationSeed, PartSeed, VehicleSeed } from '#db/sample/master-data.ts';
import customersCsv from '../../../sample/customers-vehicles.csv?raw';
import expectationsCsv from '../../../sample/import-expectations.csv?raw';
import operationsCsv from '../../../sample/labor-operations.csv?raw';
import ratesCsv from '../../../sample/labor-rates.csv?raw';
import substitutesCsv from '../../../sample/part-substitutes.csv?raw';
import partsCsv from '../../../sample/parts.csv?raw';
import modelsCsv from '../../../sample/vehicle-models.csv?raw';

type Row = Record<string, string>;

function rowsOf(csv: string): Row[] {
  return parse(csv, { columns: true, bom: true, relax_column_count: true, skip_empty_lines: false }) as Row[];
}

const word = (row: Row, key: string): string => (row[key] ?? '').trim();
const orNull = (row: Row, key: string): string | null => word(row, key) || null;
const whole = (row: Row, key: string): number | null => (word(row, key) === '' ? null : Number(word(row, key)));
/** '4.2' -> 4200, exact */
const thousandths = (text: string): number => Math.round(Number(text || '0') * 1000);
const models = (row: Row): string[] =>
  word(row, 'fits_models') === '*' ? [] : word(row, 'fits_models').split('|').filter(Boolean);

const FUELS: Readonly<Record<string, FuelType>> = {
  汽油: 'PETROL',
  柴油: 'DIESEL',
  油电混动: 'HYBRID',
  插电混动: 'PLUG_IN',
  增程: 'RANGE_EXTENDED',
  纯电动: 'ELECTRIC',
};
const QUALITIES: Readonly<Record<string, QualityType>> = {
  原厂配件: 'OEM',
  同质配件: 'EQUIVALENT',
  再制造配件: 'REMAN',
  修复配件: 'REPAIRED',
};
const DECIMALS: Readonly<Record<string, number>> = { 升: 3, 克: 3, 千克: 3, 米: 3 };

export function sampleModels(): ModelRow[] {
  return rowsOf(modelsCsv).map((row) => ({
    modelCode: word(row, 'model_code'),
    name: word(row, 'name'),
    body: word(row, 'body'),
    fuelType: FUELS[word(row, 'fuel')] ?? 'OTHER',
    engineFamily: word(row, 'engine_family'),
    oilQtyMilli: word(row, 'oil_qty_l') === '' ? null : thousandths(word(row, 'oil_qty_l')),
    firstServiceKm: whole(row, 'first_service_km'),
    firstServiceMonths: whole(row, 'first_service_months'),
    intervalKm: whole(row, 'interval_km'),
    intervalMonths: whole(row, 'interval_months'),
    warrantyMonths: whole(row, 'warranty_months'),
    warrantyKm: whole(row, 'warranty_km'),
    laborCoeffBp: whole(row, 'labor_coeff_bp') ?? 10_000,
  }));
}

export function sampleOperations(): OperationSeed[] {
  return rowsOf(operationsCsv).map((row) => {
    const isFixed = word(row, 'pricing_mode') === 'FIXED';
    return {
      code: word(row, 'code'),
      name: word(row, 'name'),
      pinyin: word(row, 'pinyin'),
      category: word(row, 'category'),
      workClass: word(row, 'work_class') as WorkClass,
      pricingMode: isFixed ? 'FIXED' : 'HOURS',
      rateClass: word(row, 'rate_class') as RateClass,
      billHoursCenti: isFixed ? null : Math.round(Number(word(row, 'hours')) * 100),
      fixedPriceFen: isFixed ? (whole(row, 'price_fen') ?? 0) : null,
      fitsModels: models(row),
      remark: orNull(row, 'remark'),
    };
  });
}

export function sampleRates() {
  return rowsOf(ratesCsv).map((row) => ({
    rateClass: word(row, 'rate_class') as RateClass,
    payerType: word(row, 'payer_type') as PayerType,
    rateFen: whole(row, 'rate_fen') ?? 0,
    validFromOn: word(row, 'valid_from'),
  }));
}

export function sampleParts(): PartSeed[] {
  return rowsOf(partsCsv).map((row) => ({
    partNo: word(row, 'part_no'),
    name: word(row, 'name'),
    spec: orNull(row, 'spec'),
    unit: word(row, 'unit'),
    unitDecimals: DECIMALS[word(row, 'unit')] ?? 0,
    brand: orNull(row, 'brand'),
    qualityType: QUALITIES[word(row, 'quality_type')] ?? 'OTHER',
    category: orNull(row, 'category'),
    fitsModels: models(row),
    bin: orNull(row, 'bin'),
    salePriceFen: whole(row, 'price_fen') ?? 0,
    claimPriceFen: whole(row, 'claim_price_fen'),
    internalPriceFen: whole(row, 'internal_price_fen'),
    onOrderMilli: thousandths(word(row, 'on_order')),
    minMilli: thousandths(word(row, 'min_stock')),
    supplierName: orNull(row, 'supplier'),
    replacedBy: orNull(row, 'replaced_by'),
    remark: orNull(row, 'remark'),
    stockMilli: thousandths(word(row, 'stock')),
    costFen: whole(row, 'cost_fen') ?? 0,
  }));
}

export function sampleSubstitutes() {
  return rowsOf(substitutesCsv).map((row) => ({
    partNo: word(row, 'part_no'),
    substituteNo: word(row, 'substitute_no'),
    kind: word(row, 'kind') as 'SUPERSEDED' | 'INTERCHANGE' | 'ALT_BRAND',
    direction: word(row, 'direction') as 'ONE_WAY' | 'TWO_WAY',
    remark: word(row, 'remark'),
  }));
}

export type SampleCar = {
  readonly legacyNo: string;
  readonly isCompany: boolean;
  readonly name: string;
  readonly phone: string;
  readonly altPhone: string | null;
  readonly contactName: string | null;
  readonly address: string | null;
  readonly level: CustomerLevel | null;
  readonly remark: string | null;
  /** 储值余额 of the old books, in fen */
  readonly storedValueFen: number;
  readonly vehicle: VehicleSeed;
};

/** Clean customers with their car, in the order of the file. */
export function sampleCars(modelList: readonly ModelRow[]): SampleCar[] {
  const dirty = new Set(rowsOf(expectationsCsv).map((row) => Number(row.record_no)));
  return rowsOf(customersCsv).flatMap((row, i) => {
    const model = modelList.find((m) => m.name === word(row, '车型'));
    const vin = word(row, '车架号(VIN)');
    if (dirty.has(i + 1) || !model || vin === '') return [];
    const level = CUSTOMER_LEVELS.find((it) => it === word(row, '客户等级')) ?? null;
    return [
      {
        legacyNo: word(row, '客户编号'),
        isCompany: word(row, '客户类别') === '单位',
        name: word(row, '客户名称'),
        phone: word(row, '手机'),
        altPhone: orNull(row, '固定电话'),
        contactName: orNull(row, '联系人'),
        address: orNull(row, '地址'),
        level,
        remark: orNull(row, '备注'),
        storedValueFen: parseYuan(word(row, '储值余额(元)')) ?? 0,
        vehicle: {
          plateNo: orNull(row, '车牌号'),
          vin,
          engineNo: orNull(row, '发动机号'),
          brand: word(row, '品牌'),
          modelCode: model.modelCode,
          modelName: model.name,
          color: orNull(row, '车身颜色'),
          fuelType: FUELS[word(row, '燃料种类')] ?? 'OTHER',
          soldOn: orNull(row, '购车日期'),
          registeredOn: orNull(row, '上牌日期'),
          lastVisitOn: orNull(row, '末次进厂日期'),
          lastMileageKm: whole(row, '末次里程(km)'),
          nextServiceOn: orNull(row, '下次保养日期'),
          nextServiceKm: whole(row, '下次保养里程'),
          insurer: orNull(row, '保险公司'),
          policyEndsOn: orNull(row, '保险到期日'),
        },
      },
    ];
  });
}
