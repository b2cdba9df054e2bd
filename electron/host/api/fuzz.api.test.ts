import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#domain/enums.ts';
import { isRefusalCode } from '#domain/messages/refusal-text.ts';
import { grantOf, type Permission } from '#domain/permissions.ts';
import { journalAfter, lastJournalSeq } from '#db/store/journal.ts';
import type { House } from './testing/house.ts';
import { answerOf, type Caller, callerOf, openHouseOfRoles, signedIn } from './testing/every-role.ts';
import { inputsOf } from './testing/inputs-of.ts';
import { type Procedure, PROCEDURES } from './testing/procedures.ts';

const RUNS = 60;
/** Where each input costs a PIN hash. */
const PIN_RUNS = 15;
const CHECKS_PIN = ['session.signIn', 'session.unlock', 'session.changePin'];
/** The same inputs every time: what fails here fails again. */
const SEED = 20_261_122;
const CALLERS: readonly Role[] = ['MANAGER', 'ADMIN', 'CASHIER', 'PARTS_CLERK', 'FOREMAN', 'ADVISOR'];

let house: House;
let as: Readonly<Record<Role, Caller>>;
let desk: Caller;
beforeAll(async () => {
  ({ house, as } = await openHouseOfRoles());
  desk = callerOf(house, 'DESK');
});
afterAll(() => house.close());

/** Somebody who is let in: only then does the input matter. */
async function callerFor({ name: path, meta }: Procedure): Promise<Caller> {
  if (meta.permission === 'desk') return desk;
  // these end the session, and wrong PINs lock the person out
  if (path === 'session.unlock') return signedIn(house, 'CRM');
  if (path === 'session.changePin') return signedIn(house, 'CLAIMS');
  if (path.startsWith('session.')) return signedIn(house, 'INSPECTOR');
  const may = (role: Role) => ['any', 'own', 'limit'].includes(grantOf([role], meta.permission as Permission));
  const role = CALLERS.find((one) => meta.permission === 'public' || meta.permission === 'signed-in' || may(one));
  if (!role) throw new Error(`nobody may call ${path}`);
  return as[role];
}

/** Acts of the dealership since `seq`; a wrong PIN is counted, and that is no act of the dealership. */
function actsSince(seq: number): string[] {
  const rows = journalAfter(house.host.read, seq, 100);
  return rows.map((row) => row.act).filter((act) => !act.startsWith('session.'));
}

/** What an input may come to, and nothing else. */
async function expectSoundAnswer(
  { name, meta, input: schema }: Procedure,
  call: Caller,
  input: unknown,
): Promise<void> {
  const before = lastJournalSeq(house.host.read);
  const answer = await answerOf(call(name, input));
  const acts = actsSince(before);
  if (answer.kind === 'failed') throw answer.error;
  if (answer.kind === 'refused') {
    expect(answer.codes.length).toBeGreaterThan(0);
    expect(answer.codes.filter((code) => !isRefusalCode(code))).toEqual([]);
    expect(acts).toEqual([]);
    return;
  }
  expect(schema.safeParse(input).success).toBe(true);
  expect(acts.length).toBeLessThanOrEqual(meta.writes ? 1 : 0);
  await (answer.result as Partial<AsyncGenerator> | null)?.return?.(undefined);
}

/** Settings and sessions last: they change who may call. */
const LAST = ['backup', 'settings', 'session'];
const order = (path: string) => LAST.indexOf(path.split('.')[0] ?? '');
const PATHS = PROCEDURES.toSorted((a, b) => order(a.name) - order(b.name)).map((one) => [one.name, one] as const);

describe.each(PATHS)('%s', (_, procedure) => {
  test('answers whatever comes in with its result or a known refusal, and writes nothing it refuses', async () => {
    const call = await callerFor(procedure);
    const inputs = inputsOf(procedure.input);
    const property = fc.asyncProperty(inputs, (input) => expectSoundAnswer(procedure, call, input));
    await fc.assert(property, { numRuns: CHECKS_PIN.includes(procedure.name) ? PIN_RUNS : RUNS, seed: SEED });
  });
});

test('no prototype was touched, and the books are sound', async () => {
  expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  const { findings } = (await (await signedIn(house, 'ADMIN'))('backup.doctor', {})) as { findings: unknown[] };
  expect(findings).toEqual([]);
});
