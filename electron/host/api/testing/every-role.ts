/** A house with one person per role, and every procedure of the contract callable by its name: for tests over all of them. */
import { createRouterClient } from '@orpc/server';
import { v7 } from 'uuid';
import { ROLES, type Role } from '#domain/enums.ts';
import { addEmployee, findEmployeeForSignIn } from '#db/store/employees.ts';
import { HOUSE } from '#db/write.ts';
import { LOCAL_DESK_ID } from '../../start-host.ts';
import type { Connection } from '../base.ts';
import { router } from '../router.ts';
import { House, newWindowKey, PIN } from './house.ts';

/** Calls a procedure by name with whatever the test likes: no type stands in the way, the input arrives as it is. */
export type Caller = (path: string, input: unknown) => Promise<unknown>;

/** A window (or a desk's main process) in the same program as the host. */
export function callerOf(house: House, kind: Connection['kind'] = 'WINDOW'): Caller {
  const connection: Connection = { deskId: LOCAL_DESK_ID, windowKey: newWindowKey(), kind };
  const client = createRouterClient(router, { context: { host: house.host, connection } });
  return async (path, input) => {
    const [area = '', name = ''] = path.split('.');
    const named = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    const procedure = named[area]?.[name];
    if (!procedure) throw new Error(`the router has no ${path}`);
    return procedure(input);
  };
}

/** Everybody has the administrator's PIN; the number of a person is the role. */
export async function openHouseOfRoles(): Promise<{ house: House; as: Readonly<Record<Role, Caller>> }> {
  const house = await House.open();
  await house.setUp();
  const { pinHash, pinSalt } = findEmployeeForSignIn(house.host.read, 'admin') ?? {};
  if (!pinHash || !pinSalt) throw new Error('the house has no administrator');
  house.host.write(HOUSE, 'test.staff', { commandId: v7() }, (tx) => {
    const rest = { groupName: null, pinHash, pinSalt, now: tx.act.at, by: 0 };
    for (const role of ROLES) addEmployee(tx, { no: role, name: role, pinyin: role, roles: [role], ...rest });
    return { result: null, touches: [] };
  });
  const callers = await Promise.all(ROLES.map(async (role) => [role, await signedIn(house, role)] as const));
  return { house, as: Object.fromEntries(callers) as Record<Role, Caller> };
}

export async function signedIn(house: House, who: string): Promise<Caller> {
  const caller = callerOf(house);
  await caller('session.signIn', { who, pin: PIN });
  return caller;
}

export type Answer =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly codes: readonly string[] }
  /** the host did not know what to say: an incident, or worse */
  | { readonly kind: 'failed'; readonly error: unknown };

/** How a call ended, in one value. */
export async function answerOf(call: Promise<unknown>): Promise<Answer> {
  try {
    return { kind: 'done', result: await call };
  } catch (error) {
    const { code, data } = error as { code?: string; data?: Record<'refusals' | 'warnings', { code: string }[]> };
    if (code !== 'REFUSED' || !data) return { kind: 'failed', error };
    return { kind: 'refused', codes: [...data.refusals, ...data.warnings].map((one) => one.code) };
  }
}
