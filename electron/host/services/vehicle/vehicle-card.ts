/** The card of a car that was found: what an advisor must know before the first sentence (domain rules §6.2). */

import { customerById } from '#db/store/customers.ts';
import {
  bringersOf,
  modelByCode,
  numberedPartsOf,
  openAdviceOf,
  openOrderOf,
  openVisitNo,
  unpaidOf,
  type VehicleRow,
  vehicleById,
} from '#db/store/vehicles.ts';
import { visitsOfVehicle } from '#db/store/visits.ts';
import type { ReadDb } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { dueOf } from '#domain/cashier/due.ts';
import type { VehicleCard, VehicleView } from '#domain/contract/vehicle.contract.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { serviceStateOf, warrantyOf } from '#domain/vehicle/service-state.ts';
import { found } from '../../refused.ts';
import { customerView, maySeePhone } from '../customer/customer-view.ts';

/** A car as screens show it. */
export function vehicleView(db: ReadDb, v: VehicleRow): VehicleView {
  return {
    id: v.id,
    plateNo: v.plateNo,
    plateKind: v.plateKind,
    plateStatus: v.plateStatus,
    temporaryPlate: v.temporaryPlate,
    vin: v.vin,
    isVinVerified: v.isVinVerified,
    engineNo: v.engineNo ?? '',
    brand: v.brand,
    modelCode: v.modelCode,
    modelName: modelByCode(db, v.modelCode)?.name ?? v.modelName,
    color: v.color ?? '',
    fuelType: v.fuelType,
    soldOn: v.soldOn,
    registeredOn: v.registeredOn,
    ownerId: v.ownerId,
    lastMileage: v.lastMileageKm,
    lastVisitOn: v.lastVisitOn,
    nextServiceOn: v.nextServiceOn,
    nextServiceKm: v.nextServiceKm,
    warrantyUntilOn: v.warrantyUntilOn,
    warrantyUntilKm: v.warrantyUntilKm,
    insurer: v.insurer ?? '',
    policyEndsOn: v.policyEndsOn,
    isFuelPlateMismatch: v.isFuelPlateMismatch,
    remark: v.remark ?? '',
    version: v.version,
  };
}

/** Warranty, next service, recall: said before the first sentence. */
function conditionOf(db: ReadDb, v: VehicleRow, now: number) {
  const model = modelByCode(db, v.modelCode);
  const today = dayOf(now);
  const { soldOn, lastMileageKm: lastKm, warrantyUntilOn: untilOn, warrantyUntilKm: untilKm } = v;
  const byModel = { modelMonths: model?.warrantyMonths ?? null, modelKm: model?.warrantyKm ?? null };
  return {
    warranty: warrantyOf({ untilOn, untilKm, soldOn, lastKm, ...byModel }, today),
    serviceState: serviceStateOf({ nextOn: v.nextServiceOn, nextKm: v.nextServiceKm, lastKm }, today),
    isRecallOpen: v.isRecallOpen,
  };
}

/** What was chosen at the last visit: the form begins with it. */
function lastChoicesOf(db: ReadDb, vehicleId: number, isFull: boolean): VehicleCard['lastChoices'] {
  const last = visitsOfVehicle(db, vehicleId, 1)[0]?.visit;
  if (!last) return null;
  return {
    bringerName: last.bringerName,
    bringerPhone: isFull ? (last.bringerPhone ?? '') : '',
    isWaiting: last.isWaitInShop ?? true,
    isWashWanted: last.isWashWanted ?? true,
    oldPartsChoice: last.oldPartsChoice ?? 'SHOP',
  };
}

/** @refuses NOT_FOUND */
export function vehicleCard(db: ReadDb, actor: Actor, id: number, now: number): VehicleCard {
  const vehicle = found(vehicleById(db, id), '车辆');
  const owner = found(customerById(db, vehicle.ownerId), '客户');
  const isFull = maySeePhone(db, actor, owner);
  return {
    vehicle: vehicleView(db, vehicle),
    owner: customerView(db, actor, owner),
    bringers: bringersOf(db, id).map((b) => ({
      name: b.name,
      phone: b.phone ? (isFull ? b.phone : maskPhone(b.phone)) : '',
      relation: b.relation ?? '',
    })),
    openVisitId: openVisitNo(db, id)?.id ?? null,
    openOrder: openOrderOf(db, id) ?? null,
    lastVisits: visitsOfVehicle(db, id, 5).map(({ visit, orderNo }) => ({
      visitId: visit.id,
      visitNo: visit.visitNo,
      arrivedAt: visit.arrivedAt,
      mileageIn: visit.mileageInKm ?? 0,
      complaint: visit.complaint,
      orderNo,
    })),
    numberedParts: numberedPartsOf(db, id),
    openAdvice: openAdviceOf(db, id).map(({ text, urgency, orderNo }) => ({ text, urgency, orderNo })),
    ...conditionOf(db, vehicle, now),
    lastChoices: lastChoicesOf(db, vehicle.id, isFull),
    unpaidSettlements: unpaidOf(db, id).map((s) => ({
      id: s.id,
      settlementNo: s.settlementNo ?? '',
      dueFen: dueOf(s),
    })),
  };
}
