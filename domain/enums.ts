/** Every closed list of the trade, in the order screens show it. Labels: messages/labels.ts. Source: domain rules §2-§5. */

export * from './enums-car.ts';
export * from './enums-claim.ts';

export const ROLES = [
  'ADVISOR',
  'CASHIER',
  'PARTS_CLERK',
  'PARTS_MANAGER',
  'FOREMAN',
  'TECHNICIAN',
  'INSPECTOR',
  'CLAIMS',
  'CRM',
  'MANAGER',
  'ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

export const PAYER_TYPES = ['SELF', 'WARRANTY', 'INSURANCE', 'INTERNAL', 'FREE'] as const;
export type PayerType = (typeof PAYER_TYPES)[number];

export const LINE_KINDS = ['LABOR', 'PART', 'OTHER'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const MAIN_TYPES = [
  'FIRST_SERVICE',
  'PERIODIC',
  'GENERAL',
  'ACCIDENT',
  'WARRANTY',
  'RECALL',
  'REWORK',
  'PDI',
  'INTERNAL',
  'DETAILING',
  'RETAIL',
  'OTHER',
] as const;
export type MainType = (typeof MAIN_TYPES)[number];

export const WORK_CLASSES = ['LEVEL1', 'LEVEL2', 'MINOR', 'ASSEMBLY', 'WHOLE'] as const;
export type WorkClass = (typeof WORK_CLASSES)[number];

export const RATE_CLASSES = ['M', 'E', 'N', 'B', 'P', 'D', 'W'] as const;
export type RateClass = (typeof RATE_CLASSES)[number];

export const PRICING_MODES = ['HOURS', 'FIXED'] as const;
export type PricingMode = (typeof PRICING_MODES)[number];

/** 替代件: how one part stands in for another. */
export const SUBSTITUTE_KINDS = ['SUPERSEDED', 'INTERCHANGE', 'ALT_BRAND'] as const;
export type SubstituteKind = (typeof SUBSTITUTE_KINDS)[number];
export const QUALITY_TYPES = ['OEM', 'EQUIVALENT', 'REMAN', 'REPAIRED', 'OTHER'] as const;
export type QualityType = (typeof QUALITY_TYPES)[number];

export const OTHER_KINDS = [
  'TOWING',
  'SUBLET',
  'INSPECTION',
  'DIAGNOSIS',
  'SUPPLIES_FEE',
  'HANDLING_FEE',
  'AGENCY',
  'STORAGE',
  'OTHER',
] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];

export const TAX_RATES_PCT = [13, 9, 6, 0] as const;
export type TaxRatePct = (typeof TAX_RATES_PCT)[number];

export const CUSTOMER_KINDS = ['PERSON', 'COMPANY', 'INSURER', 'MANUFACTURER', 'INTERNAL'] as const;
export type CustomerKind = (typeof CUSTOMER_KINDS)[number];

export const CUSTOMER_LEVELS = ['A', 'B', 'C', 'VIP'] as const;
export type CustomerLevel = (typeof CUSTOMER_LEVELS)[number];

export const VISIT_STATUSES = ['CHECKED_IN', 'IN_SERVICE', 'DELIVERED', 'LEFT_UNREPAIRED', 'VOID'] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

export const ESTIMATE_STATUSES = ['DRAFT', 'PRESENTED', 'ACCEPTED', 'REJECTED', 'SUPERSEDED', 'EXPIRED'] as const;
export type EstimateStatus = (typeof ESTIMATE_STATUSES)[number];

export const ACCEPT_MODES = ['SIGNED', 'PHONE', 'WECHAT', 'SMS'] as const;
export type AcceptMode = (typeof ACCEPT_MODES)[number];

/** 增项, in the order it goes. */
export const SUPPLEMENT_STATUSES = [
  'DRAFT',
  'PRESENTED',
  'APPROVED',
  'PARTLY_APPROVED',
  'DECLINED',
  'EXPIRED',
] as const;
export type SupplementStatus = (typeof SUPPLEMENT_STATUSES)[number];

export const ORDER_STATUSES = [
  'DRAFT',
  'AUTHORISED',
  'DISPATCHED',
  'IN_PROGRESS',
  'ON_HOLD',
  'WORK_DONE',
  'QC_PASSED',
  'READY',
  'SETTLED',
  'PAID',
  'DELIVERED',
  'CLOSED',
  'CANCELLED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const HOLD_REASONS = ['WAIT_PARTS', 'WAIT_CONSENT', 'WAIT_ASSESS', 'WAIT_SUBLET', 'OTHER'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** 保险案件. */
export const INSURANCE_STATES = [
  'REPORTED',
  'SURVEYED',
  'ASSESSED',
  'REPAIRING',
  'SUBMITTED',
  'PAID',
  'REJECTED',
] as const;
export type InsuranceState = (typeof INSURANCE_STATES)[number];

/** What an insurer wants to see before it pays. */
export const INSURANCE_DOCS = [
  'DRIVING_LICENCE',
  'VEHICLE_LICENCE',
  'POLICY',
  'ACCIDENT_REPORT',
  'ASSESSMENT',
  'PHOTOS',
  'INVOICE',
  'BANK_ACCOUNT',
] as const;
export type InsuranceDoc = (typeof INSURANCE_DOCS)[number];

export const SIGN_MODES = ['PAPER', 'PAD'] as const;
export type SignMode = (typeof SIGN_MODES)[number];

/** How a customer agreed to a sum: the signature of the order, or a word recorded later. */
export const AGREE_MODES = [...SIGN_MODES, ...ACCEPT_MODES] as const;
export type AgreeMode = (typeof AGREE_MODES)[number];

export const WASH_STATES = ['NONE', 'WANTED', 'DOING', 'DONE', 'WAIVED'] as const;
export type WashState = (typeof WASH_STATES)[number];

export const LABOR_LINE_STATUSES = ['OPEN', 'DOING', 'DONE', 'CANCELLED'] as const;
export const PART_LINE_STATUSES = ['OPEN', 'REQUESTED', 'ISSUED', 'CANCELLED'] as const;
export const LINE_STATUSES = ['OPEN', 'DOING', 'DONE', 'REQUESTED', 'ISSUED', 'CANCELLED'] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/** Parts that go out with a number of their own: a battery pack, a tyre (DOT), a key. */
export const BATCH_KINDS = ['PACK', 'DOT', 'KEY'] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

export const COVERAGES = ['NONE', 'COVERED', 'NOT_COVERED', 'ASKED'] as const;
export type Coverage = (typeof COVERAGES)[number];
/** What a person records; NONE is what nobody asked about. */
export const COVERAGE_ANSWERS = ['ASKED', 'COVERED', 'NOT_COVERED'] as const;
export type CoverageAnswer = (typeof COVERAGE_ANSWERS)[number];

export const TASK_STATUSES = ['ASSIGNED', 'STARTED', 'PAUSED', 'FINISHED', 'CANCELLED'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const CHECK_STAGES = ['SELF', 'PEER', 'LEADER', 'FINAL'] as const;
export type CheckStage = (typeof CHECK_STAGES)[number];

export const REQUEST_STATUSES = ['OPEN', 'PARTLY_ISSUED', 'ISSUED', 'BACKORDER', 'CANCELLED'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const MOVE_KINDS = [
  'PURCHASE_IN',
  'ISSUE',
  'RETURN',
  'COUNT_GAIN',
  'COUNT_LOSS',
  'ADJUST',
  'SUPPLIER_RETURN',
  'INTERNAL_USE',
  'SALE_COUNTER',
] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

export const SETTLEMENT_STATUSES = ['DRAFT', 'CONFIRMED', 'PART_PAID', 'PAID', 'ON_ACCOUNT', 'REVERSED'] as const;
export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number];

export const OLD_PARTS_RESULTS = ['TAKEN', 'SHOP', 'NONE'] as const;
export type OldPartsResult = (typeof OLD_PARTS_RESULTS)[number];

export const TENDERS = [
  'DEPOSIT',
  'PACKAGE',
  'VOUCHER',
  'STORED_VALUE',
  'CASH',
  'WECHAT',
  'ALIPAY',
  'CARD',
  'TRANSFER',
  'ON_ACCOUNT',
  'INSURANCE_DIRECT',
  'WARRANTY_CLAIM',
  'INTERNAL',
] as const;
export type Tender = (typeof TENDERS)[number];

export const PAYMENT_STATES = ['RECEIVED', 'PENDING', 'REFUNDED_PART', 'REFUNDED', 'VOIDED'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** What changes a stored-value account; taking back mirrors a move. */
export const STORED_VALUE_MOVES = ['OPENING', 'TOP_UP', 'SPEND', 'TAKEN_BACK'] as const;
export type StoredValueMoveKind = (typeof STORED_VALUE_MOVES)[number];

export const SHIFT_STATUSES = ['OPEN', 'COUNTING', 'CLOSED', 'ACCEPTED'] as const;
export type ShiftStatus = (typeof SHIFT_STATUSES)[number];

export const ROUNDING_MODES = ['NONE', 'DROP_FEN', 'DROP_JIAO', 'HALF_UP_YUAN'] as const;
export type RoundingMode = (typeof ROUNDING_MODES)[number];

export const GATE_PASS_STATES = ['PAID', 'ON_ACCOUNT', 'RELEASED'] as const;
export type GatePassState = (typeof GATE_PASS_STATES)[number];

export const ADVICE_URGENCIES = ['NOW', 'SOON', 'WATCH'] as const;
export type AdviceUrgency = (typeof ADVICE_URGENCIES)[number];

/** What the workshop and the desk look at together at 内部交车. Source: domain rules §6.9. */
export const HANDOVER_CHECKS = ['RECORD_COMPLETE', 'OLD_PARTS_READY', 'NOTHING_LEFT', 'CAR_CLEAN'] as const;
export type HandoverCheck = (typeof HANDOVER_CHECKS)[number];

/** The delivery checklist of domain rules §6.9, in the order it is walked. */
export const DELIVERY_CHECKS = [
  'WORK_SHOWN',
  'OLD_PARTS_SHOWN',
  'ADVICE_TOLD',
  'NEXT_SERVICE_TOLD',
  'TOOLS_IN_CAR',
  'CLEAN',
  'FOLLOW_UP_TOLD',
  'COVERS_REMOVED',
] as const;
export type DeliveryCheck = (typeof DELIVERY_CHECKS)[number];
