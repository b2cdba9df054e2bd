/**
 * The order's rules as the domain rules write them (§2, §5.3, §5.5), typed here from the text and from nothing of the
 * program: who may do what, and in which states. A test compares the running host with it.
 */
import type { OrderStatus, Role } from '#domain/enums.ts';
import type { ActRule } from './state-trial.ts';

const DESK: readonly Role[] = ['ADVISOR', 'CLAIMS', 'MANAGER'];
const FOREMEN: readonly Role[] = ['FOREMAN', 'MANAGER'];
const WORKERS: readonly Role[] = ['FOREMAN', 'TECHNICIAN'];
const PARTS: readonly Role[] = ['PARTS_CLERK', 'PARTS_MANAGER'];

/** §5.3 "在修": AUTHORISED…READY. */
const IN_SHOP: readonly OrderStatus[] = [
  'AUTHORISED',
  'DISPATCHED',
  'IN_PROGRESS',
  'ON_HOLD',
  'WORK_DONE',
  'QC_PASSED',
  'READY',
];
const UNTIL = (last: OrderStatus): readonly OrderStatus[] => IN_SHOP.slice(0, IN_SHOP.indexOf(last) + 1);

export const ORDER_RULES = {
  // §5.3, line by line
  authorise: { roles: DESK, states: ['DRAFT'] },
  dispatch: { roles: FOREMEN, states: ['AUTHORISED'] },
  startTask: { roles: WORKERS, states: ['DISPATCHED', 'IN_PROGRESS'] },
  hold: { roles: FOREMEN, states: ['IN_PROGRESS'] },
  resume: { roles: FOREMEN, states: ['ON_HOLD'] },
  finishWork: { roles: FOREMEN, states: ['IN_PROGRESS'] },
  passFinal: { roles: ['INSPECTOR', 'MANAGER'], states: ['WORK_DONE'] },
  failFinal: { roles: ['INSPECTOR', 'MANAGER'], states: ['WORK_DONE'] },
  handOver: { roles: DESK, states: ['QC_PASSED'] },
  settle: { roles: DESK, states: ['READY'] },
  sendBack: { roles: DESK, states: ['QC_PASSED', 'READY'] },
  gatePass: { roles: ['ADVISOR', 'CASHIER', 'MANAGER'], states: ['PAID'] },
  deliver: { roles: DESK, states: ['PAID'] },
  release: { roles: ['MANAGER'], states: ['SETTLED'] },
  finishFast: { roles: FOREMEN, states: ['AUTHORISED'] },
  cancel: { roles: DESK, states: ['DRAFT', 'AUTHORISED'] },
  // §5.3 "Lines": cheaper or removed lines until it is settled
  removeLine: { roles: DESK, states: IN_SHOP },
  lowerLine: { roles: DESK, states: IN_SHOP },
  cheapenLine: { roles: DESK, states: IN_SHOP },
  // §4.3 `coverage`, §2 "set payer WARRANTY": until it is settled, before the signature too
  setCoverage: { roles: DESK, states: ['DRAFT', ...IN_SHOP] },
  // §4.5, §8.6: a case goes on until the insurer paid, after the car left too
  saveInsurance: {
    roles: DESK,
    states: ['DRAFT', ...IN_SHOP, 'SETTLED', 'PAID', 'DELIVERED', 'CLOSED'],
  },
  // §4.5: a claim goes on until the manufacturer paid, after the car left too
  saveClaim: {
    roles: DESK,
    states: ['DRAFT', ...IN_SHOP, 'SETTLED', 'PAID', 'DELIVERED', 'CLOSED'],
  },
  // §2 "start / finish own task, self check", "dispatch, move between groups"
  pauseTask: { roles: WORKERS, states: ['IN_PROGRESS'] },
  finishTask: { roles: WORKERS, states: ['IN_PROGRESS'] },
  check: { roles: WORKERS, states: ['IN_PROGRESS'] },
  moveTask: { roles: FOREMEN, states: ['DISPATCHED', 'IN_PROGRESS', 'ON_HOLD'] },
  addTask: { roles: FOREMEN, states: ['DISPATCHED', 'IN_PROGRESS', 'ON_HOLD'] },
  // §4.3: promised time and warranty as long as the car is in the shop; the original of a rework before the signature
  changePromise: { roles: DESK, states: ['DRAFT', ...IN_SHOP] },
  raiseWarranty: { roles: DESK, states: IN_SHOP },
  linkRework: { roles: DESK, states: ['DRAFT'] },
  // §2 take over; a car that left has nobody to take it over
  takeOver: { roles: ['ADVISOR', 'MANAGER'], states: ['DRAFT', ...IN_SHOP, 'SETTLED', 'PAID'] },
  // §5.5: issue AUTHORISED…WORK_DONE; what is handed over is billed as it was issued, so parts come back before READY
  issue: { roles: PARTS, states: UNTIL('WORK_DONE') },
  giveBack: { roles: PARTS, states: UNTIL('QC_PASSED') },
} as const satisfies Readonly<Record<string, ActRule<OrderStatus>>>;
export type OrderAct = keyof typeof ORDER_RULES;
