/** Invented people, cars and rows for the templates' own samples. No real person or number. */
import { withRunningSums } from '#domain/printing/running-sums.ts';
import type {
  CarHead,
  CustomerHead,
  CustomerSignature,
  LaborRow,
  OtherRow,
  PackageRow,
  PartRow,
  ShopHead,
  Sums,
} from './data.ts';

/** 2026-11-22 09:05 in Shanghai. */
export const MORNING = Date.UTC(2026, 10, 22, 1, 5);
export const AFTERNOON = Date.UTC(2026, 10, 22, 8, 30);

export const shop: ShopHead = {
  name: '示例市澄远汽车销售服务有限公司',
  address: '示例市高新区示例大道 88 号',
  phone: '0600-81234567',
  rescuePhone: '0600-81234999',
  complaintPhone: '0600-81234000',
  creditCode: '91350100M000100Y43',
  repairFilingNo: 'SL-2026-0001',
};

export const longShop: ShopHead = {
  ...shop,
  name: '阿克苏地区示例市经济技术开发区澄远䶮祥新能源汽车销售服务有限责任公司第二分公司',
  address: '示例省示例自治州示例市经济技术开发区示例大道东段 1288 号澄远汽车城二期 A 区 3 号楼一层东侧维修接待厅',
};

export const bareShop: ShopHead = {
  ...shop,
  address: '',
  phone: '',
  rescuePhone: '',
  complaintPhone: '',
  creditCode: '',
  repairFilingNo: '',
};

export const customer: CustomerHead = {
  name: '陈𬭎',
  phone: '15400001234',
  address: '示例市测试路 12 号',
  bringerName: '李㛃',
  bringerPhone: '15400005678',
};

export const longCustomer: CustomerHead = {
  name: '阿依努尔·买买提吐尔逊·阿卜杜热合曼江龘䶮㛃𬭎有限责任公司驻示例市办事处第三营业部',
  phone: '0600-81234567-123456',
  address: '示例省示例自治州示例市经济技术开发区示例大道东段1288号,"澄远"花园三期 12 栋 2 单元 3201 室',
  bringerName: '欧阳龘䶮·阿依努尔·买买提吐尔逊',
  bringerPhone: '15400005678',
};

export const bareCustomer: CustomerHead = { name: '王䶮', phone: '', address: '', bringerName: '', bringerPhone: '' };

export const car: CarHead = {
  plateNo: '皖Z12345',
  vin: 'LX9A1B159TB000329',
  engineNo: 'CY15T-2600123',
  brand: '澄远',
  modelName: 'S5 1.5T 豪华型',
  color: '星河灰',
  fuelText: '汽油',
  registeredOn: '2024-05-18',
};

export const longCar: CarHead = {
  ...car,
  plateNo: '皖ZD12345',
  engineNo: 'CY15T*26001234567890',
  modelName: 'X5 PHEV 四驱长续航智能驾驶旗舰尊享版 七座 2026 款',
  color: '极光紫/曜石黑双色',
  fuelText: '插电混动',
};

export const bareCar: CarHead = {
  ...car,
  plateNo: '',
  vin: '',
  engineNo: '',
  color: '',
  fuelText: '',
  registeredOn: null,
};

export const labor: LaborRow[] = [
  {
    seq: 1,
    code: 'BY0040',
    name: '10000公里常规保养',
    hoursCenti: 100,
    rateFen: 12_000,
    amountFen: 12_000,
    payerType: 'SELF',
    technicians: '赵师傅',
    note: '9折',
  },
  {
    seq: 2,
    code: 'ZD0010',
    name: '更换前制动片',
    hoursCenti: 80,
    rateFen: 12_000,
    amountFen: 9_600,
    payerType: 'SELF',
    technicians: '赵师傅',
    note: '9折',
  },
];

const part = { brand: '澄远', payerType: 'SELF', qualityType: 'OEM', customerSupplied: false, toOrder: false } as const;

export const parts: PartRow[] = [
  {
    ...part,
    seq: 1,
    partNo: 'KE900-0W20-1L',
    name: '全合成机油 0W-20',
    unit: '升',
    qtyMilli: 4_200,
    unitPriceFen: 7_200,
    amountFen: 30_240,
    note: '9.5折',
  },
  {
    ...part,
    seq: 2,
    partNo: '15208-15T-A01',
    name: '机油滤清器总成',
    unit: '个',
    qtyMilli: 1_000,
    unitPriceFen: 3_400,
    amountFen: 3_400,
    note: '9.5折',
  },
  {
    ...part,
    seq: 3,
    partNo: '41060-SED-A01',
    name: '前制动片',
    unit: '副',
    qtyMilli: 1_000,
    unitPriceFen: 29_800,
    amountFen: 29_800,
    note: '9.5折',
  },
];

/** One of work and parts above, taken as 保养套餐. */
export const packages: PackageRow[] = [
  {
    name: '10000公里保养套餐 1.5T',
    lines: ['10000公里常规保养', '全合成机油 0W-20', '机油滤清器总成'],
    listFen: 45_640,
    priceFen: 39_900,
  },
];

export const other: OtherRow[] = [
  { seq: 1, kind: 'SUPPLIES_FEE', name: '辅料费', amountFen: 1_500, payerType: 'SELF' },
];

