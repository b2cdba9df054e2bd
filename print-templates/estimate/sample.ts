/** Invented estimates: ordinary, the longest, and one for a fault not yet found. */
import {
  AFTERNOON,
  bareHeads,
  heads,
  labor,
  largestSums,
  longHeads,
  manyWork,
  MORNING,
  noWork,
  other,
  packages,
  parts,
  sums,
} from '../common/sample.ts';
import type { EstimateData } from './data.ts';

const ordinary: EstimateData = {
  docNo: 'GJ20261122-0003/2',
  ...heads,
  mileageInKm: 45_210,
  presentedAt: MORNING,
  validUntilOn: '2026-11-29',
  promisedAt: AFTERNOON,
  complaint: '起步抖动,冷车明显;刹车有轻微异响。',
  labor,
  parts: parts.map((p, i) => ({ ...p, toOrder: i === 2 })),
  other,
  sums,
  advisorName: '周顾问',
};

const longest: EstimateData = {
  ...ordinary,
  docNo: 'GJ20261122-00003/12',
  ...longHeads,
  complaint: '车主反映:高速行驶时方向盘抖动,左前底盘异响,空调制冷效果差。'.repeat(20).slice(0, 500),
  ...manyWork,
  sums: largestSums,
};

const empty: EstimateData = {
  ...ordinary,
  docNo: 'GJ20261122-0001',
  ...bareHeads,
  mileageInKm: null,
  promisedAt: null,
  complaint: '',
  ...noWork,
  sums: { laborFen: 0, partsFen: 0, otherFen: 0, discountFen: 0, totalFen: 0, totalInWords: '零元整' },
  advisorName: '',
};

/** With 保养套餐 beneath its tables. */
const packaged: EstimateData = { ...ordinary, packages };

export const estimateSamples = { ordinary, packaged, longest, empty };
