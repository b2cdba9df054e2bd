/** First start: shop, administrator with an own PIN, staff; all or nothing, and only once. */
import type { Actor } from '#domain/actor.ts';
import type { ShopProfileInput, StaffInput } from '#domain/contract/setup.contract.ts';
import { checkPinChoice } from '#domain/staff/pin.ts';
import { initialsOf } from '#db/pinyin.ts';
import { addEmployee, hasEmployees } from '#db/store/employees.ts';
import { insertShopProfile } from '#db/store/shop.ts';
import type { Host } from '../../host.ts';
import { must, refuse } from '../../refused.ts';

/** Row 0 of employee: acts when no person can yet. */
const HOUSE: Actor = { employeeId: 0, deskId: 0, name: '', roles: [] };

type SetupInput = {
  commandId: string;
  shop: ShopProfileInput;
  admin: Pick<StaffInput, 'no' | 'name' | 'pin'>;
  staff: StaffInput[];
};

/** @refuses ALREADY_SET_UP, STAFF_NO_TAKEN, PIN_TOO_SHORT, PIN_TOO_SIMPLE with the field of the person concerned */
export async function completeSetup(host: Host, input: SetupInput): Promise<{ shopName: string }> {
  if (hasEmployees(host.read)) return refuse('ALREADY_SET_UP', {});
  const people: StaffInput[] = [{ ...input.admin, roles: ['ADMIN'], groupName: '' }, ...input.staff];
  const seen = new Set<string>();
  people.forEach((person, i) => {
    const field = i === 0 ? 'admin' : `staff.${i - 1}`;
    if (seen.has(person.no)) return refuse('STAFF_NO_TAKEN', { no: person.no }, `${field}.no`);
    seen.add(person.no);
    return must(checkPinChoice(person.pin, person.roles), `${field}.pin`);
  });
  const pins = await Promise.all(people.map((person) => host.pins.hash(person.pin)));
  const command = {
    commandId: input.commandId,
    shop: input.shop,
    people: people.map(({ pin: _pin, ...rest }) => rest),
  };
  return host.write(HOUSE, 'setup.completed', command, (tx) => {
    if (hasEmployees(tx)) return refuse('ALREADY_SET_UP', {});
    insertShopProfile(tx, input.shop, host.now(), HOUSE.employeeId);
    people.forEach((person, i) => {
      const pin = pins[i];
      if (!pin) return;
      addEmployee(tx, {
        no: person.no,
        name: person.name,
        pinyin: initialsOf(person.name),
        roles: person.roles,
        groupName: person.groupName || null,
        pinHash: pin.hash,
        pinSalt: pin.salt,
        now: host.now(),
        by: HOUSE.employeeId,
      });
    });
    return { result: { shopName: input.shop.name }, touches: ['settings'] };
  });
}
