/** Phone and mileage corrected in place; what stood there before is kept (domain rules §6.2). */
import type { Actor } from '#domain/actor.ts';
import type { FactChangeView } from '#domain/contract/vehicle.contract.ts';
import { readPhone } from '#domain/customer/phone.ts';
import { dayOf } from '#domain/calendar.ts';
import type { MileageReason } from '#domain/enums.ts';
import { FindingList } from '#domain/findings.ts';
import { cleanLine } from '#domain/text.ts';
import { checkMileage } from '#domain/vehicle/mileage.ts';
import { changeCustomer, customerById, customersWithPhone } from '#db/store/customers.ts';
import { addFactChange, factChanges } from '#db/store/fact-changes.ts';
import { putCustomerKeys } from '#db/store/search.ts';
import { changeVehicle, vehicleById } from '#db/store/vehicles.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, mustPass } from '../../refused.ts';
import { maySeePhone } from '../customer/customer-view.ts';

type Command = {
  readonly commandId: string;
  readonly confirmed?: string[] | undefined;
  readonly id: number;
  readonly version: number;
};

/** @refuses MILEAGE_RANGE, MILEAGE_LOWER without reason, CHANGED_MEANWHILE; warns MILEAGE_JUMP */
export function setMileage(
  host: Host,
  actor: Actor,
  input: Command & { readonly mileageKm: number; readonly reason?: MileageReason | undefined },
) {
  return host.write(actor, 'vehicle.mileageSet', input, (tx) => {
    const before = found(vehicleById(tx, input.id), '车辆');
    const today = dayOf(tx.act.at);
    const asked = { km: input.mileageKm, reason: input.reason, lastKm: before.lastMileageKm };
    mustPass(checkMileage({ ...asked, lastOn: before.lastVisitOn, today }), input.confirmed);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeVehicle(tx, input, { lastMileageKm: input.mileageKm }, by);
    const was = before.lastMileageKm === null ? '' : String(before.lastMileageKm);
    const change = {
      field: 'MILEAGE',
      before: was,
      after: String(input.mileageKm),
      reason: input.reason ?? '',
    } as const;
    addFactChange(tx, { ...change, vehicleId: before.id, at: by.now, employeeId: by.employeeId });
    return { result: { version }, touches: [`vehicle:${before.id}`], changes: change };
  });
}

/** @refuses PHONE_…, CHANGED_MEANWHILE; warns PHONE_SHARED */
export function setPhone(host: Host, actor: Actor, input: Command & { readonly phone: string }) {
  return host.write(actor, 'customer.phoneSet', input, (tx) => {
    const before = found(customerById(tx, input.id), '客户');
    const findings = new FindingList();
    const isEmpty = cleanLine(input.phone) === '';
    const phone = isEmpty ? null : (findings.take(readPhone(input.phone), 'phone')?.phone ?? null);
    const others = phone === null ? [] : customersWithPhone(tx, phone, before.id);
    const shared = { phone: phone ?? '', names: others.map((other) => other.name) };
    mustPass(findings.warnIf(others.length > 0, 'PHONE_SHARED', shared, 'phone').found, input.confirmed);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeCustomer(tx, input, { phone }, by);
    putCustomerKeys(tx, before.id, { ...before, phone });
    const change = { field: 'PHONE', before: before.phone ?? '', after: phone ?? '', reason: '' } as const;
    addFactChange(tx, { ...change, customerId: before.id, at: by.now, employeeId: by.employeeId });
    // numbers stay out of the journal
    return { result: { version }, touches: [`customer:${before.id}`, 'customer'], changes: { isPhoneChanged: true } };
  });
}

/** The last changes of a car's mileage and its owner's phone; numbers only for who may see them. @refuses NOT_FOUND */
export function changesOfCar(db: ReadDb, actor: Actor, vehicleId: number): FactChangeView[] {
  const vehicle = found(vehicleById(db, vehicleId), '车辆');
  const owner = found(customerById(db, vehicle.ownerId), '客户');
  const isFull = maySeePhone(db, actor, owner);
  return factChanges(db, { vehicleId, customerId: owner.id }, 10)
    .filter(({ change }) => isFull || change.field !== 'PHONE')
    .map(({ change, byName }) => ({
      field: change.field,
      before: change.before,
      after: change.after,
      reason: change.reason,
      byName,
      at: change.at,
    }));
}
