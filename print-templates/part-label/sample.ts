/** Invented labels: ordinary ones, the longest names and numbers, and one without a bin. */
import { bareShop, longShop, manyParts, parts, shop } from '../common/sample.ts';
import type { PartLabelData } from './data.ts';

const ordinary: PartLabelData = {
  docNo: 'RK20261122-0005',
  shop,
  labels: parts.map((p, i) => ({ partNo: p.partNo, name: p.name, bin: `A1-01-0${i + 1}` })),
};

const longest: PartLabelData = {
  ...ordinary,
  shop: longShop,
  labels: manyParts.slice(0, 8).map((p) => ({ partNo: p.partNo, name: `${p.name} 龘䶮`, bin: '危险品库-01-02' })),
};

const empty: PartLabelData = {
  ...ordinary,
  shop: bareShop,
  labels: [{ partNo: '15208-15T-A01', name: '机油滤清器总成', bin: '' }],
};

export const partLabelSamples = { ordinary, longest, empty };
