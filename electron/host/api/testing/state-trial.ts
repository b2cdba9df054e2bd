/** A state machine against the running host: every act by every role in one state, and what the rules say of it. */
import { v7 } from 'uuid';
import { ROLES, type Role } from '#domain/enums.ts';
import { addEmployee, findEmployeeForSignIn } from '#db/store/employees.ts';
import { HOUSE } from '#db/write.ts';
import { type Caller, signedIn } from './every-role.ts';
import type { ShopDay } from './shop-day.ts';

/** Who may do it by §2, and in which states by §5. */
export type ActRule<S extends string> = { readonly roles: readonly Role[]; readonly states: readonly S[] };

export type Attempt = { readonly path: string; readonly input: object };

/** Nobody has this one: what the rules allow is judged under it and not done. */
export const NO_VERSION = 999_999;

export type Verdict = 'kept out' | 'wrong state' | 'judged' | 'done' | 'failed';

type Said = { code: string; data: { machine?: string } };

/** Refusals that name a state in words of their own. */
const OF_STATE: Readonly<Record<string, string>> = { ALREADY_PAID: 'settlement', SHIFT_NOT_OPEN: 'shift' };

/** What a call came to, in the words of the rules; another document's state that says no is a judgement on the act. */
export async function verdictOf(call: Promise<unknown>, machine: string): Promise<Verdict> {
  try {
    await call;
    return 'done';
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { refusals: Said[] } };
    if (code !== 'REFUSED' || !data) return 'failed';
    if (data.refusals.some((one) => one.code === 'FORBIDDEN')) return 'kept out';
    const machineOf = (one: Said) => (one.code === 'STATE_REFUSED' ? one.data.machine : OF_STATE[one.code]);
    return data.refusals.some((one) => machineOf(one) === machine) ? 'wrong state' : 'judged';
  }
}

export function dueVerdict<S extends string>(rule: ActRule<S>, state: S, role: Role): Verdict {
  if (!rule.roles.includes(role)) return 'kept out';
  return rule.states.includes(state) ? 'judged' : 'wrong state';
}

const STAFF_NO: Partial<Record<Role, string>> = {
  ...{ ADVISOR: 'advisor', CASHIER: 'cashier', PARTS_CLERK: 'parts', FOREMAN: 'foreman' },
  ...{ TECHNICIAN: 'technician', INSPECTOR: 'inspector', MANAGER: 'manager', ADMIN: 'admin' },
};

/** One signed-in person per role; those the shop has not are added. */
export async function everyRole(day: ShopDay): Promise<ReadonlyMap<Role, Caller>> {
  const { pinHash, pinSalt } = findEmployeeForSignIn(day.house.host.read, 'admin') ?? {};
  if (!pinHash || !pinSalt) throw new Error('the house has no administrator');
  day.house.host.write(HOUSE, 'test.staff', { commandId: v7() }, (tx) => {
    const rest = { groupName: null, pinHash, pinSalt, now: tx.act.at, by: 0 };
    for (const role of ROLES.filter((one) => STAFF_NO[one] === undefined))
      addEmployee(tx, { no: role, name: role, pinyin: role, roles: [role], ...rest });
    return { result: null, touches: [] };
  });
  const all = ROLES.map(async (role) => [role, await signedIn(day.house, STAFF_NO[role] ?? role)] as const);
  return new Map(await Promise.all(all));
}

/** The person of a role in this shop. */
export function employeeOf(day: ShopDay, role: Role): number {
  return findEmployeeForSignIn(day.house.host.read, STAFF_NO[role] ?? role)?.id ?? 0;
}
