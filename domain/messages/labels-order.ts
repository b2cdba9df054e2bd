/** Labels of the order, its lines and its work. Source: domain rules §4.1, §4.3, §5.3. */
import type * as E from '../enums.ts';
import { type LabelsOf, say } from './label.ts';

export const mainTypeLabels: LabelsOf<E.MainType> = {
  FIRST_SERVICE: say('首保', 'First service'),
  PERIODIC: say('定期保养', 'Periodic maintenance'),
  GENERAL: say('一般维修', 'General repair'),
  ACCIDENT: say('事故车', 'Accident repair'),
  WARRANTY: say('索赔', 'Warranty'),
  RECALL: say('召回', 'Recall'),
  REWORK: say('返修', 'Rework'),
  PDI: say('PDI', 'Pre-delivery inspection'),
  INTERNAL: say('内部', 'Internal'),
  DETAILING: say('精品装潢', 'Detailing'),
  RETAIL: say('柜台零售', 'Counter sale'),
  OTHER: say('其他', 'Other'),
};

export const lineKindLabels: LabelsOf<E.LineKind> = {
  LABOR: say('工时', 'Labor'),
  PART: say('配件', 'Part'),
  OTHER: say('其他费用', 'Other charge'),
};

export const workClassLabels: LabelsOf<E.WorkClass> = {
  LEVEL1: say('一级维护及保养', 'Level 1 maintenance'),
  LEVEL2: say('二级维护', 'Level 2 maintenance'),
  MINOR: say('小修及专项', 'Minor and special repair'),
  ASSEMBLY: say('总成修理', 'Assembly repair'),
  WHOLE: say('整车修理', 'Whole-car repair'),
};

export const rateClassLabels: LabelsOf<E.RateClass> = {
  M: say('机修', 'Mechanical'),
  E: say('电气', 'Electrical'),
  N: say('高压', 'High voltage'),
  B: say('钣金', 'Body'),
  P: say('喷漆', 'Paint'),
  D: say('诊断', 'Diagnosis'),
  W: say('洗美', 'Wash and detailing'),
};

export const pricingModeLabels: LabelsOf<E.PricingMode> = {
  HOURS: say('按工时', 'By hours'),
  FIXED: say('固定价', 'Fixed price'),
};

export const substituteKindLabels: LabelsOf<E.SubstituteKind> = {
  SUPERSEDED: say('新号替代', 'Newer number'),
  INTERCHANGE: say('互换', 'Interchangeable'),
  ALT_BRAND: say('品牌替换', 'Another brand'),
};

export const qualityTypeLabels: LabelsOf<E.QualityType> = {
  OEM: say('原厂配件', 'Original'),
  EQUIVALENT: say('同质配件', 'Same quality'),
  REMAN: say('再制造配件', 'Remanufactured'),
  REPAIRED: say('修复配件', 'Repaired'),
  OTHER: say('其他', 'Other'),
};

export const otherKindLabels: LabelsOf<E.OtherKind> = {
  TOWING: say('施救费', 'Towing'),
  SUBLET: say('外加工', 'Sublet work'),
  INSPECTION: say('检测费', 'Inspection'),
  DIAGNOSIS: say('诊断费', 'Diagnosis'),
  SUPPLIES_FEE: say('辅料费', 'Shop supplies'),
  HANDLING_FEE: say('材料管理费', 'Material handling'),
  AGENCY: say('代办', 'Agency'),
  STORAGE: say('保管', 'Storage'),
  OTHER: say('其他', 'Other'),
};

export const coverageLabels: LabelsOf<E.Coverage> = {
  NONE: say('不适用', 'Not asked'),
  COVERED: say('质保内', 'Covered'),
  NOT_COVERED: say('质保外', 'Not covered'),
  ASKED: say('待厂家答复', 'Waiting for the manufacturer'),
};

export const insuranceStateLabels: LabelsOf<E.InsuranceState> = {
  REPORTED: say('已报案', 'Reported'),
  SURVEYED: say('已查勘', 'Surveyed'),
  ASSESSED: say('已定损', 'Assessed'),
  REPAIRING: say('维修中', 'In repair'),
  SUBMITTED: say('已交案', 'Submitted'),
  PAID: say('已赔付', 'Paid'),
  REJECTED: say('拒赔', 'Rejected'),
};

