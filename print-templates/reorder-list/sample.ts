/** Invented samples of 补货清单: ordinary, sixty rows with the longest names, and an empty one. */
import { bareShop, longShop, MORNING, manyParts, parts, shop } from '../common/sample.ts';
import type { ReorderListData } from './data.ts';

type Row = ReorderListData['rows'][number];

const ordinary: ReorderListData = {
  docNo: 'BH20261122-0001',
  shop,
  madeAt: MORNING,
  madeByName: '吴仓管',
  supplierName: '澄远汽车配件配送中心',
  rows: parts.map(
    (p, i): Row => ({
      seq: i + 1,
      partNo: p.partNo,
      name: p.name,
      unit: p.unit,
      onHandMilli: 1_000,
      onOrderMilli: 0,
      minMilli: 2_000,
      suggestMilli: 4_000,
      lastPriceFen: 2_500,
    }),
  ),
};

const longest: ReorderListData = {
  ...ordinary,
  shop: longShop,
  madeByName: '欧阳龘䶮',
  rows: [...manyParts, ...manyParts.slice(0, 24)].map(
    (p, i): Row => ({
      seq: i + 1,
      partNo: p.partNo,
      name: p.name,
      unit: p.unit,
      onHandMilli: 0,
      onOrderMilli: p.qtyMilli,
      minMilli: 2_000,
      suggestMilli: p.qtyMilli,
      lastPriceFen: p.unitPriceFen,
    }),
  ),
};

const empty: ReorderListData = {
  ...ordinary,
  shop: bareShop,
  madeByName: '',
  supplierName: '',
  rows: [],
};

export const reorderListSamples = { ordinary, longest, empty };
