/** Invented supplements: offered, answered on the phone, the longest, and one without words. */
import {
  AFTERNOON,
  bareHeads,
  heads,
  labor,
  longHeads,
  manyLabor,
  manyParts,
  MORNING,
  other,
  packages,
  parts,
} from '../common/sample.ts';
import type { SupplementData } from './data.ts';

const offered = { isApproved: null };

const ordinary: SupplementData = {
  docNo: 'ZX20261122-0001',
  orderNo: 'WT20261122-0012',
  ...heads,
  foundByName: '赵师傅',
  foundAt: MORNING,
  fault: '前刹车片仅剩 2 mm,右前制动盘有沟槽。',
  reason: '低于 3 mm 的使用极限,继续行驶会伤制动盘。',
  labor: labor.slice(0, 1).map((row) => ({ ...row, ...offered })),
  parts: parts.slice(0, 2).map((row) => ({ ...row, ...offered })),
  other: [],
  sums: {
    laborFen: 21_600,
    partsFen: 30_240,
    otherFen: 0,
    discountFen: 0,
    totalFen: 51_840,
    totalInWords: '伍佰壹拾捌元肆角整',
  },
  addFen: 51_840,
  newTotalFen: 133_048,
  newTotalInWords: '壹仟叁佰叁拾元零肆角捌分',
  newPromisedAt: AFTERNOON,
  status: 'PRESENTED',
  consent: null,
  declinedNote: '',
  advisorName: '周顾问',
};

const answered: SupplementData = {
  ...ordinary,
  labor: ordinary.labor.map((row) => ({ ...row, isApproved: true })),
  parts: ordinary.parts.map((row, i) => ({ ...row, isApproved: i === 0 })),
  other: other.map((row) => ({ ...row, isApproved: false })),
  status: 'PARTLY_APPROVED',
  consent: {
    mode: 'PHONE',
    by: '陈𬭎',
    phone: '15400001234',
    at: AFTERNOON,
    note: '“刹车片换,制动盘下次再说。”',
    recordedByName: '周顾问',
  },
  declinedNote: '制动盘下次保养时再看',
};

const longest: SupplementData = {
  ...answered,
  docNo: 'ZX20261122-00012',
  ...longHeads,
  fault: '拆检发现:左前下摆臂胶套开裂、右前减振器渗油、前刹车片厚度不足。'.repeat(15).slice(0, 500),
  reason: '影响行车安全,建议一并处理。'.repeat(15).slice(0, 200),
  labor: manyLabor.map((row) => ({ ...row, isApproved: true })),
  parts: manyParts.map((row) => ({ ...row, isApproved: true })),
  addFen: 99_999_999_999,
  newTotalFen: 99_999_999_999,
  newTotalInWords: '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  status: 'APPROVED',
};

const empty: SupplementData = {
  ...ordinary,
  ...bareHeads,
  foundByName: '',
  labor: [],
  parts: [],
  newPromisedAt: null,
  addFen: 0,
  newTotalFen: 0,
  newTotalInWords: '零元整',
  advisorName: '',
};

/** With 保养套餐 beneath its tables. */
const packaged: SupplementData = { ...ordinary, packages };

export const supplementSamples = { ordinary, packaged, answered, longest, empty };
