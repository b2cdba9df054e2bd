/** Invented gate passes: paid, released by the manager with the longest words, and a car without a plate. */
import { AFTERNOON, bareShop, longShop, shop } from '../common/sample.ts';
import type { GatePassData } from './data.ts';

const ordinary: GatePassData = {
  docNo: 'CM20261122-0008',
  orderNo: 'WT20261122-0012',
  settlementNos: ['JS20261122-0009'],
  shop,
  plateNo: '皖Z12345',
  vinTail: '000329',
  modelName: '澄远 S5 1.5T 豪华型',
  state: 'PAID',
  unpaidFen: null,
  reason: '',
  releasedAt: AFTERNOON,
  releasedByName: '郑收银',
};

const longest: GatePassData = {
  ...ordinary,
  docNo: 'CM20261122-00008',
  settlementNos: Array.from({ length: 4 }, (_, i) => `JS20261122-0000${i}`),
  shop: longShop,
  plateNo: '皖Z临00123(跨区)',
  modelName: 'X5 PHEV 四驱长续航智能驾驶旗舰尊享版 七座 2026 款',
  state: 'RELEASED',
  unpaidFen: 99_999_999_999,
  reason: '单位客户月结,额度审批中,经服务经理电话确认后先行放行,次日补办挂账手续',
  releasedByName: '阿依努尔·买买提吐尔逊',
};

const empty: GatePassData = {
  ...ordinary,
  settlementNos: [],
  shop: bareShop,
  plateNo: '',
  vinTail: '',
  modelName: '',
  state: 'ON_ACCOUNT',
  releasedByName: '',
};

export const gatePassSamples = { ordinary, longest, empty };