export const insuranceDocLabels: LabelsOf<E.InsuranceDoc> = {
  DRIVING_LICENCE: say('驾驶证', 'Driving licence'),
  VEHICLE_LICENCE: say('行驶证', 'Vehicle licence'),
  POLICY: say('保单', 'Policy'),
  ACCIDENT_REPORT: say('事故认定书', 'Accident report'),
  ASSESSMENT: say('定损单', 'Assessment'),
  PHOTOS: say('照片', 'Photos'),
  INVOICE: say('发票', 'Invoice'),
  BANK_ACCOUNT: say('收款账户', 'Bank account'),
};

export const claimKindLabels: LabelsOf<E.ClaimKind> = {
  FAULT: say('故障', 'Fault'),
  FIRST_SERVICE: say('首保', 'First service'),
  RECALL: say('召回', 'Recall'),
  PDI: say('PDI', 'PDI'),
  GOODWILL: say('善意', 'Goodwill'),
};

export const claimStateLabels: LabelsOf<E.ClaimState> = {
  DRAFT: say('草稿', 'Draft'),
  SUBMITTED: say('已提交', 'Submitted'),
  APPROVED: say('已批准', 'Approved'),
  PARTLY: say('部分批准', 'Partly approved'),
  REJECTED: say('已拒绝', 'Rejected'),
  SETTLED: say('已回款', 'Settled'),
};

export const holdReasonLabels: LabelsOf<E.HoldReason> = {
  WAIT_PARTS: say('待料', 'Waiting for parts'),
  WAIT_CONSENT: say('待客户', 'Waiting for the customer'),
  WAIT_ASSESS: say('待定损', 'Waiting for the assessment'),
  WAIT_SUBLET: say('待外加工', 'Waiting for sublet work'),
  OTHER: say('其他', 'Other'),
};

export const signModeLabels: LabelsOf<E.SignMode> = {
  PAPER: say('纸质签字', 'On paper'),
  PAD: say('签字板', 'On the pad'),
};

export const acceptModeLabels: LabelsOf<E.AcceptMode> = {
  SIGNED: say('到店签字', 'Signed here'),
  PHONE: say('电话', 'By phone'),
  WECHAT: say('微信', 'WeChat'),
  SMS: say('短信', 'Text message'),
};

export const washStateLabels: LabelsOf<E.WashState> = {
  NONE: say('不洗车', 'No wash'),
  WANTED: say('要洗车', 'Wash wanted'),
  DOING: say('洗车中', 'Being washed'),
  DONE: say('已洗车', 'Washed'),
  WAIVED: say('免洗', 'Wash waived'),
};

export const checkStageLabels: LabelsOf<E.CheckStage> = {
  SELF: say('自检', 'Self check'),
  PEER: say('互检', 'Mutual check'),
  LEADER: say('班组长检', 'Leader check'),
  FINAL: say('总检', 'Final check'),
};

export const adviceUrgencyLabels: LabelsOf<E.AdviceUrgency> = {
  NOW: say('立即处理', 'Now'),
  SOON: say('近期处理', 'Soon'),
  WATCH: say('注意观察', 'Watch'),
};

export const handoverCheckLabels: LabelsOf<E.HandoverCheck> = {
  RECORD_COMPLETE: say('维修记录齐全', 'Record complete'),
  OLD_PARTS_READY: say('旧件已备好', 'Old parts ready'),
  NOTHING_LEFT: say('车内无遗留工具和抹布', 'No tools or rags left in the car'),
  CAR_CLEAN: say('车辆清洁', 'Car is clean'),
};

export const deliveryCheckLabels: LabelsOf<E.DeliveryCheck> = {
  WORK_SHOWN: say('已展示维修部位', 'Work shown'),
  OLD_PARTS_SHOWN: say('已展示旧件', 'Old parts shown'),
  ADVICE_TOLD: say('已说明维修建议', 'Advice explained'),
  NEXT_SERVICE_TOLD: say('已说明下次保养', 'Next service explained'),
  TOOLS_IN_CAR: say('备胎和随车工具齐全', 'Spare wheel and tools in the car'),
  CLEAN: say('车辆清洁', 'Car is clean'),
  FOLLOW_UP_TOLD: say('已告知三日回访及方便时间', 'Three-day call and preferred hour agreed'),
  COVERS_REMOVED: say('已取下三件套', 'Covers removed'),
};

/** Parts of a recorded consent. Source: domain rules §5.4. */
export const consentPartLabels: LabelsOf<'MODE' | 'BY' | 'PHONE' | 'AT' | 'NOTE'> = {
  MODE: say('同意方式', 'way of consent'),
  BY: say('同意人', 'person'),
  PHONE: say('电话号码', 'phone number'),
  AT: say('时间', 'time'),
  NOTE: say('证据说明', 'evidence note'),
};
