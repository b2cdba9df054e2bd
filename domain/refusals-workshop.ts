/** Refusals of the workshop desk: code -> the figures its sentence needs. Source: domain rules §2, §4.3, §5.3, §8.9. */

type None = Record<string, never>;

export type WorkshopRefusalData = {
  // tasks
  TASK_OF_OTHER: { name: string };
  TASK_PLAN_ENDS_FIRST: None;
  LABOR_LINE_GIVEN: { lineNos: number[] };
  // checks
  CHECK_NOT_WORKED: { name: string };
  CHECK_OWN_WORK: { name: string; stage: string };
  HANDOVER_INCOMPLETE: { missing: string[] };
  WASH_STEP: { from: string; to: string };
  // promised time
  PROMISE_TOLD_BY_MISSING: None;
  PROMISE_UNCHANGED: None;
  // quick orders, rework
  FAST_ORDER_OFF: None;
  REWORK_ORIGINAL_OTHER_CAR: { orderNo: string };
  REWORK_ORIGINAL_NOT_DELIVERED: { orderNo: string };
};
