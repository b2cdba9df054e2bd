/** Invented samples of 预约看板: ordinary, sixty rows with the longest names, and an empty one. */
import { bareShop, longShop, MORNING, manyParts, parts, shop } from '../common/sample.ts';
import type { AppointmentBoardData } from './data.ts';

type Row = AppointmentBoardData['rows'][number];

const ordinary: AppointmentBoardData = {
  docNo: 'YY20261123',
  shop,
  day: '2026-11-23',
  rows: parts.map(
    (p, i): Row => ({
      seq: i + 1,
      at: MORNING + i * 1_800_000,
      plateNo: '皖Z12345',
      modelName: '澄远 S5 1.5T 豪华型',
      customerCalled: '陈先生',
      phoneMasked: '154****1234',
      wish: `更换${p.name}`,
      advisorName: '周顾问',
      stateText: '已预约',
    }),
  ),
};

const longest: AppointmentBoardData = {
  ...ordinary,
  shop: longShop,
  rows: [...manyParts, ...manyParts.slice(0, 24)].map(
    (p, i): Row => ({
      seq: i + 1,
      at: MORNING + i * 600_000,
      plateNo: '皖ZD12345',
      modelName: 'X5 PHEV 四驱长续航智能驾驶旗舰尊享版 七座 2026 款',
      customerCalled: '欧阳龘䶮先生',
      phoneMasked: '0600-8123****',
      wish: `${p.name},并检查空调异味`,
      advisorName: '阿依努尔·买买提吐尔逊',
      stateText: '已确认',
    }),
  ),
};

const empty: AppointmentBoardData = {
  ...ordinary,
  shop: bareShop,
  rows: [],
};

export const appointmentBoardSamples = { ordinary, longest, empty };