/** Sixty rows between labor and parts, with the longest names the entities allow. */
export const manyLabor: LaborRow[] = withRunningSums(
  Array.from(
    { length: 24 },
    (_, i): LaborRow => ({
      seq: i + 1,
      code: `PQ${String(i).padStart(4, '0')}`,
      name:
        i % 5 === 0
          ? '拆装并检查发动机总成、变速器总成及前副车架,更换全部密封件并按制造企业规定力矩紧固,路试后复检无渗漏 龘䶮㛃𬭎'
          : `第${i + 1}项 喷漆 左前门`,
      hoursCenti: i % 3 === 0 ? null : 125,
      rateFen: i % 3 === 0 ? null : 12_000,
      amountFen: 150_000,
      payerType: (['SELF', 'WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE'] as const)[i % 5] ?? 'SELF',
      technicians: '赵师傅、钱师傅',
      note: i % 5 === 4 ? '原价1,500.00' : '8.5折',
    }),
  ),
);

export const manyParts: PartRow[] = withRunningSums(
  Array.from(
    { length: 36 },
    (_, i): PartRow => ({
      seq: i + 1,
      partNo: i % 4 === 0 ? 'ABCDEFGH-1234567890-XYZW/0001.99' : `28330-HU-X${i}`,
      name:
        i % 4 === 0
          ? '高压电池管理系统主控单元总成(含线束、支架、密封垫及一次性固定螺栓,适用于 2024 至 2027 款四驱车型)'
          : '固定卡扣',
      brand: i % 4 === 0 ? '澄远新能源原厂配套' : '澄远',
      unit: '个',
      qtyMilli: i % 4 === 0 ? 99_999_999 : 12_500,
      unitPriceFen: i % 4 === 0 ? 9_999_999 : 15,
      amountFen: i % 4 === 0 ? 99_999_999_900 : 188,
      payerType: (['SELF', 'WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE'] as const)[i % 5] ?? 'SELF',
      qualityType: (['OEM', 'EQUIVALENT', 'REMAN', 'REPAIRED', 'OTHER'] as const)[i % 5] ?? 'OEM',
      customerSupplied: i % 9 === 8,
      toOrder: i % 3 === 0,
      note: '',
    }),
  ),
);

export const unsigned: CustomerSignature = { pngBase64: null, signedAt: null, unsignedReason: null };

/** A drawn scribble, 120 x 40, transparent. */
export const SCRIBBLE_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAKAAAAAwCAYAAACWqXFuAAAB30lEQVR42u2cMXqEIQhEPULKHCf3vxTpU0UEmXFfMe1+LDwQFf/19f2zEJoSTkAAiAAQIQBEAIjQxwIYf6TuPCdbAXATPvXAutkLgIlgqgY1ABAAsRcArwRTLahhDKCknapOcQHQZfMkmyzKWakYWCdbLVoG5SVBzVlhCGAA4FlPouSw3YRxaRkCAPWXj0yyKFY/OVsdbhIUlpFIJAz9tTCAuw6YhjCSFdupvQFA0ZuIOKjWCmeoANi0VCkCuIZsyiQlABb88dvBVrCpAj4ZCF+4Eup0YhQAGEMALgD0BvAEJEWbJpM3DWC3E11+s2qjpJhsMRmT24ENQVi64Kk+OnLw3fZvAmDv8U4lhOPL5WsAqvSW3YfcDhuGzlZhVQEYDwI4cbty+7gkEjpZGUIVwDABcHpQ4GSqpVLZBC0F8OVD4+mxpGzVUZMFgLcCrXpvqwBXVUtSOuY1tcN8dWpFGa7KY6gyu27AMzk6dXPD4gaaxKh/9/i84vDoREO/s6R91GOnzgdEKgCqVyqL0fmuW6PbO7ZXQOO98cA0zHRVeLnHcv7ighSALkukW0/Ft2H+6SQlkBwrCgAeOkipSr0CIF/HGnqvwJLG59mkpl2oKACIEAAiAEQIABEAIgSAyFi/c6ZW1VhLBe8AAAAASUVORK5CYII=';

export const signed: CustomerSignature = { pngBase64: SCRIBBLE_PNG, signedAt: MORNING, unsignedReason: null };

/** Shop, customer and car of an ordinary paper, of the longest and of one with every optional part empty. */
export const heads = { shop, customer, car };
export const longHeads = { shop: longShop, customer: longCustomer, car: longCar };
export const bareHeads = { shop: bareShop, customer: bareCustomer, car: bareCar };

/** Its three tables, ordinary and longest; the longest shares the other charges. */
export const work = { labor, parts, other };
export const manyWork = { labor: manyLabor, parts: manyParts };
export const noWork: { labor: LaborRow[]; parts: PartRow[]; other: OtherRow[] } = { labor: [], parts: [], other: [] };

/** Sums of `work`, and the largest that must fit. */
export const sums: Sums = {
  laborFen: 21_600,
  partsFen: 63_440,
  otherFen: 1_500,
  discountFen: 5_332,
  totalFen: 81_208,
  totalInWords: '捌佰壹拾贰元零捌分',
};
export const largestSums: Sums = {
  ...sums,
  laborFen: 99_999_999_999,
  partsFen: 99_999_999_999,
  totalFen: 99_999_999_999,
  totalInWords: '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
};
