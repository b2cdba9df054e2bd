/** States of a cashier's shift (班次). @source domain rules §5.7 */
import type { ShiftStatus } from '../enums.ts';
import type { StateTable } from '../state-table.ts';

export const SHIFT_ACTIONS = ['takePayment', 'startCount', 'close', 'accept'] as const;
export type ShiftAction = (typeof SHIFT_ACTIONS)[number];

/** No money moves once counting began. */
export const shiftStatusTable: StateTable<'shift', ShiftStatus, ShiftAction> = {
  machine: 'shift',
  moves: {
    OPEN: { takePayment: 'OPEN', startCount: 'COUNTING' },
    COUNTING: { close: 'CLOSED' },
    CLOSED: { accept: 'ACCEPTED' },
    ACCEPTED: {},
  },
};
