/** What a person may do with a print job in each state. @source domain rules §5.8 */
import type { StateTable } from '../state-table.ts';
import type { PrintState } from './spool.ts';

export const PRINT_JOB_ACTIONS = ['retry', 'release', 'takeOver', 'cancel', 'printed', 'notPrinted'] as const;
export type PrintJobAction = (typeof PRINT_JOB_ACTIONS)[number];

/** What a person did at a step of a job's log: an act on the job, or asked for the paper once more. */
export const PRINT_STEP_ACTS = [...PRINT_JOB_ACTIONS, 'reprint'] as const;
export type PrintStepAct = (typeof PRINT_STEP_ACTS)[number];

/**
 * The other half of the way is the desk's own (spool.ts). Once a byte left, a job is given up by nobody: a person says what
 * came out, and what did not is a new job.
 */
export const printJobStatusTable: StateTable<'printJob', PrintState, PrintJobAction> = {
  machine: 'printJob',
  moves: {
    QUEUED: { release: 'QUEUED', takeOver: 'QUEUED', cancel: 'CANCELLED' },
    RENDERED: { takeOver: 'QUEUED', cancel: 'CANCELLED' },
    SENDING: {},
    NOT_SENT: { retry: 'NOT_SENT', takeOver: 'QUEUED', cancel: 'CANCELLED' },
    SENT: { printed: 'DONE', notPrinted: 'CANCELLED' },
    UNKNOWN: { printed: 'DONE', notPrinted: 'CANCELLED' },
    FAILED: { retry: 'QUEUED', takeOver: 'QUEUED', cancel: 'CANCELLED' },
    DONE: {},
    CANCELLED: {},
  },
};
