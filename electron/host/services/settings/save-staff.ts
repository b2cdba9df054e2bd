/** Staff: added, changed, deactivated; never deleted, their name stays on papers. */
import type { Actor } from '#domain/actor.ts';
import type { StaffView } from '#domain/contract/settings.contract.ts';
import type { StaffInput } from '#domain/contract/setup.contract.ts';
import type { Role } from '#domain/enums.ts';
import { checkPinChoice } from '#domain/staff/pin.ts';
import { initialsOf } from '#db/pinyin.ts';
import { addEmployee, allEmployees, type EmployeeRow, employeeById, saveEmployee } from '#db/store/employees.ts';
import { endSessionsOf } from '#db/store/sessions.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';

/** A person as settings show them. */
function staffView(row: EmployeeRow): StaffView {
  return {
    id: row.id,
    no: row.no,
    name: row.name,
    roles: [...row.roles],
    groupName: row.groupName ?? '',
    isActive: row.isActive,
    version: row.version,
  };
}

export function listStaff(db: ReadDb): StaffView[] {
  return allEmployees(db).map(staffView);
}

/** @refuses PIN_TOO_SHORT, PIN_TOO_SIMPLE, STAFF_NO_TAKEN */
export async function addStaff(host: Host, actor: Actor, input: StaffInput & { commandId: string }) {
  must(checkPinChoice(input.pin, input.roles), 'pin');
  const pin = await host.pins.hash(input.pin);
  const { pin: _typed, ...kept } = input;
  return host.write(actor, 'settings.staffAdded', kept, (tx) => {
    if (allEmployees(tx).some((e) => e.no === input.no)) return refuse('STAFF_NO_TAKEN', { no: input.no }, 'no');
    const id = addEmployee(tx, {
      no: input.no,
      name: input.name,
      pinyin: initialsOf(input.name),
      roles: input.roles,
      groupName: input.groupName || null,
      pinHash: pin.hash,
      pinSalt: pin.salt,
      now: host.now(),
      by: actor.employeeId,
    });
    return { result: { id }, touches: ['settings', `employee:${id}`] };
  });
}

type StaffChange = {
  commandId: string;
  id: number;
  version: number;
  name: string;
  roles: Role[];
  groupName: string;
  isActive: boolean;
  newPin?: string | undefined;
};

/** Roles, PIN or leaving change what the person may do: their sessions end. @refuses CHANGED_MEANWHILE, LAST_ADMIN, PIN_… */
export async function editStaff(host: Host, actor: Actor, input: StaffChange) {
  if (input.newPin !== undefined) must(checkPinChoice(input.newPin, input.roles), 'newPin');
  const pin = input.newPin === undefined ? null : await host.pins.hash(input.newPin);
  const { newPin: _typed, ...kept } = input;
  return host.write(actor, 'settings.staffEdited', kept, (tx) => {
    const before = found(employeeById(tx, input.id), '员工');
    const isAdminAfter = input.isActive && input.roles.includes('ADMIN');
    const others = allEmployees(tx).filter((e) => e.id !== input.id && e.isActive && e.roles.includes('ADMIN'));
    if (!isAdminAfter && others.length === 0 && before.roles.includes('ADMIN'))
      return refuse('LAST_ADMIN', {}, 'roles');
    const saved = saveEmployee(tx, {
      id: input.id,
      version: input.version,
      name: input.name,
      pinyin: initialsOf(input.name),
      roles: input.roles,
      groupName: input.groupName || null,
      isActive: input.isActive,
      pin,
      now: host.now(),
      by: actor.employeeId,
    });
    if (!saved) {
      const byName = employeeById(tx, before.updatedBy)?.name ?? '';
      return refuse('CHANGED_MEANWHILE', { byName, at: before.updatedAt, fields: '' });
    }
    const isRightsChange = pin !== null || !input.isActive || before.roles.join() !== input.roles.join();
    if (isRightsChange) endSessionsOf(tx, input.id, host.now());
    return {
      result: { version: input.version + 1 },
      touches: ['settings', `employee:${input.id}`],
      changes: { roles: { before: before.roles, after: input.roles }, isActive: input.isActive },
    };
  });
}
