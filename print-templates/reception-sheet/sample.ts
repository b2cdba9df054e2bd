/** Invented reception sheets: an ordinary one, the longest, and one with every optional part empty. */
import { BELONGINGS, CAR_FUNCTIONS, MARK_TYPES, WALK_AROUND_ZONES, WARNING_LAMPS } from '#domain/enums.ts';
import { AFTERNOON, bareHeads, heads, longHeads, MORNING, SCRIBBLE_PNG, signed, sums } from '../common/sample.ts';
import type { ReceptionSheetData } from './data.ts';

const ordinary: ReceptionSheetData = {
  docNo: 'JC20261122-0007',
  ...heads,
  mileageInKm: 45_210,
  fuelEighths: 4,
  socPct: null,
  arrivedAt: MORNING,
  arrivalMode: 'DRIVEN',
  appointmentNo: 'YY20261121-0003',
  complaint: '起步抖动,冷车明显;刹车有轻微异响。顺便做 10000 公里保养。',
  marks: [
    { zone: 'DOOR_FL', type: 'SCRATCH', xPermille: 215, yPermille: 235, note: '约 6 cm', addedAt: null },
    { zone: 'FRONT_BUMPER', type: 'CHIP', xPermille: 62, yPermille: 800, note: '', addedAt: null },
    { zone: 'QUARTER_R', type: 'DENT', xPermille: 600, yPermille: 200, note: '硬币大小', addedAt: null },
    { zone: 'WHEEL_RL', type: 'SCRATCH', xPermille: 383, yPermille: 300, note: '轮毂刮擦', addedAt: null },
    { zone: 'WINDSHIELD', type: 'CRACK', xPermille: 380, yPermille: 640, note: '', addedAt: null },
  ],
  noMarks: false,
  exteriorDirty: false,
  functions: CAR_FUNCTIONS.map((what) => ({ what, isOk: what !== 'LIGHTER' })),
  warningLamps: ['TYRE_PRESSURE'],
  belongings: BELONGINGS.filter((b) => b !== 'OTHER').map((what) => ({
    what,
    isPresent: what !== 'CHARGING_GUN',
    note: '',
  })),
  oldPartsChoice: 'TAKE',
  washWanted: true,
  waitInShop: false,
  valuablesConfirmed: true,
  preliminary: sums,
  promisedAt: AFTERNOON,
  advisorName: '周顾问',
  signature: signed,
  terms: [],
};

const longest: ReceptionSheetData = {
  ...ordinary,
  docNo: 'JC20261122-00012',
  ...longHeads,
  fuelEighths: null,
  socPct: 7,
  complaint: '车主反映:高速行驶 120 km/h 以上方向盘抖动,经过减速带时左前底盘异响,空调制冷效果差并伴有异味。'
    .repeat(9)
    .slice(0, 500),
  marks: Array.from({ length: 40 }, (_, i) => ({
    zone: WALK_AROUND_ZONES[i % WALK_AROUND_ZONES.length] ?? 'HOOD',
    type: MARK_TYPES[i % MARK_TYPES.length] ?? 'DENT',
    xPermille: (i * 251) % 1001,
    yPermille: 40 + ((i * 173) % 850),
    note: i % 3 === 0 ? '长约 12 cm,见底漆,客户确认为旧伤' : '',
    addedAt: i > 37 ? AFTERNOON : null,
  })),
  exteriorDirty: true,
  functions: CAR_FUNCTIONS.map((what) => ({ what, isOk: false })),
  warningLamps: [...WARNING_LAMPS],
  belongings: BELONGINGS.map((what) => ({
    what,
    isPresent: true,
    note: '客户确认在车内,店方未开箱清点,数量以客户陈述为准',
  })),
  advisorName: '欧阳龘䶮',
  signature: { pngBase64: SCRIBBLE_PNG, signedAt: MORNING, unsignedReason: null },
  terms: Array.from(
    { length: 8 },
    (_, i) => `第${i + 1}条 店方自定条款文字,说明双方的权利与义务,客户签字即表示已经阅读并同意上述全部内容。`,
  ),
};

const empty: ReceptionSheetData = {
  ...ordinary,
  docNo: 'JC20261122-0001',
  ...bareHeads,
  mileageInKm: null,
  fuelEighths: null,
  appointmentNo: '',
  arrivalMode: 'TOWED',
  complaint: '',
  marks: [],
  noMarks: true,
  functions: [],
  warningLamps: [],
  belongings: [],
  oldPartsChoice: 'NONE',
  preliminary: null,
  promisedAt: null,
  advisorName: '',
  signature: { pngBase64: null, signedAt: null, unsignedReason: 'TOWED' },
};

export const receptionSheetSamples = { ordinary, longest, empty };
