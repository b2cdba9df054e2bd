/** Invented estimates: ordinary, the longest, and one for a fault not yet found. */
import {
  AFTERNOON,
  bareCar,
  bareCustomer,
  bareShop,
  car,
  customer,
  labor,
  longCar,
  longCustomer,
  longShop,
  MORNING,
  manyLabor,
  manyParts,
  other,
  parts,
  shop,
} from '../common/sample.ts';
import type { EstimateData } from './data.ts';

const ordinary: EstimateData = {
  docNo: 'GJ20261122-0003/2',
  shop,
  customer,
  car,
  mileageInKm: 45_210,
  presentedAt: MORNING,
  validUntilOn: '2026-11-29',
  promisedAt: AFTERNOON,
  complaint: '起步抖动,冷车明显;刹车有轻微异响。',
  labor,
  parts: parts.map((p, i) => ({ ...p, toOrder: i === 2 })),
  other,
  sums: {
    laborFen: 21_600,
    partsFen: 63_440,
    otherFen: 1_500,
    discountFen: 5_332,
    totalFen: 81_208,
    totalInWords: '捌佰壹拾贰元零捌分',
  },
  advisorName: '周顾问',
};

const longest: EstimateData = {
  ...ordinary,
  docNo: 'GJ20261122-00003/12',
  shop: longShop,
  customer: longCustomer,
  car: longCar,
  complaint: '车主反映:高速行驶时方向盘抖动,左前底盘异响,空调制冷效果差。'.repeat(20).slice(0, 500),
  labor: manyLabor,
  parts: manyParts,
  sums: {
    ...ordinary.sums,
    laborFen: 99_999_999_999,
    partsFen: 99_999_999_999,
    totalFen: 99_999_999_999,
    totalInWords: '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  },
};

const empty: EstimateData = {
  ...ordinary,
  docNo: 'GJ20261122-0001',
  shop: bareShop,
  customer: bareCustomer,
  car: bareCar,
  mileageInKm: null,
  promisedAt: null,
  complaint: '',
  labor: [],
  parts: [],
  other: [],
  sums: { laborFen: 0, partsFen: 0, otherFen: 0, discountFen: 0, totalFen: 0, totalInWords: '零元整' },
  advisorName: '',
};

export const estimateSamples = { ordinary, longest, empty };
