import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { APPOINTMENT_ACTIONS, appointmentStatusTable } from './appointment/status.ts';
import { SHIFT_ACTIONS, shiftStatusTable } from './cashier/shift-status.ts';
import { ESTIMATE_ACTIONS, estimateStatusTable } from './estimate/estimate-status.ts';
import { machineLabels } from './messages/labels.ts';
import { REQUEST_ACTIONS, requestAfter, requestLineStatusOf, requestStatusTable } from './parts/request-status.ts';
import { PRINT_JOB_ACTIONS, printJobStatusTable } from './printing/print-job-status.ts';
import { VISIT_ACTIONS, visitStatusTable } from './reception/visit-status.ts';
import {
  LABOR_LINE_ACTIONS,
  laborLineStatusTable,
  PART_LINE_ACTIONS,
  partLineStatusTable,
  TASK_ACTIONS,
  taskStatusTable,
} from './repair-order/line-status.ts';
import { isOpenOrder, isSettledOrder, ORDER_ACTIONS, orderStatusTable } from './repair-order/status.ts';
import { SUPPLEMENT_ACTIONS, supplementStatusTable } from './repair-order/supplement-status.ts';
import { SETTLEMENT_ACTIONS, settlementStatusOf, settlementStatusTable } from './settlement/status.ts';
import { actionsIn, mayAct, nextStatus, type StateTable } from './state-table.ts';

type AnyTable = StateTable<string, string, string>;
const tables = [
  [visitStatusTable, VISIT_ACTIONS],
  [estimateStatusTable, ESTIMATE_ACTIONS],
  [orderStatusTable, ORDER_ACTIONS],
  [supplementStatusTable, SUPPLEMENT_ACTIONS],
  [taskStatusTable, TASK_ACTIONS],
  [laborLineStatusTable, LABOR_LINE_ACTIONS],
  [partLineStatusTable, PART_LINE_ACTIONS],
  [requestStatusTable, REQUEST_ACTIONS],
  [settlementStatusTable, SETTLEMENT_ACTIONS],
  [shiftStatusTable, SHIFT_ACTIONS],
  [appointmentStatusTable, APPOINTMENT_ACTIONS],
  [printJobStatusTable, PRINT_JOB_ACTIONS],
] as unknown as readonly (readonly [AnyTable, readonly string[]])[];

describe.each(tables.map(([table, actions]) => [table.machine, table, actions] as const))('%s', (_, table, actions) => {
  const states = Object.keys(table.moves);

  test('its words have labels and every act is possible somewhere', () => {
    const words = machineLabels[table.machine as keyof typeof machineLabels];
    expect(
      Object.keys(words.states).filter(
        (s) => !states.includes(s) && table.machine !== 'laborLine' && table.machine !== 'partLine',
      ),
    ).toEqual([]);
    for (const state of states) expect(words.states).toHaveProperty(state);
    for (const action of actions) {
      expect(words.actions).toHaveProperty(action);
      expect(
        states.some((s) => mayAct(table, s, action)),
        action,
      ).toBe(true);
    }
  });

  test('a move leads to a known state, an absent one is refused with its words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...actions), (state, action) => {
        const r = nextStatus(table, state, action);
        if (r.ok) return states.includes(r.value) && actionsIn(table, state).includes(action);
        return r.refusal.code === 'STATE_REFUSED' && r.refusal.data.state === state && r.refusal.data.action === action;
      }),
    );
  });
});

