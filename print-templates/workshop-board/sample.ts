/** Invented samples of 在修看板: ordinary, sixty rows with the longest names, and an empty one. */
import { AFTERNOON, bareShop, longShop, manyParts, parts, shop } from '../common/sample.ts';
import type { WorkshopBoardData } from './data.ts';

type Row = WorkshopBoardData['rows'][number];

const ordinary: WorkshopBoardData = {
  docNo: 'ZX20261122',
  shop,
  shownAt: AFTERNOON,
  rows: parts.map(
    (p, i): Row => ({
      seq: i + 1,
      orderNo: `WT20261122-001${p.seq}`,
      plateNo: '皖Z12345',
      modelName: '澄远 S5 1.5T 豪华型',
      groupName: '机修一组',
      technicians: '赵师傅',
      stateText: '在修',
      promisedAt: AFTERNOON,
      isLate: i === 0,
      advisorName: '周顾问',
    }),
  ),
};

const longest: WorkshopBoardData = {
  ...ordinary,
  shop: longShop,
  rows: [...manyParts, ...manyParts.slice(0, 24)].map(
    (p, i): Row => ({
      seq: i + 1,
      orderNo: 'WT20261122-00012',
      plateNo: '皖ZD12345',
      modelName: p.name,
      groupName: '新能源高压三电检修班组',
      technicians: '欧阳龘䶮、赵师傅',
      stateText: '待料',
      promisedAt: i % 3 === 0 ? null : AFTERNOON,
      isLate: i % 2 === 0,
      advisorName: '阿依努尔·买买提吐尔逊',
    }),
  ),
};

const empty: WorkshopBoardData = {
  ...ordinary,
  shop: bareShop,
  rows: [],
};

export const workshopBoardSamples = { ordinary, longest, empty };
