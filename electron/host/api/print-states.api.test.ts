/**
 * Every act on a print job × every state × every role, and every word of the desk that prints, against the table of the domain
 * rules (§5.8), typed here from the text and from nothing of the program. What is done leads where the rules say.
 */
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '#domain/enums.ts';
import { PRINT_STATES, type PrintState } from '#domain/printing/spool.ts';
import { changePrintJob, printJobById } from '#db/store/print-jobs.ts';
import { HOUSE } from '#db/write.ts';
import { enqueuePaper } from '../services/print/enqueue.ts';
import { type Caller, callerOf, openHouseOfRoles } from './testing/every-role.ts';
import type { House } from './testing/house.ts';
import { verdictOf } from './testing/state-trial.ts';

type Way = Partial<Record<PrintState, PrintState>>;
type Act = { readonly path: string; readonly input: object; readonly leads: Way; readonly isHeld?: true };

/** §5.8: FAILED goes to RETRY or CANCELLED; what may be on paper ends by a person's word alone. */
const PEOPLE: Readonly<Record<string, Act>> = {
  retry: { path: 'print.retry', input: {}, leads: { NOT_SENT: 'NOT_SENT', FAILED: 'QUEUED' } },
  cancel: {
    path: 'print.cancel',
    input: {},
    leads: { QUEUED: 'CANCELLED', RENDERED: 'CANCELLED', NOT_SENT: 'CANCELLED', FAILED: 'CANCELLED' },
  },
  takeOver: {
    path: 'print.takeOver',
    input: { printer: '二号机' },
    leads: { QUEUED: 'QUEUED', RENDERED: 'QUEUED', NOT_SENT: 'QUEUED', FAILED: 'QUEUED' },
  },
  release: { path: 'print.release', input: {}, leads: { QUEUED: 'QUEUED' }, isHeld: true },
  printed: { path: 'print.confirm', input: { isPrinted: true }, leads: { SENT: 'DONE', UNKNOWN: 'DONE' } },
  notPrinted: {
    path: 'print.confirm',
    input: { isPrinted: false },
    leads: { SENT: 'CANCELLED', UNKNOWN: 'CANCELLED' },
  },
};

const ended = (state: PrintState): object => ({ outcome: { state, printer: '一号机', detail: '' } });
/** The desk is never refused: a word that comes too late changes nothing. */
const DESK: Readonly<Record<string, Act>> = {
  sending: { path: 'print.sending', input: { printer: '一号机' }, leads: { RENDERED: 'SENDING', NOT_SENT: 'SENDING' } },
  done: { path: 'print.outcome', input: ended('DONE'), leads: { SENDING: 'DONE', SENT: 'DONE', UNKNOWN: 'DONE' } },
  sent: { path: 'print.outcome', input: ended('SENT'), leads: { SENDING: 'SENT' } },
  broke: { path: 'print.outcome', input: ended('UNKNOWN'), leads: { SENDING: 'UNKNOWN' } },
  lost: { path: 'print.lost', input: {}, leads: { SENDING: 'UNKNOWN' } },
};

let house: House;
let as: Readonly<Record<Role, Caller>>;
let desk: Caller;
let id: string;
beforeAll(async () => {
  ({ house, as } = await openHouseOfRoles());
  desk = callerOf(house, 'DESK');
});
afterAll(() => house.close());

let papers = 0;
/** A paper of its own, in a state. */
function become(state: PrintState, isHeld: boolean): void {
  papers += 1;
  const docNo = 'SK20261122-0021';
  const paper = { form: 'RECEIPT', docType: 'payment', docId: papers, docNo, data: { docNo } } as const;
  id = house.host.write(HOUSE, 'test.state', { commandId: v7() }, (tx) => {
    const job = enqueuePaper(tx, paper);
    changePrintJob(tx, job, { state, isHeld });
    return { result: job, touches: [] };
  });
}
const stateNow = () => printJobById(house.host.read, id)?.state;

test.each(PRINT_STATES)('%s: every act by every role', async (state) => {
  const got: string[] = [];
  const due: string[] = [];
  for (const [name, act] of Object.entries(PEOPLE)) {
    for (const [role, call] of Object.entries(as)) {
      become(state, act.isHeld ?? false);
      const { commandId, ...input } = { commandId: v7(), id, ...act.input };
      const verdict = await verdictOf(call(act.path, { commandId, ...input }), 'printJob');
      got.push(`${name} ${role}: ${verdict}, ${stateNow()}`);
      const to = act.leads[state];
      due.push(`${name} ${role}: ${to ? 'done' : 'wrong state'}, ${to ?? state}`);
    }
  }
  expect(got).toEqual(due);
});

test('a job that nobody holds back is not let go', async () => {
  become('QUEUED', false);
  expect(await verdictOf(as.CASHIER('print.release', { commandId: v7(), id }), 'printJob')).toBe('wrong state');
});

test.each(PRINT_STATES)('%s: what the desk says of it', async (state) => {
  const got: string[] = [];
  const due: string[] = [];
  for (const [name, act] of Object.entries(DESK)) {
    become(state, false);
    await desk(act.path, name === 'lost' ? {} : { id, ...act.input });
    got.push(`${name}: ${stateNow()}`);
    due.push(`${name}: ${act.leads[state] ?? state}`);
  }
  expect(got).toEqual(due);
});
