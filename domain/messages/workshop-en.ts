/** The same in English. */
import type { WorkshopRefusalData } from '../refusals-workshop.ts';
import { wordOf } from './labels.ts';

export const workshopRefusalsEn: { [C in keyof WorkshopRefusalData]: (data: WorkshopRefusalData[C]) => string } = {
  TASK_OF_OTHER: (d) => `This is the task of ${d.name}: they or the foreman must do it`,
  TASK_PLAN_ENDS_FIRST: () => 'The planned end must be later than the planned start: correct it',
  LABOR_LINE_GIVEN: (d) => `Line ${d.lineNos.join(', ')} is dispatched already: move the task instead`,
  CHECK_NOT_WORKED: (d) =>
    `${d.name} has no task on this car: the technician who did the work checks it, or the foreman`,
  CHECK_OWN_WORK: (d) =>
    `${d.name} worked on this car: a colleague must record the ${wordOf('en', 'checkStage', d.stage)}`,
  HANDOVER_INCOMPLETE: (d) =>
    `Not looked at yet at the handover: ${d.missing.map((one) => wordOf('en', 'handoverCheck', one)).join(', ')}`,
  WASH_STEP: (d) =>
    `The wash cannot go from “${wordOf('en', 'washState', d.from)}” to “${wordOf('en', 'washState', d.to)}”: look again`,
  PROMISE_TOLD_BY_MISSING: () => 'Say who told the customer',
  PROMISE_UNCHANGED: () => 'The promised time is the same: type the new one',
  FAST_ORDER_OFF: () => 'This shop does not use quick orders: dispatch the work',
  REWORK_ORIGINAL_OTHER_CAR: (d) => `Order ${d.orderNo} is of another car: choose again`,
  REWORK_ORIGINAL_NOT_DELIVERED: (d) => `Order ${d.orderNo} is not delivered yet: send it back to the workshop instead`,
};
