/** States of a parts request (领料申请). @source domain rules §5.5 */
import type { RequestStatus } from '../enums.ts';
import type { Result } from '../result.ts';
import { nextStatus, type StateTable } from '../state-table.ts';

export const REQUEST_ACTIONS = [
  'issuePart',
  'issueAll',
  'return',
  'returnAll',
  'dropSome',
  'dropRest',
  'backorder',
  'cancel',
] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/**
 * `issuePart` leaves something open, `issueAll` hands out the rest; `return` leaves something out, `returnAll` nothing;
 * `dropSome` asks for less, `dropRest` for no more than is out; cancelling drops only what is not out. What is noted as
 * missing stays so until a piece goes out.
 */
export const requestStatusTable: StateTable<'partsRequest', RequestStatus, RequestAction> = {
  machine: 'partsRequest',
  moves: {
    OPEN: {
      issuePart: 'PARTLY_ISSUED',
      issueAll: 'ISSUED',
      dropSome: 'OPEN',
      backorder: 'BACKORDER',
      cancel: 'CANCELLED',
    },
    PARTLY_ISSUED: {
      issuePart: 'PARTLY_ISSUED',
      issueAll: 'ISSUED',
      return: 'PARTLY_ISSUED',
      returnAll: 'OPEN',
      dropSome: 'PARTLY_ISSUED',
      dropRest: 'ISSUED',
      backorder: 'BACKORDER',
      cancel: 'CANCELLED',
    },
    ISSUED: { return: 'PARTLY_ISSUED', returnAll: 'OPEN', dropRest: 'ISSUED', cancel: 'CANCELLED' },
    BACKORDER: {
      issuePart: 'PARTLY_ISSUED',
      issueAll: 'ISSUED',
      return: 'BACKORDER',
      returnAll: 'BACKORDER',
      dropSome: 'BACKORDER',
      dropRest: 'ISSUED',
      backorder: 'BACKORDER',
      cancel: 'CANCELLED',
    },
    CANCELLED: {},
  },
};

/** What happened to the parts a request asks for. */
export type RequestStep = 'issue' | 'return' | 'drop';

/** What of a request is still to go out and what is out, after the step, in thousandths. */
export type RequestFigures = { readonly openMilli: number; readonly outMilli: number };

function actionOf(step: RequestStep, { openMilli, outMilli }: RequestFigures): RequestAction {
  if (step === 'return') return outMilli > 0 ? 'return' : 'returnAll';
  if (openMilli > 0) return step === 'issue' ? 'issuePart' : 'dropSome';
  if (step === 'issue') return 'issueAll';
  return outMilli > 0 ? 'dropRest' : 'cancel';
}

/**
 * The state a request has after a step that left these figures.
 * @refuses STATE_REFUSED where its state knows no such move: nothing goes out on a cancelled request or one that is all out
 * @source domain rules §5.5
 */
export function requestAfter(
  status: RequestStatus,
  step: RequestStep,
  figures: RequestFigures,
): Result<RequestStatus, 'STATE_REFUSED'> {
  return nextStatus(requestStatusTable, status, actionOf(step, figures));
}

/** What one line of a request is called from its figures: nothing open and nothing out was taken off the order. */
export function requestLineStatusOf({ openMilli, outMilli }: RequestFigures): RequestStatus {
  if (openMilli <= 0) return outMilli > 0 ? 'ISSUED' : 'CANCELLED';
  return outMilli > 0 ? 'PARTLY_ISSUED' : 'OPEN';
}
