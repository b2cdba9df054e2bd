/** Invented repair orders: an ordinary one, the longest, and one with every optional part empty. */
import {
  AFTERNOON,
  bareHeads,
  heads,
  largestSums,
  longHeads,
  manyWork,
  MORNING,
  noWork,
  packages,
  signed,
  sums,
  unsigned,
  work,
} from '../common/sample.ts';
import type { RepairOrderData } from './data.ts';

const ordinary: RepairOrderData = {
  docNo: 'WT20261122-0012',
  visitNo: 'JC20261122-0007',
  ...heads,
  mainType: 'PERIODIC',
  mileageInKm: 45_210,
  fuelEighths: 4,
  socPct: null,
  arrivedAt: MORNING,
  promisedAt: AFTERNOON,
  complaint: '起步抖动,冷车明显;刹车有轻微异响。顺便做 10000 公里保养。',
  ...work,
  sums,
  oldPartsChoice: 'SHOP',
  washWanted: true,
  payMethod: '微信、现金',
  warrantyKm: 5_000,
  warrantyDays: 30,
  advisorName: '周顾问',
  signature: signed,
  terms: [],
};

const longest: RepairOrderData = {
  ...ordinary,
  docNo: 'WT20261122-00012',
  ...longHeads,
  fuelEighths: null,
  socPct: 100,
  complaint: '车主反映:高速行驶时方向盘抖动,左前底盘异响,空调制冷效果差。'.repeat(20).slice(0, 500),
  ...manyWork,
  sums: { ...largestSums, discountFen: 99_999_999_999 },
  signature: unsigned,
};

const empty: RepairOrderData = {
  ...ordinary,
  docNo: 'WT20261122-0001',
  ...bareHeads,
  mileageInKm: null,
  fuelEighths: null,
  promisedAt: null,
  complaint: '',
  ...noWork,
  sums: { laborFen: 0, partsFen: 0, otherFen: 0, discountFen: 0, totalFen: 0, totalInWords: '零元整' },
  oldPartsChoice: 'NONE',
  washWanted: false,
  payMethod: '',
  advisorName: '',
  signature: unsigned,
};

/** With 保养套餐 beneath its tables. */
const packaged: RepairOrderData = { ...ordinary, packages };

export const repairOrderSamples = { ordinary, packaged, longest, empty };