/** domain rules §5, written out a second time: from, act, to. */
const moves: readonly (readonly [AnyTable, string])[] = [
  [
    visitStatusTable,
    'CHECKED_IN authoriseOrder IN_SERVICE, IN_SERVICE deliver DELIVERED, CHECKED_IN leaveUnrepaired LEFT_UNREPAIRED, CHECKED_IN void VOID',
  ],
  [
    estimateStatusTable,
    'DRAFT present PRESENTED, PRESENTED accept ACCEPTED, PRESENTED reject REJECTED, DRAFT supersede SUPERSEDED, PRESENTED supersede SUPERSEDED, PRESENTED expire EXPIRED',
  ],
  [
    orderStatusTable,
    'DRAFT authorise AUTHORISED, AUTHORISED dispatch DISPATCHED, DISPATCHED startTask IN_PROGRESS, IN_PROGRESS hold ON_HOLD, ON_HOLD resume IN_PROGRESS, IN_PROGRESS finishWork WORK_DONE, WORK_DONE passCheck QC_PASSED, WORK_DONE failCheck IN_PROGRESS, QC_PASSED handOver READY, READY settle SETTLED, QC_PASSED sendBack IN_PROGRESS, READY sendBack IN_PROGRESS, SETTLED markPaid PAID, PAID deliver DELIVERED, SETTLED release DELIVERED, SETTLED reverseSettlement READY, PAID reverseSettlement READY, DELIVERED reverseSettlement READY, CLOSED reverseSettlement READY, DELIVERED close CLOSED, AUTHORISED finishFast WORK_DONE, DRAFT readyRetail READY, DRAFT cancel CANCELLED, AUTHORISED cancel CANCELLED',
  ],
  [
    supplementStatusTable,
    'DRAFT present PRESENTED, PRESENTED approve APPROVED, PRESENTED approvePartly PARTLY_APPROVED, PRESENTED decline DECLINED, PRESENTED expire EXPIRED',
  ],
  [
    requestStatusTable,
    'OPEN issuePart PARTLY_ISSUED, OPEN issueAll ISSUED, PARTLY_ISSUED issueAll ISSUED, OPEN backorder BACKORDER, PARTLY_ISSUED backorder BACKORDER, OPEN cancel CANCELLED, BACKORDER cancel CANCELLED',
  ],
  [
    settlementStatusTable,
    'DRAFT confirm CONFIRMED, CONFIRMED payPart PART_PAID, CONFIRMED payAll PAID, PART_PAID payAll PAID, CONFIRMED putOnAccount ON_ACCOUNT, PART_PAID putOnAccount ON_ACCOUNT, CONFIRMED reverseUnpaid REVERSED, PART_PAID reversePaid REVERSED, PAID reversePaid REVERSED, ON_ACCOUNT reversePaid REVERSED, CONFIRMED payNothing PAID',
  ],
  [
    printJobStatusTable,
    'FAILED retry QUEUED, FAILED cancel CANCELLED, SENT printed DONE, SENT notPrinted CANCELLED, UNKNOWN printed DONE',
  ],
  [shiftStatusTable, 'OPEN startCount COUNTING, COUNTING close CLOSED, CLOSED accept ACCEPTED'],
  [
    appointmentStatusTable,
    'BOOKED confirm CONFIRMED, CONFIRMED arrive ARRIVED, BOOKED arrive ARRIVED, BOOKED markNoShow NO_SHOW, NO_SHOW arrive ARRIVED, BOOKED cancel CANCELLED, CONFIRMED move MOVED',
  ],
] as unknown as readonly (readonly [AnyTable, string])[];

test.each(moves.map(([table, text]) => [table.machine, table, text] as const))(
  '%s moves as the rules say',
  (_, table, text) => {
    for (const [from = '', action = '', to] of text.split(', ').map((m) => m.split(' '))) {
      expect(nextStatus(table, from, action), `${from} ${action}`).toEqual({ ok: true, value: to });
    }
  },
);

