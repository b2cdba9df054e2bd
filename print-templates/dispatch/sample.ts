/** Invented dispatch sheets: ordinary, sixty items with the longest names, and one with every optional part empty. */
import { AFTERNOON, bareShop, labor, longCar, longShop, MORNING, manyLabor, shop } from '../common/sample.ts';
import type { DispatchData } from './data.ts';

const ordinary: DispatchData = {
  docNo: 'PG20261122-0012',
  orderNo: 'WT20261122-0012',
  shop,
  plateNo: '皖Z12345',
  modelName: '澄远 S5 1.5T 豪华型',
  vinTail: '000329',
  bay: '3 号工位',
  groupName: '机修一组',
  technicians: '赵师傅',
  complaint: '起步抖动,冷车明显;刹车有轻微异响。顺便做 10000 公里保养。',
  attention: '防盗螺母套筒在副驾手套箱',
  dispatchedAt: MORNING,
  promisedAt: AFTERNOON,
  items: labor.map(({ seq, code, name, hoursCenti, technicians }) => ({
    seq,
    code,
    name,
    workHoursCenti: hoursCenti,
    technician: technicians,
  })),
  advisorName: '周顾问',
  dispatchedByName: '冯班长',
};

const longest: DispatchData = {
  ...ordinary,
  docNo: 'PG20261122-00012',
  shop: longShop,
  plateNo: longCar.plateNo,
  modelName: longCar.modelName,
  groupName: '新能源高压三电检修班组第二小组',
  technicians: '欧阳龘䶮、阿依努尔·买买提吐尔逊、赵师傅',
  complaint: '车主反映:高速行驶时方向盘抖动,左前底盘异响,空调制冷效果差。'.repeat(20).slice(0, 500),
  attention: '高压断电后等待十分钟,验电后方可操作;'.repeat(6),
  items: [...manyLabor, ...manyLabor, ...manyLabor.slice(0, 12)].map((l, i) => ({
    seq: i + 1,
    code: l.code,
    name: l.name,
    workHoursCenti: l.hoursCenti,
    technician: l.technicians,
  })),
};

const empty: DispatchData = {
  ...ordinary,
  shop: bareShop,
  plateNo: '',
  modelName: '',
  vinTail: '',
  bay: '',
  groupName: '',
  technicians: '',
  complaint: '',
  attention: '',
  promisedAt: null,
  items: [],
  advisorName: '',
  dispatchedByName: '',
};

export const dispatchSamples = { ordinary, longest, empty };
