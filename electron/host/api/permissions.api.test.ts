import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#domain/enums.ts';
import { grantOf, PERMISSIONS, type Permission } from '#domain/permissions.ts';
import { journalAfter } from '#db/store/journal.ts';
import { router } from './router.ts';
import type { House } from './testing/house.ts';
import { answerOf, type Caller, callerOf, openHouseOfRoles, PROCEDURES, signedIn } from './testing/every-role.ts';

let house: House;
let as: Readonly<Record<Role, Caller>>;
beforeAll(async () => {
  ({ house, as } = await openHouseOfRoles());
});
afterAll(() => house.close());

/** No procedure takes it: who is let through the gate is told so, and nothing else happens. */
const NOTHING = null;
const LET_IN = ['INPUT_INVALID'];

/** What the gate says to an input that cannot be. */
async function gate(call: Promise<unknown>): Promise<readonly string[]> {
  const answer = await answerOf(call);
  if (answer.kind !== 'refused') throw new Error(`neither let in nor refused: ${JSON.stringify(answer)}`);
  return answer.codes;
}

const DOES = ['any', 'own', 'limit'];
const LOOKS = [...DOES, 'view', 'approve'];

/** Domain rules §2 for one procedure: an act needs the right to do, a read the right to look. */
function isAllowed(role: Role, permission: Permission, writes: boolean): boolean {
  return (writes ? DOES : LOOKS).includes(grantOf([role], permission));
}

test('every procedure says whose it is, which documents it reaches and whether it writes', () => {
  const known: readonly unknown[] = [...PERMISSIONS, 'public', 'signed-in', 'desk'];
  for (const { path, meta } of PROCEDURES) {
    expect([path, known.includes(meta.permission)]).toEqual([path, true]);
    expect([path, ['none', 'any', 'own'].includes(meta.object ?? '')]).toEqual([path, true]);
    expect([path, typeof meta.writes]).toEqual([path, 'boolean']);
  }
});

test('the router has every procedure of the contract and no other', () => {
  const served = Object.entries(router).flatMap(([area, procedures]) =>
    Object.keys(procedures).map((name) => `${area}.${name}`),
  );
  expect(served.sort()).toEqual(PROCEDURES.map((one) => one.path).sort());
});

describe.each(ROLES)('%s', (role) => {
  test('gets in where the table says so and nowhere else', async () => {
    const before = journalAfter(house.host.read, 0, 10_000).length;
    const said: string[] = [];
    const expected: string[] = [];
    for (const { path, meta } of PROCEDURES) {
      const permission = meta.permission ?? '';
      const isOpen =
        permission === 'public' ||
        permission === 'signed-in' ||
        (permission !== 'desk' && isAllowed(role, permission as Permission, meta.writes ?? true));
      said.push(`${path} ${(await gate(as[role](path, NOTHING))).join()}`);
      expected.push(`${path} ${isOpen ? LET_IN.join() : 'FORBIDDEN'}`);
    }
    expect(said).toEqual(expected);
    expect(journalAfter(house.host.read, 0, 10_000)).toHaveLength(before);
  });
});

test('nobody gets in before signing in, nor while the window is locked, except to sign in', async () => {
  const locked = await signedIn(house, 'MANAGER');
  await locked('session.lock', {});
  for (const caller of [callerOf(house), locked]) {
    for (const { path, meta } of PROCEDURES) {
      const shut = meta.permission === 'desk' ? ['FORBIDDEN'] : ['NOT_SIGNED_IN'];
      expect([path, await gate(caller(path, NOTHING))]).toEqual([path, meta.permission === 'public' ? LET_IN : shut]);
    }
  }
});

test('the main process of a desk prints and does nothing else', async () => {
  const desk = callerOf(house, 'DESK');
  for (const { path, meta } of PROCEDURES) {
    const isOpen = meta.permission === 'desk' || meta.permission === 'public';
    expect([path, await gate(desk(path, NOTHING))]).toEqual([path, isOpen ? LET_IN : ['NOT_SIGNED_IN']]);
  }
});

test('who signed out or left the shop is out at once', async () => {
  const caller = await signedIn(house, 'ADVISOR');
  await caller('session.signOut', {});
  expect(await gate(caller('search.find', NOTHING))).toEqual(['NOT_SIGNED_IN']);
  const again = await signedIn(house, 'ADVISOR');
  const staff = (await as.ADMIN('settings.staff', {})) as { id: number; no: string; name: string; version: number }[];
  const advisor = staff.find((one) => one.no === 'ADVISOR');
  const { id, name, version } = advisor ?? { id: 0, name: '', version: 0 };
  const change = { id, name, version, roles: ['ADVISOR'], groupName: '', isActive: false };
  await as.ADMIN('settings.editStaff', { commandId: '01890000-0000-7000-8000-000000000001', ...change });
  expect(await gate(again('search.find', NOTHING))).toEqual(['NOT_SIGNED_IN']);
});
