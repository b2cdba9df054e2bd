/** Invented issue slips: ordinary, sixty rows with the longest names, empty, and a return. */
import { bareShop, longShop, MORNING, manyParts, parts, shop } from '../common/sample.ts';
import type { PartIssueData } from './data.ts';

const BINS = ['A1-01-03', 'A1-02-11', 'B2-07-01'];

const ordinary: PartIssueData = {
  docNo: 'CK20261122-0015',
  kind: 'ISSUE',
  reason: '',
  orderNo: 'WT20261122-0012',
  shop,
  plateNo: '皖Z12345',
  modelName: '澄远 S5 1.5T 豪华型',
  groupName: '机修一组',
  issuedAt: MORNING,
  receivedByName: '赵师傅',
  issuedByName: '吴仓管',
  showPrices: false,
  rows: parts.map((p, i) => ({
    seq: p.seq,
    partNo: p.partNo,
    name: p.name,
    spec: i === 0 ? '1L' : '',
    bin: BINS[i] ?? '',
    unit: p.unit,
    qtyMilli: p.qtyMilli,
    unitPriceFen: p.unitPriceFen,
    amountFen: p.amountFen,
    payerType: p.payerType,
  })),
  totalQtyMilli: 6_200,
  totalFen: 63_440,
};

const longest: PartIssueData = {
  ...ordinary,
  docNo: 'CK20261122-00015',
  shop: longShop,
  plateNo: '皖ZD12345',
  modelName: 'X5 PHEV 四驱长续航智能驾驶旗舰尊享版 七座 2026 款',
  groupName: '新能源高压三电检修班组第二小组',
  receivedByName: '阿依努尔·买买提吐尔逊',
  issuedByName: '欧阳龘䶮',
  showPrices: true,
  rows: [...manyParts, ...manyParts.slice(0, 24)].map((p, i) => ({
    seq: i + 1,
    partNo: p.partNo,
    name: p.name,
    spec: i % 4 === 0 ? '适用 2024–2027 四驱 PHEV' : '',
    bin: i % 2 === 0 ? '危险品库-01-02' : 'A1-01-03',
    unit: p.unit,
    qtyMilli: p.qtyMilli,
    unitPriceFen: p.unitPriceFen,
    amountFen: p.amountFen,
    runningFen: p.runningFen,
    payerType: p.payerType,
  })),
  totalQtyMilli: 999_999_990,
  totalFen: 99_999_999_999,
};

const empty: PartIssueData = {
  ...ordinary,
  docNo: 'CK20261122-0001',
  shop: bareShop,
  orderNo: '',
  plateNo: '',
  modelName: '',
  groupName: '',
  receivedByName: '',
  issuedByName: '',
  showPrices: true,
  rows: [],
  totalQtyMilli: 0,
  totalFen: null,
};

const returned: PartIssueData = {
  ...ordinary,
  docNo: 'TL20261122-0002',
  kind: 'RETURN',
  reason: '配件与车型不符,未使用退回',
  rows: ordinary.rows.slice(2),
  totalQtyMilli: 1_000,
  totalFen: 29_800,
};

export const partIssueSamples = { ordinary, longest, empty, returned };
