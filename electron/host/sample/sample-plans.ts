/** Which cars came, with what, and how far they are. */
import type { WalkAroundInput } from '#domain/contract/reception.contract.ts';

/** How far a car of the sample has come; each stage includes those before it. */
export const STAGES = [
  'CHECKED_IN',
  'DRAFT',
  'PRESENTED',
  'ACCEPTED',
  'AUTHORISED',
  'DISPATCHED',
  'IN_PROGRESS',
  'WORK_DONE',
  'QC_PASSED',
  'READY',
  'SETTLED',
  'PAID',
  'DELIVERED',
] as const;
export type Stage = (typeof STAGES)[number];

export type Plan = {
  readonly vehicle: number;
  readonly stage: Stage;
  readonly words: string;
  readonly labor: readonly string[];
  readonly parts: readonly [string, number][];
  /** 套餐 instead of single lines */
  readonly packageCode?: string;
  readonly isHeld?: boolean;
  /** the workshop found more than was ordered */
  readonly hasSupplements?: boolean;
};

const MAINTENANCE: Pick<Plan, 'labor' | 'parts'> = { labor: ['BY0040'], parts: [['KE900-0W20-1L', 4200]] };

/** Vehicles by their id in the sample; the later ones came today. */
export const PLANS: readonly Plan[] = [
  { vehicle: 2, stage: 'DELIVERED', words: '到期保养,检查刹车', ...MAINTENANCE },
  { vehicle: 3, stage: 'DELIVERED', words: '10000公里保养', ...MAINTENANCE },
  { vehicle: 4, stage: 'PAID', words: '保养,雨刮有异响', ...MAINTENANCE },
  { vehicle: 6, stage: 'SETTLED', words: '保养', ...MAINTENANCE },
  { vehicle: 8, stage: 'SETTLED', words: '前刹车异响', labor: ['ZD0010'], parts: [] },
  { vehicle: 9, stage: 'READY', words: '更换前制动片', labor: ['ZD0010', 'BY0040'], parts: [] },
  { vehicle: 10, stage: 'QC_PASSED', words: '空调不凉', labor: ['BY0040'], parts: [] },
  { vehicle: 11, stage: 'WORK_DONE', words: '保养', ...MAINTENANCE },
  {
    vehicle: 12,
    stage: 'IN_PROGRESS',
    words: '起步抖动',
    labor: ['BY0040', 'ZD0010'],
    parts: [['KE900-0W20-1L', 4000]],
    hasSupplements: true,
  },
  {
    vehicle: 13,
    stage: 'IN_PROGRESS',
    words: '等待配件',
    labor: ['BY0040'],
    parts: [['KE900-0W20-1L', 3800]],
    isHeld: true,
  },
  { vehicle: 14, stage: 'DISPATCHED', words: '保养', ...MAINTENANCE },
  {
    ...{ vehicle: 15, stage: 'AUTHORISED', words: '保养并检查底盘,换两条前轮胎', labor: ['BY0040'] },
    parts: [...MAINTENANCE.parts, ['40312-2155017', 2000]],
  },
  { vehicle: 16, stage: 'PRESENTED', words: '发动机故障灯亮', labor: ['ZD0010'], parts: [] },
  { vehicle: 17, stage: 'DRAFT', words: '保养', ...MAINTENANCE },
  { vehicle: 18, stage: 'CHECKED_IN', words: '车门异响', labor: [], parts: [] },
  { vehicle: 19, stage: 'PRESENTED', words: '10000公里保养,想要套餐', ...MAINTENANCE, packageCode: 'TC100' },
];

/** One scratch, as most cars have. */
export const SAMPLE_WALK: WalkAroundInput = {
  marks: [{ zone: 'FRONT_BUMPER', type: 'SCRATCH', xMilli: 120, yMilli: 700, note: '' }],
  isNoMarks: false,
  isExteriorDirty: false,
  functions: [],
  warningLamps: [],
  belongings: [],
};

/** What a person of the shop would confirm without a second thought. */
export const USUAL_WARNINGS = [
  'MILEAGE_JUMP',
  'PROMISE_OUT_OF_HOURS',
  'PROMISE_IN_PEAK',
  'WASH_NOT_DONE',
  'HANDOVER_INCOMPLETE',
  'TECHNICIAN_BUSY',
  'MILEAGE_OUT_FAR',
  'PART_CONSENT_MISSING',
  'CHECKLIST_INCOMPLETE',
] as const;
