/** Cars: registered with their owner in one act, changed, handed to another owner (domain rules §3, §4.1). */
import type { Actor } from '#domain/actor.ts';
import type { CustomerInput } from '#domain/contract/customer.contract.ts';
import { FindingList } from '#domain/findings.ts';
import type { VehicleInput } from '#domain/contract/vehicle.contract.ts';
import { customerById } from '#db/store/customers.ts';
import { putVehicleKeys } from '#db/store/search.ts';
import {
  addVehicle,
  bringersOf,
  changeVehicle,
  moveOwner,
  movePlate,
  takePlateOff,
  vehicleById,
  vehicleWithPlate,
} from '#db/store/vehicles.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, mustPass } from '../../refused.ts';
import { readCustomer, storeCustomer } from '../customer/save-customer.ts';
import { type ReadVehicle, readVehicle } from './read-vehicle.ts';

type Confirmed = { commandId: string; confirmed?: string[] | undefined };
type Owner = { customerId: number } | { customer: CustomerInput };

/** A confirmed plate of another car moves: that car's history keeps it. @returns the other car */
function freePlate(tx: WriteTx, read: ReadVehicle, exceptId: number): number[] {
  const { plateNo } = read.row;
  const other = plateNo === null ? undefined : vehicleWithPlate(tx, plateNo);
  if (!other || plateNo === null || other.id === exceptId) return [];
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  takePlateOff(tx, plateNo, '号牌转至其他车辆', by);
  putVehicleKeys(tx, other.id, { ...other, plateNo: null }, bringersOf(tx, other.id));
  return [other.id];
}

/** @refuses every identifier rule beside its field; warns PLATE_TAKEN, PHONE_SHARED, FUEL_PLATE_MISMATCH and the uncommon ones */
export function registerVehicle(host: Host, actor: Actor, input: Confirmed & { vehicle: VehicleInput; owner: Owner }) {
  return host.write(actor, 'vehicle.registered', input, (tx) => {
    const read = readVehicle(tx, input.vehicle);
    const owner =
      'customer' in input.owner ? readCustomer(tx, input.owner.customer, 'owner.customer.', tx.act.at) : null;
    const all = new FindingList().add(read.found);
    if (owner) all.add(owner.found);
    mustPass(all.found, input.confirmed);
    const customerId = owner
      ? storeCustomer(tx, owner).id
      : found(customerById(tx, 'customerId' in input.owner ? input.owner.customerId : 0), '客户').id;
    const moved = freePlate(tx, read, 0);
    const stamps = {
      createdAt: tx.act.at,
      createdBy: actor.employeeId,
      updatedAt: tx.act.at,
      updatedBy: actor.employeeId,
    };
    const vehicleId = addVehicle(tx, { ...read.row, ownerId: customerId, ...stamps }, tx.act.at);
    putVehicleKeys(tx, vehicleId, read.row);
    return {
      result: { vehicleId, customerId },
      touches: [`vehicle:${vehicleId}`, `customer:${customerId}`, ...moved.map((id) => `vehicle:${id}`)],
      changes: { movedPlateFrom: moved },
    };
  });
}

/** @refuses as registerVehicle, and CHANGED_MEANWHILE */
export function editVehicle(
  host: Host,
  actor: Actor,
  input: Confirmed & { id: number; version: number; vehicle: VehicleInput },
) {
  return host.write(actor, 'vehicle.edited', input, (tx) => {
    const before = found(vehicleById(tx, input.id), '车辆');
    const read = readVehicle(tx, input.vehicle, input.id);
    mustPass(read.found, input.confirmed);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const moved = freePlate(tx, read, input.id);
    const isSameVin = before.vin === read.row.vin;
    const isVinVerified = isSameVin ? before.isVinVerified || read.row.isVinVerified : read.row.isVinVerified;
    const version = changeVehicle(tx, { id: input.id, version: input.version }, { ...read.row, isVinVerified }, by);
    if (before.plateNo !== read.row.plateNo) movePlate(tx, input.id, read.row.plateNo, by);
    putVehicleKeys(tx, input.id, read.row, bringersOf(tx, input.id));
    return {
      result: { version },
      touches: [`vehicle:${input.id}`, ...moved.map((id) => `vehicle:${id}`)],
      changes: { isPlateChanged: before.plateNo !== read.row.plateNo, isVinChanged: !isSameVin },
    };
  });
}

/** 过户. @refuses NOT_FOUND, CHANGED_MEANWHILE */
export function changeOwner(
  host: Host,
  actor: Actor,
  input: Confirmed & { id: number; version: number; ownerId: number },
) {
  return host.write(actor, 'vehicle.ownerChanged', input, (tx) => {
    const before = found(vehicleById(tx, input.id), '车辆');
    const owner = found(customerById(tx, input.ownerId), '客户');
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeVehicle(tx, { id: input.id, version: input.version }, { ownerId: owner.id }, by);
    moveOwner(tx, input.id, owner.id, tx.act.at);
    return {
      result: { version },
      touches: [`vehicle:${input.id}`, `customer:${before.ownerId}`, `customer:${owner.id}`],
      changes: { ownerId: { before: before.ownerId, after: owner.id } },
    };
  });
}
