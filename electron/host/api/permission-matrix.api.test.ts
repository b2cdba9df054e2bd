/** Every procedure × role, generated from the contract and the table of rights: a new procedure is tested by existing. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#domain/enums.ts';
import { can, mayLook, PERMISSIONS } from '#domain/permissions.ts';
import { House, newWindowKey, PIN, TRANSPORTS } from './testing/house.ts';
import { callRaw, PROCEDURES, type Procedure } from './testing/procedures.ts';

/** What these do to the session would spoil the calls after them. */
const ENDS_SESSION = ['session.lock', 'session.signOut'];
const ordered = [...PROCEDURES].sort((a, b) => ENDS_SESSION.indexOf(a.name) - ENDS_SESSION.indexOf(b.name));
const needsPerson = PROCEDURES.filter(({ meta }) => meta.permission !== 'public' && meta.permission !== 'desk');

/** By the table alone, not by the code of the gate. */
function isOpenTo(role: Role, { meta }: Procedure): boolean {
  const access = meta.permission;
  if (access === 'public' || access === 'signed-in') return true;
  if (access === undefined || access === 'desk') return false;
  return meta.writes ? can([role], access) : mayLook([role], access);
}

const staffNo = (role: Role) => (role === 'ADMIN' ? 'admin' : role.toLowerCase());

test('every procedure says who may call it and on which documents', () => {
  const known: readonly string[] = [...PERMISSIONS, 'public', 'signed-in', 'desk'];
  const unsaid = PROCEDURES.filter(
    ({ meta }) =>
      !known.includes(meta.permission ?? '') ||
      !['none', 'any', 'own'].includes(meta.object ?? '') ||
      typeof meta.writes !== 'boolean',
  );
  expect(unsaid.map(({ name }) => name)).toEqual([]);
  expect(PROCEDURES.length).toBeGreaterThan(80);
});

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
    const others = ROLES.filter((role) => role !== 'ADMIN');
    await house.setUp(Object.fromEntries(others.map((role) => [staffNo(role), [role]])));
  });
  afterAll(() => house.close());

  test.each(ROLES)('%s gets through exactly where the table says so', async (role) => {
    const { client } = await house.signIn(transport, staffNo(role));
    const got: string[] = [];
    const due: string[] = [];
    for (const procedure of ordered) {
      const { code } = await callRaw(client, procedure.path, {});
      got.push(`${procedure.name} ${code === 'FORBIDDEN' ? 'kept out' : 'let in'}`);
      due.push(`${procedure.name} ${isOpenTo(role, procedure) ? 'let in' : 'kept out'}`);
      expect(code, procedure.name).not.toMatch(/NOT_TYPED/);
      if (procedure.name !== 'session.signOut') expect(code, procedure.name).not.toBe('NOT_SIGNED_IN');
      if (procedure.name === 'session.lock') await client.session.unlock({ pin: PIN });
    }
    expect(got).toEqual(due);
  });

  test('nobody: every procedure of a person answers NOT_SIGNED_IN', async () => {
    const { client } = await house.visit(transport);
    expect(await whoGotIn(client)).toEqual([]);
  });

  test('a locked window: the same, until the PIN is typed again', async () => {
    const { client } = await house.signIn(transport, 'manager');
    await client.session.lock({});
    expect(await whoGotIn(client)).toEqual([]);
    await client.session.unlock({ pin: PIN });
    expect(await callRaw(client, ['settings', 'shop'], {})).toMatchObject({ code: 'DONE' });
  });

  test('the main process of a desk is nobody, and alone gets at the spool', async () => {
    const { client } = await house.visit(transport, { kind: 'DESK' });
    expect(await whoGotIn(client)).toEqual([]);
    for (const { path, name } of PROCEDURES.filter(({ meta }) => meta.permission === 'desk'))
      expect((await callRaw(client, path, {})).code, name).toMatch(/^(DONE|INPUT_INVALID)$/);
  });

  test('another window does not share the session; a second line of the same window does', async () => {
    const windowKey = newWindowKey();
    await house.signIn(transport, 'manager', { windowKey });
    const same = await house.visit(transport, { windowKey });
    expect(await callRaw(same.client, ['settings', 'shop'], {})).toMatchObject({ code: 'DONE' });
    const other = await house.visit(transport, { windowKey: newWindowKey() });
    expect(await callRaw(other.client, ['settings', 'shop'], {})).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  test('revoked: who leaves, or whose roles change, is out at once', async () => {
    const { client } = await house.signIn(transport, 'crm');
    const { client: admin } = await house.signIn(transport, 'admin');
    const person = (await admin.settings.staff({})).find(({ no }) => no === 'crm');
    const { id = 0, version = 0, name = '' } = person ?? {};
    const change = { commandId: v7(), id, version, name, groupName: '', isActive: false };
    await admin.settings.editStaff({ ...change, roles: ['CRM'] });
    expect(await whoGotIn(client)).toEqual([]);
    expect(await callRaw(client, ['session', 'signIn'], { who: 'crm', pin: PIN })).not.toMatchObject({ code: 'DONE' });
  });
});

/** Procedures of a person that answered anything but NOT_SIGNED_IN. */
async function whoGotIn(client: Parameters<typeof callRaw>[0]): Promise<string[]> {
  const inside: string[] = [];
  for (const { path, name } of needsPerson) {
    const { code } = await callRaw(client, path, {});
    if (code !== 'NOT_SIGNED_IN') inside.push(`${name} ${code}`);
  }
  return inside;
}
