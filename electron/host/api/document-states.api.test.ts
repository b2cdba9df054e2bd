/**
 * Every act on a visit, an estimate, a supplement, a slip, a shift, a booking, a task and a parts request × every state × every
 * role against a running host, compared with the tables of the domain rules (§2, §5) as testing/document-rules.ts has them. A document is put into a
 * state in the file itself: what led there is the matter of other tests. Nothing a call came to is written.
 */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#domain/enums.ts';
import { machineLabels } from '#domain/messages/labels.ts';
import { lastJournalSeq } from '#db/store/journal.ts';
import { attemptsOn, type Documents } from './testing/document-attempts.ts';
import { giveTo, openDocumentShop } from './testing/document-shop.ts';
import { DOCUMENT_RULES, type Machine, type MachineRules } from './testing/document-rules.ts';
import type { Caller } from './testing/every-role.ts';
import type { ShopDay } from './testing/shop-day.ts';
import { dueVerdict, employeeOf, NO_VERSION, verdictOf } from './testing/state-trial.ts';

let day: ShopDay;
let callers: ReadonlyMap<Role, Caller>;
let documents: Documents;
/** The order of the slip, and the state the slip's acts find it in. */
let settledOrderId: number;

const writer = () => day.house.host.database.writer();
const run = (sql: string, ...values: unknown[]) => writer().prepare(sql).run(values);
const tableOf = (machine: Machine): string => (DOCUMENT_RULES[machine] as MachineRules).table ?? machine;
const ofTable = (what: string, table: string, id: number) =>
  writer().prepare(`SELECT ${what} FROM ${table} WHERE id = ?`).pluck().get(id);
/** Acts on a task or a parts request go under the version of their order. */
const versionOf = (machine: Machine) =>
  (machine === 'task' || machine === 'partsRequest'
    ? ofTable('version', 'repair_order', documents.work.orderId)
    : ofTable('version', tableOf(machine), documents[machine])) as number;

beforeAll(async () => {
  ({ day, documents, callers, settledOrderId } = await openDocumentShop());
});
afterAll(() => day.close());

/** Whatever a till counts has no version: its order keeps it from being void once the slip had its say. */
function orderFor(act: string): void {
  run('UPDATE repair_order SET status = ? WHERE id = ?', act === 'voidPayment' ? 'READY' : 'SETTLED', settledOrderId);
}

async function expectVerdictsOf(machine: Machine, state: string): Promise<void> {
  const rules: MachineRules = DOCUMENT_RULES[machine];
  const seq = lastJournalSeq(day.house.host.read);
  const got: string[] = [];
  const due: string[] = [];
  for (const [act, rule] of Object.entries(rules.acts)) {
    orderFor(act);
    for (const [role, call] of callers) {
      giveTo(day, employeeOf(day, role));
      const expected = dueVerdict(rule, state, role);
      const version = expected === 'judged' ? NO_VERSION : versionOf(machine);
      const calls: Readonly<Record<string, { path: string; input: object }>> = attemptsOn(documents, version)[machine];
      const attempt = calls[act];
      if (!attempt) throw new Error(`no call for ${act}`);
      got.push(`${act} ${state} ${role}: ${await verdictOf(call(attempt.path, attempt.input), machine)}`);
      due.push(`${act} ${state} ${role}: ${expected}`);
    }
  }
  expect(got.filter((line, at) => line !== due[at])).toEqual([]);
  expect(lastJournalSeq(day.house.host.read)).toBe(seq);
}

describe.each(Object.keys(DOCUMENT_RULES) as Machine[])('%s', (machine) => {
  let before: unknown;
  beforeAll(() => {
    before = ofTable('status', tableOf(machine), documents[machine]);
  });
  afterAll(() => {
    run(`UPDATE ${tableOf(machine)} SET status = ? WHERE id = ?`, before, documents[machine]);
  });
  test.each(DOCUMENT_RULES[machine].states)('%s: every act by every role', async (state) => {
    run(`UPDATE ${tableOf(machine)} SET status = ? WHERE id = ?`, state, documents[machine]);
    await expectVerdictsOf(machine, state);
  });
});

/** A void has no version to be stopped by: it is done, and taken back. */
test.each(DOCUMENT_RULES.settlement.states)(
  '%s: a transfer that never came is void on a slip that lives',
  async (state) => {
    const { settlement: id, transferPaymentId: paymentId } = documents;
    const before = ofTable('status', 'settlement', id);
    const row = writer().prepare('SELECT * FROM payment WHERE id = ?').get(paymentId) as Record<string, unknown>;
    run('UPDATE settlement SET status = ? WHERE id = ?', state, id);
    const call = callers.get('CASHIER');
    if (!call) throw new Error('nobody at the till');
    const input = { commandId: v7(), paymentId, reason: '未到账' };
    const lives = ['CONFIRMED', 'PART_PAID', 'PAID'].includes(state);
    expect(await verdictOf(call('cashier.voidPayment', input), 'settlement')).toBe(lives ? 'done' : 'wrong state');
    expect(ofTable('status', 'settlement', id)).toBe(state);
    const after = writer().prepare('SELECT * FROM payment WHERE id = ?').get(paymentId) as typeof row;
    for (const column of Object.keys(row).filter((one) => row[one] !== after[one]))
      run(`UPDATE payment SET ${column} = ? WHERE id = ?`, row[column], paymentId);
    run('UPDATE settlement SET status = ? WHERE id = ?', before, id);
  },
);

test('no machine is left out', () => {
  // an order, a print job, an insurance case and a claim have a file of their own; a line has no act but those of its order, its task and its request
  const elsewhere = ['order', 'printJob', 'insurance', 'claim', 'laborLine', 'partLine'];
  expect([...Object.keys(DOCUMENT_RULES), ...elsewhere].sort()).toEqual(Object.keys(machineLabels).sort());
});
