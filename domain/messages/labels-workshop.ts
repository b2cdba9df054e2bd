/** Labels of the workshop desk. Source: domain rules §5.3, §6.9, §13. */
import type { CheckItem } from '../workshop/checks.ts';
import type { BoardGroup, WaitsFor } from '../workshop/car-state.ts';
import { type LabelsOf, say } from './label.ts';

export const waitsForLabels: LabelsOf<WaitsFor> = {
  ESTIMATE: say('待估价', 'Needs an estimate'),
  ANSWER: say('待客户答复', 'Customer’s answer'),
  SIGNATURE: say('待签委托', 'Signature'),
  DISPATCH: say('待派工', 'Dispatch'),
  START: say('待开工', 'Start'),
  WORK: say('施工中', 'Being worked on'),
  CHECKS: say('待自检/班组长检', 'Self / leader check'),
  WAIT_PARTS: say('待料', 'Parts'),
  WAIT_CONSENT: say('待客户', 'Customer’s consent'),
  WAIT_ASSESS: say('待定损', 'Assessment'),
  WAIT_SUBLET: say('待外加工', 'Sublet work'),
  OTHER: say('其他原因停工', 'Other reason'),
  FINAL_CHECK: say('待总检', 'Final check'),
  WASH: say('待洗车', 'Wash'),
  HANDOVER: say('待内部交车', 'Internal handover'),
  SETTLE: say('待结算', 'Settlement'),
  PAY: say('待收款', 'Payment'),
  PICK_UP: say('待提车', 'Customer to collect'),
};

export const boardGroupLabels: LabelsOf<BoardGroup> = {
  WAITING: say('等待', 'Waiting'),
  WORKING: say('维修中', 'Working'),
  STOPPED: say('停工', 'On hold'),
  READY: say('可交车', 'Ready'),
};

export const checkItemLabels: LabelsOf<CheckItem> = {
  WORK_COMPLETE: say('项目全部完成', 'All work done'),
  FASTENED: say('紧固、力矩', 'Fastened to torque'),
  NO_LEAK: say('无渗漏', 'No leak'),
  FLUID_LEVELS: say('油液液位', 'Fluid levels'),
  NO_WARNING_LAMP: say('无故障灯', 'No warning lamp'),
  COMPLAINT_CURED: say('客户描述的问题已排除', 'Complaint cured'),
  ROAD_TEST: say('路试', 'Road test'),
  NO_TOOLS_LEFT: say('工具、抹布无遗留', 'No tools or rags left'),
  OLD_PARTS_READY: say('旧件已整理', 'Old parts ready'),
  CLEAN: say('车内外清洁', 'Clean inside and outside'),
};
