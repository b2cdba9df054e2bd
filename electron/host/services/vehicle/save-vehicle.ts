/** Cars: registered with their owner in one act, changed, handed to another owner (domain rules §3, §4.1). */
import type { Actor } from '#domain/actor.ts';
import type { CustomerInput } from '#domain/contract/customer.contract.ts';
import { FindingList, type Findings } from '#domain/findings.ts';
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
import { found, mustPass, refuse } from '../../refused.ts';
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

/** Who is to own it: what is wrong with a new one as it was typed, and how it is stored once nothing is. */
function readOwner(tx: WriteTx, owner: Owner): { readonly found: Findings; readonly store: () => number } {
  if ('customerId' in owner) {
    const { id } = found(customerById(tx, owner.customerId), '客户');
    return { found: { refusals: [], warnings: [] }, store: () => id };
  }
  const read = readCustomer(tx, owner.customer, 'owner.customer.', tx.act.at);
  return { found: read.found, store: () => storeCustomer(tx, read).id };
}

/** @refuses every identifier rule beside its field; warns PLATE_TAKEN, PHONE_SHARED, FUEL_PLATE_MISMATCH and the uncommon ones */
export function registerVehicle(host: Host, actor: Actor, input: Confirmed & { vehicle: VehicleInput; owner: Owner }) {
  return host.write(actor, 'vehicle.registered', input, (tx) => {
    const read = readVehicle(tx, input.vehicle);
    const owner = readOwner(tx, input.owner);
    mustPass(new FindingList().add(read.found).add(owner.found).found, input.confirmed);
    const customerId = owner.store();
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

/** 过户. @refuses NOT_FOUND, SAME_OWNER, CHANGED_MEANWHILE, the identifier rules of a new customer beside their fields */
export function changeOwner(
  host: Host,
  actor: Actor,
  input: Confirmed & { id: number; version: number; owner: Owner },
) {
  return host.write(actor, 'vehicle.ownerChanged', input, (tx) => {
    const before = found(vehicleById(tx, input.id), '车辆');
    const owner = readOwner(tx, input.owner);
    mustPass(owner.found, input.confirmed);
    const ownerId = owner.store();
    if (ownerId === before.ownerId) refuse('SAME_OWNER', {}, 'owner');
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeVehicle(tx, { id: input.id, version: input.version }, { ownerId }, by);
    moveOwner(tx, input.id, ownerId, tx.act.at);
    return {
      result: { version },
      touches: [`vehicle:${input.id}`, `customer:${before.ownerId}`, `customer:${ownerId}`],
      changes: { ownerId: { before: before.ownerId, after: ownerId } },
    };
  });
}
