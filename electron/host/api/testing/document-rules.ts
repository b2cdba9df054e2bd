/**
 * The rules of visits, estimates, supplements, slips, shifts, bookings, tasks and parts requests as the domain rules write
 * them (§2, §4.3, §5.1, §5.2, §5.4–§5.7, §5.9), typed here from the text and from nothing of the program. A test compares the running host with it.
 */
import type { Role } from '#domain/enums.ts';
import type { ActRule } from './state-trial.ts';

const DESK: readonly Role[] = ['ADVISOR', 'CLAIMS', 'MANAGER'];
const CALLS: readonly Role[] = ['ADVISOR', 'CRM', 'MANAGER'];
const CASHIER: readonly Role[] = ['CASHIER'];
const WORKERS: readonly Role[] = ['FOREMAN', 'TECHNICIAN'];
const PARTS: readonly Role[] = ['PARTS_CLERK', 'PARTS_MANAGER'];

/** A machine of §5: its states in the order it goes, and every act a person may try. */
export type MachineRules = {
  /** where the documents lie, when not under the machine's own name */
  readonly table?: string;
  readonly states: readonly string[];
  readonly acts: Readonly<Record<string, ActRule<string>>>;
};

/** §5.1: what is written of a car is written while it is here. */
const HERE = ['CHECKED_IN', 'IN_SERVICE'];

export const DOCUMENT_RULES = {
  visit: {
    states: ['CHECKED_IN', 'IN_SERVICE', 'DELIVERED', 'LEFT_UNREPAIRED', 'VOID'],
    acts: {
      edit: { roles: DESK, states: HERE },
      saveWalkAround: { roles: DESK, states: HERE },
      signWalkAround: { roles: DESK, states: HERE },
      addLateMarks: { roles: DESK, states: HERE },
      leaveUnrepaired: { roles: DESK, states: ['CHECKED_IN'] },
      void: { roles: DESK, states: ['CHECKED_IN'] },
      takeOver: { roles: ['ADVISOR', 'MANAGER'], states: HERE },
    },
  },
  estimate: {
    states: ['DRAFT', 'PRESENTED', 'ACCEPTED', 'REJECTED', 'SUPERSEDED', 'EXPIRED'],
    acts: {
      saveLines: { roles: DESK, states: ['DRAFT'] },
      present: { roles: DESK, states: ['DRAFT'] },
      accept: { roles: DESK, states: ['PRESENTED'] },
      reject: { roles: DESK, states: ['PRESENTED'] },
      // a draft is edited; what was answered or ran out is offered again (重新报价) until the order is signed
      revise: { roles: DESK, states: ['PRESENTED', 'ACCEPTED', 'REJECTED', 'EXPIRED'] },
    },
  },
  supplement: {
    states: ['DRAFT', 'PRESENTED', 'APPROVED', 'PARTLY_APPROVED', 'DECLINED', 'EXPIRED'],
    acts: {
      save: { roles: DESK, states: ['DRAFT'] },
      present: { roles: DESK, states: ['DRAFT'] },
      approve: { roles: DESK, states: ['PRESENTED'] },
      approvePartly: { roles: DESK, states: ['PRESENTED'] },
      decline: { roles: DESK, states: ['PRESENTED'] },
    },
  },
  settlement: {
    states: ['DRAFT', 'CONFIRMED', 'PART_PAID', 'PAID', 'ON_ACCOUNT', 'REVERSED'],
    acts: {
      takePart: { roles: CASHIER, states: ['CONFIRMED', 'PART_PAID'] },
      takeAll: { roles: CASHIER, states: ['CONFIRMED', 'PART_PAID'] },
      confirmArrival: { roles: CASHIER, states: ['CONFIRMED', 'PART_PAID'] },
      // §8.7 a tender keyed wrongly: there is one where something was received
      voidPayment: { roles: CASHIER, states: ['PART_PAID', 'PAID'] },
      // on account it is judged too: a manager's word is asked
      reverse: { roles: ['ADVISOR', 'MANAGER'], states: ['CONFIRMED', 'ON_ACCOUNT'] },
    },
  },
  shift: {
    states: ['OPEN', 'COUNTING', 'CLOSED', 'ACCEPTED'],
    acts: {
      takePayment: { roles: CASHIER, states: ['OPEN'] },
      voidPayment: { roles: CASHIER, states: ['OPEN'] },
      confirmArrival: { roles: CASHIER, states: ['OPEN'] },
      startCount: { roles: CASHIER, states: ['OPEN'] },
      close: { roles: CASHIER, states: ['COUNTING'] },
    },
  },
  appointment: {
    states: ['BOOKED', 'CONFIRMED', 'ARRIVED', 'NO_SHOW', 'CANCELLED', 'MOVED'],
    acts: {
      confirm: { roles: CALLS, states: ['BOOKED'] },
      edit: { roles: CALLS, states: ['BOOKED', 'CONFIRMED'] },
      cancel: { roles: CALLS, states: ['BOOKED', 'CONFIRMED'] },
      move: { roles: CALLS, states: ['BOOKED', 'CONFIRMED'] },
      // who comes is received: the right of the reception; late is not too late
      arrive: { roles: DESK, states: ['BOOKED', 'CONFIRMED', 'NO_SHOW'] },
    },
  },
  // §4.3 the states of a task; §2 "start / finish own task", "dispatch, move between groups"
  task: {
    table: 'work_task',
    states: ['ASSIGNED', 'STARTED', 'PAUSED', 'FINISHED', 'CANCELLED'],
    acts: {
      start: { roles: WORKERS, states: ['ASSIGNED', 'PAUSED'] },
      pause: { roles: WORKERS, states: ['STARTED'] },
      finish: { roles: WORKERS, states: ['STARTED', 'PAUSED'] },
      move: { roles: ['FOREMAN', 'MANAGER'], states: ['ASSIGNED', 'STARTED', 'PAUSED'] },
    },
  },
  // §5.5: what is cancelled is not asked for any more; what is all out has nothing to go out
  partsRequest: {
    table: 'parts_request',
    states: ['OPEN', 'PARTLY_ISSUED', 'ISSUED', 'BACKORDER', 'CANCELLED'],
    acts: {
      issueSome: { roles: PARTS, states: ['OPEN', 'PARTLY_ISSUED', 'BACKORDER'] },
      issueAll: { roles: PARTS, states: ['OPEN', 'PARTLY_ISSUED', 'BACKORDER'] },
      // something must be out before it can come back
      giveBack: { roles: PARTS, states: ['PARTLY_ISSUED', 'ISSUED', 'BACKORDER'] },
    },
  },
} as const satisfies Readonly<Record<string, MachineRules>>;
export type Machine = keyof typeof DOCUMENT_RULES;
export type DocumentAct<M extends Machine> = keyof (typeof DOCUMENT_RULES)[M]['acts'] & string;
