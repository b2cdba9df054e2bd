/** Invented samples of 盘点表: ordinary, sixty rows with the longest names, and an empty one. */
import { bareShop, longShop, MORNING, manyParts, parts, shop } from '../common/sample.ts';
import type { CountSheetData } from './data.ts';

type Row = CountSheetData['rows'][number];

const ordinary: CountSheetData = {
  docNo: 'PD20261122-0001',
  shop,
  showBook: true,
  area: 'A 区',
  startedAt: MORNING,
  countedByName: '吴仓管',
  rows: parts.map(
    (p, i): Row => ({
      seq: i + 1,
      bin: `A1-01-0${i}`,
      partNo: p.partNo,
      name: p.name,
      spec: '',
      unit: p.unit,
      bookQtyMilli: p.qtyMilli,
    }),
  ),
};

const longest: CountSheetData = {
  ...ordinary,
  shop: longShop,
  showBook: false,
  countedByName: '欧阳龘䶮',
  rows: [...manyParts, ...manyParts.slice(0, 24)].map(
    (p, i): Row => ({
      seq: i + 1,
      bin: i % 2 === 0 ? '危险品库-01-02' : 'A1-01-03',
      partNo: p.partNo,
      name: p.name,
      spec: i % 4 === 0 ? '适用 2024–2027 四驱 PHEV' : '',
      unit: p.unit,
      bookQtyMilli: p.qtyMilli,
    }),
  ),
};

const empty: CountSheetData = {
  ...ordinary,
  shop: bareShop,
  area: '',
  countedByName: '',
  rows: [],
};

export const countSheetSamples = { ordinary, longest, empty };
