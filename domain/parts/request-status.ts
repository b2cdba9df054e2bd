/** States of a parts request (领料申请). @source domain rules §5.5 */
import type { RequestStatus } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export const REQUEST_ACTIONS = ['issuePart', 'issueAll', 'return', 'backorder', 'cancel'] as const;
export type RequestAction = (typeof REQUEST_ACTIONS)[number];

/** `issuePart` leaves something open, `issueAll` hands out the rest; cancelling drops only what is not out. */
export const requestStatusTable: StateTable<'partsRequest', RequestStatus, RequestAction> = {
  machine: 'partsRequest',
  moves: {
    OPEN: { issuePart: 'PARTLY_ISSUED', issueAll: 'ISSUED', backorder: 'BACKORDER', cancel: 'CANCELLED' },
    PARTLY_ISSUED: {
      issuePart: 'PARTLY_ISSUED',
      issueAll: 'ISSUED',
      return: 'PARTLY_ISSUED',
      backorder: 'BACKORDER',
      cancel: 'CANCELLED',
    },
    ISSUED: { return: 'PARTLY_ISSUED', cancel: 'CANCELLED' },
    BACKORDER: {
      issuePart: 'PARTLY_ISSUED',
      issueAll: 'ISSUED',
      return: 'BACKORDER',
      backorder: 'BACKORDER',
      cancel: 'CANCELLED',
    },
    CANCELLED: {},
  },
};

/** What a request is called from what is still open and what is out, in milli-units. */
export function requestStatusOf(openMilli: number, issuedMilli: number): RequestStatus {
  if (openMilli <= 0) return 'ISSUED';
  return issuedMilli > 0 ? 'PARTLY_ISSUED' : 'OPEN';
}
