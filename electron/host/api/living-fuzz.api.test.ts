/**
 * Sound inputs that name what is there, in a shop full of documents: every procedure reaches its rules. Whatever it comes to,
 * it is a result or a refusal with its sentence in both languages, writes one row of the journal or none, and the books stay
 * sound. What was done is sent again under its command id, over a socket: answered the same, done once.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#domain/enums.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { can, mayLook } from '#domain/permissions.ts';
import type { Refusal } from '#domain/refusals.ts';
import { lastJournalSeq } from '#db/store/journal.ts';
import { inputsOf } from './testing/inputs-of.ts';
import { LivingShop } from './testing/living-shop.ts';
import { expectSameAgain } from './testing/twice.ts';
import { type Procedure, PROCEDURES } from './testing/procedures.ts';

const RUNS = { writes: 12, reads: 3 } as const;
/** The same inputs every time: what fails here fails again. */
const SEED = 20_261_124;
/** These change who may call or what the house is, and have tests of their own. */
const APART = ['session', 'setup', 'live', 'command', 'backup', 'settings', 'photo', 'house'];

const areaOf = ({ name }: Procedure) => name.split('.')[0] ?? '';
/** The till is counted last: nothing is paid afterwards. */
const LAST = ['cashier.startCount', 'cashier.closeShift'];
const tried = PROCEDURES.filter((one) => !APART.includes(areaOf(one)) && one.meta.permission !== 'desk').toSorted(
  (a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name),
);

let shop: LivingShop;
/** Acts that were sent again, under the same command id over another line. */
const repeated = new Set<string>();
/** What each act came to, by procedure. */
const ends = new Map<string, Set<string>>();
beforeAll(async () => {
  shop = await LivingShop.open();
});
afterAll(() => shop.close());

function rolesOf({ meta }: Procedure): readonly Role[] {
  const access = meta.permission;
  if (access === undefined || access === 'public' || access === 'signed-in' || access === 'desk') return ['MANAGER'];
  const may = ROLES.filter((role) => (meta.writes ? can([role], access) : mayLook([role], access)));
  // whose documents they are stops others at the door
  return may.includes('MANAGER') ? [...may, 'MANAGER', 'MANAGER'] : may;
}

type Thrown = { code?: string; data?: Record<'refusals' | 'warnings', Refusal[]> };

/** @returns the codes of what stood in the way, or DONE */
async function endOf(call: Promise<unknown>): Promise<string[]> {
  try {
    await call;
    return ['DONE'];
  } catch (error) {
    const { code, data } = error as Thrown;
    if (code !== 'REFUSED' || !data) throw error;
    const all = [...data.refusals, ...data.warnings];
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) {
      for (const lang of ['zh-CN', 'en'] as const) {
        const text = refusalText(lang, one);
        expect(text.length, `${one.code} ${lang}`).toBeGreaterThan(3);
        expect(text, `${one.code} ${lang}`).not.toMatch(/undefined|NaN|\[object|null/);
      }
    }
    return all.map((one) => one.code);
  }
}

async function expectSound(procedure: Procedure, role: Role, made: unknown): Promise<void> {
  const { name, meta } = procedure;
  const input = shop.fitted(areaOf(procedure), made);
  const before = lastJournalSeq(shop.house.host.read);
  const codes = await endOf(shop.as[role](name, input)).catch((error: unknown) => {
    throw new Error(`${name} by ${role} with ${JSON.stringify(input)}`, { cause: error });
  });
  const { read } = shop.house.host;
  const rows = lastJournalSeq(read) - before;
  if (meta.writes && codes[0] === 'DONE' && !repeated.has(name)) {
    repeated.add(name);
    await expectSameAgain(shop.house, name, await shop.as[role](name, input), () => shop.again[role](name, input));
    expect(lastJournalSeq(read) - before, `${name} wrote again`).toBe(rows);
  }
  expect(rows, `${name}: ${codes.join(' ')}`).toBeLessThanOrEqual(meta.writes && codes[0] === 'DONE' ? 1 : 0);
  const known = ends.get(name) ?? new Set();
  for (const code of codes) known.add(code);
  ends.set(name, known);
}

describe.each(tried.map((one) => [one.name, one] as const))('%s', (_, procedure) => {
  test('answers what is asked of a living shop', async () => {
    const inputs = inputsOf(procedure.input, shop.worldOf(procedure.name));
    const calls = fc.tuple(fc.constantFrom(...rolesOf(procedure)), inputs);
    const numRuns = procedure.meta.writes ? RUNS.writes : RUNS.reads;
    for (const [role, input] of fc.sample(calls, { numRuns, seed: SEED })) await expectSound(procedure, role, input);
  });
});

test('every act came further than the door: to a rule of its own, or was done', () => {
  const DOOR = ['NOT_FOUND', 'INPUT_INVALID', 'FORBIDDEN', 'NOT_OWN_DOCUMENT'];
  const acts = tried.filter(({ meta }) => meta.writes).map(({ name }) => name);
  const stuck = acts.filter((name) => [...(ends.get(name) ?? [])].every((code) => DOOR.includes(code)));
  expect(stuck).toEqual([]);
});

test('the books are sound', async () => {
  const { findings } = (await shop.as.ADMIN('backup.doctor', {})) as { findings: unknown[] };
  expect(findings).toEqual([]);
});
