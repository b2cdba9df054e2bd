/** Sentences of the workshop desk. */
import type { WorkshopRefusalData } from '../refusals-workshop.ts';
import { wordOf } from './labels.ts';

export const workshopRefusalsZhCN: { [C in keyof WorkshopRefusalData]: (data: WorkshopRefusalData[C]) => string } = {
  TASK_OF_OTHER: (d) => `这是 ${d.name} 的任务,请由本人或车间主管操作`,
  TASK_PLAN_ENDS_FIRST: () => '计划完工应晚于计划开工,请更正',
  LABOR_LINE_GIVEN: (d) => `第 ${d.lineNos.join('、')} 行已派工,需换人请用改派`,
  CHECK_NOT_WORKED: (d) => `${d.name} 没有本车的任务,自检由施工技师或车间主管登记`,
  CHECK_OWN_WORK: (d) => `${d.name} 参与了本车维修,${wordOf('zh', 'checkStage', d.stage)}请由另一位同事登记`,
  HANDOVER_INCOMPLETE: (d) => `内部交车未核对:${d.missing.map((one) => wordOf('zh', 'handoverCheck', one)).join('、')}`,
  WASH_STEP: (d) =>
    `洗车状态“${wordOf('zh', 'washState', d.from)}”不能改为“${wordOf('zh', 'washState', d.to)}”,请先刷新`,
  PROMISE_TOLD_BY_MISSING: () => '请填写由谁告知客户',
  PROMISE_UNCHANGED: () => '预计交车时间没有变化,请填写新的时间',
  FAST_ORDER_OFF: () => '本店未启用快速工单,请按派工流程处理',
  REWORK_ORIGINAL_OTHER_CAR: (d) => `委托书 ${d.orderNo} 不是本车的,请重新选择`,
  REWORK_ORIGINAL_NOT_DELIVERED: (d) => `委托书 ${d.orderNo} 尚未交车,请用退回车间`,
};
