/**
 * A car on the board: what it waits for, in which group it stands, and its colour.
 *
 * @source domain rules §5.3, §6.9, §13 (waiting grey, working blue, waiting for parts or consent amber, late red, ready green)
 */
import type { EstimateStatus, HoldReason, OrderStatus, WashState } from '../enums.ts';

/** In the order a car comes through the shop. */
export const WAITS_FOR = [
  'ESTIMATE',
  'ANSWER',
  'SIGNATURE',
  'DISPATCH',
  'START',
  'WORK',
  'CHECKS',
  'WAIT_PARTS',
  'WAIT_CONSENT',
  'WAIT_ASSESS',
  'WAIT_SUBLET',
  'OTHER',
  'FINAL_CHECK',
  'WASH',
  'HANDOVER',
  'SETTLE',
  'PAY',
  'PICK_UP',
] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

export const BOARD_GROUPS = ['WAITING', 'WORKING', 'STOPPED', 'READY'] as const;
export type BoardGroup = (typeof BOARD_GROUPS)[number];
export type BoardTone = 'grey' | 'blue' | 'amber' | 'red' | 'green';

export type CarFacts = {
  /** null: checked in, no order yet */
  readonly status: OrderStatus | null;
  readonly estimateStatus: EstimateStatus | null;
  readonly holdReason: HoldReason | null;
  readonly washState: WashState;
  /** tasks that are neither finished nor cancelled */
  readonly openTasks: number;
  readonly hasRunningTask: boolean;
};

function waitsBeforeSignature(estimate: EstimateStatus | null): WaitsFor {
  if (estimate === 'ACCEPTED') return 'SIGNATURE';
  return estimate === 'PRESENTED' ? 'ANSWER' : 'ESTIMATE';
}

/** The next thing somebody has to do about this car; null once it has left. */
export function waitsFor(car: CarFacts): WaitsFor | null {
  switch (car.status) {
    case null:
    case 'DRAFT':
      return waitsBeforeSignature(car.estimateStatus);
    case 'AUTHORISED':
      return 'DISPATCH';
    case 'DISPATCHED':
      return 'START';
    case 'IN_PROGRESS':
      if (car.hasRunningTask) return 'WORK';
      return car.openTasks > 0 ? 'START' : 'CHECKS';
    case 'ON_HOLD':
      return car.holdReason ?? 'OTHER';
    case 'WORK_DONE':
      return 'FINAL_CHECK';
    case 'QC_PASSED':
      return car.washState === 'WANTED' || car.washState === 'DOING' ? 'WASH' : 'HANDOVER';
    case 'READY':
      return 'SETTLE';
    case 'SETTLED':
      return 'PAY';
    case 'PAID':
      return 'PICK_UP';
    default:
      return null;
  }
}

/** Where the board puts a car. */
export function boardGroup(status: OrderStatus | null): BoardGroup {
  if (status === 'IN_PROGRESS' || status === 'WORK_DONE' || status === 'QC_PASSED') return 'WORKING';
  if (status === 'ON_HOLD') return 'STOPPED';
  return status === 'READY' || status === 'SETTLED' || status === 'PAID' ? 'READY' : 'WAITING';
}

/** True when the promised time has passed and the car is not ready yet. */
export function isLate(car: { status: OrderStatus | null; promisedAt: number | null }, now: number): boolean {
  return car.promisedAt !== null && car.promisedAt < now && boardGroup(car.status) !== 'READY';
}

const TONES: Readonly<Record<BoardGroup, BoardTone>> = {
  WAITING: 'grey',
  WORKING: 'blue',
  STOPPED: 'amber',
  READY: 'green',
};

/** The colour; red as soon as the promise is broken. */
export function boardTone(car: { status: OrderStatus | null; promisedAt: number | null }, now: number): BoardTone {
  return isLate(car, now) ? 'red' : TONES[boardGroup(car.status)];
}
