/** Invented samples of 缺件单: ordinary, sixty rows with the longest names, and an empty one. */
import { AFTERNOON, bareShop, longShop, manyParts, parts, shop } from '../common/sample.ts';
import type { ShortageListData } from './data.ts';

type Row = ShortageListData['rows'][number];

const ordinary: ShortageListData = {
  docNo: 'QJ20261122-0001',
  shop,
  madeAt: AFTERNOON,
  madeByName: '吴仓管',
  rows: parts.map(
    (p, i): Row => ({
      seq: i + 1,
      orderNo: 'WT20261122-0012',
      plateNo: '皖Z12345',
      partNo: p.partNo,
      name: p.name,
      unit: p.unit,
      shortMilli: 1_000,
      expectedOn: i === 0 ? null : '2026-11-25',
      advisorName: '周顾问',
    }),
  ),
};

const longest: ShortageListData = {
  ...ordinary,
  shop: longShop,
  madeByName: '欧阳龘䶮',
  rows: [...manyParts, ...manyParts.slice(0, 24)].map(
    (p, i): Row => ({
      seq: i + 1,
      orderNo: 'WT20261122-00012',
      plateNo: '皖ZD12345',
      partNo: p.partNo,
      name: p.name,
      unit: p.unit,
      shortMilli: p.qtyMilli,
      expectedOn: i % 3 === 0 ? null : '2026-12-01',
      advisorName: '阿依努尔·买买提吐尔逊',
    }),
  ),
};

const empty: ShortageListData = {
  ...ordinary,
  shop: bareShop,
  madeByName: '',
  rows: [],
};

export const shortageListSamples = { ordinary, longest, empty };