test('what the rules forbid is refused', () => {
  const refused: readonly (readonly [AnyTable, string, string])[] = [
    [orderStatusTable as unknown as AnyTable, 'DISPATCHED', 'cancel'],
    [orderStatusTable as unknown as AnyTable, 'DRAFT', 'issuePart'],
    [orderStatusTable as unknown as AnyTable, 'QC_PASSED', 'issuePart'],
    [orderStatusTable as unknown as AnyTable, 'SETTLED', 'returnPart'],
    [orderStatusTable as unknown as AnyTable, 'READY', 'returnPart'],
    [orderStatusTable as unknown as AnyTable, 'SETTLED', 'removeLine'],
    [orderStatusTable as unknown as AnyTable, 'SETTLED', 'deliver'],
    [orderStatusTable as unknown as AnyTable, 'CANCELLED', 'reverseSettlement'],
    [visitStatusTable as unknown as AnyTable, 'DELIVERED', 'edit'],
    [visitStatusTable as unknown as AnyTable, 'IN_SERVICE', 'leaveUnrepaired'],
    [settlementStatusTable as unknown as AnyTable, 'PAID', 'payPart'],
    [settlementStatusTable as unknown as AnyTable, 'PAID', 'reverseUnpaid'],
    [settlementStatusTable as unknown as AnyTable, 'REVERSED', 'voidWaiting'],
    [printJobStatusTable as unknown as AnyTable, 'SENT', 'cancel'],
    [printJobStatusTable as unknown as AnyTable, 'SENDING', 'printed'],
    [shiftStatusTable as unknown as AnyTable, 'COUNTING', 'takePayment'],
  ];
  for (const [table, state, action] of refused)
    expect(nextStatus(table, state, action).ok, `${state} ${action}`).toBe(false);
});

test('an order is open until delivered or cancelled, and closed to changes once settled', () => {
  expect(isOpenOrder('DRAFT')).toBe(true);
  expect(isOpenOrder('PAID')).toBe(true);
  expect(isOpenOrder('DELIVERED')).toBe(false);
  expect(isOpenOrder('CANCELLED')).toBe(false);
  expect(isSettledOrder('READY')).toBe(false);
  expect(isSettledOrder('SETTLED')).toBe(true);
});

test('states that follow from figures', () => {
  expect(requestLineStatusOf({ openMilli: 0, outMilli: 4200 })).toBe('ISSUED');
  expect(requestLineStatusOf({ openMilli: 1000, outMilli: 3200 })).toBe('PARTLY_ISSUED');
  expect(requestLineStatusOf({ openMilli: 1000, outMilli: 0 })).toBe('OPEN');
  expect(requestLineStatusOf({ openMilli: 0, outMilli: 0 })).toBe('CANCELLED');
  expect(settlementStatusOf(76200, 0)).toBe('CONFIRMED');
  expect(settlementStatusOf(76200, 76199)).toBe('PART_PAID');
  expect(settlementStatusOf(76200, 76200)).toBe('PAID');
  expect(settlementStatusOf(0, 0)).toBe('PAID');
});

test('a request follows what went out, came back or is not wanted any more', () => {
  const some = { openMilli: 1000, outMilli: 3200 };
  const none = { openMilli: 4200, outMilli: 0 };
  const all = { openMilli: 0, outMilli: 4200 };
  const nothing = { openMilli: 0, outMilli: 0 };
  const value = (
    status: Parameters<typeof requestAfter>[0],
    ...how: [Parameters<typeof requestAfter>[1], typeof some]
  ) => {
    const after = requestAfter(status, ...how);
    return after.ok ? after.value : after.refusal.code;
  };
  expect(value('OPEN', 'issue', some)).toBe('PARTLY_ISSUED');
  expect(value('PARTLY_ISSUED', 'issue', all)).toBe('ISSUED');
  expect(value('BACKORDER', 'issue', some)).toBe('PARTLY_ISSUED');
  expect(value('ISSUED', 'issue', all)).toBe('STATE_REFUSED');
  expect(value('CANCELLED', 'issue', all)).toBe('STATE_REFUSED');
  expect(value('ISSUED', 'return', some)).toBe('PARTLY_ISSUED');
  expect(value('ISSUED', 'return', none)).toBe('OPEN');
  // what is missing is still missing when something else comes back or is not wanted
  expect(value('BACKORDER', 'return', none)).toBe('BACKORDER');
  expect(value('BACKORDER', 'drop', some)).toBe('BACKORDER');
  expect(value('OPEN', 'return', none)).toBe('STATE_REFUSED');
  expect(value('PARTLY_ISSUED', 'drop', all)).toBe('ISSUED');
  expect(value('OPEN', 'drop', nothing)).toBe('CANCELLED');
});
