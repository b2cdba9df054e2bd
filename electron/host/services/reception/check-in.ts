/** 接车: the visit is written with its first promise; the car comes to the front of every search (domain rules §4.2, §5.1). */
import type { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { CheckInInput } from '#domain/contract/reception.contract.ts';
import { readPhone, unmasked } from '#domain/customer/phone.ts';
import { type CheckInKnown, checkCheckIn, checkPromiseChange, checkVisitTyped } from '#domain/reception/check-in.ts';
import { visitStatusTable } from '#domain/reception/visit-status.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import { mayAct, nextStatus } from '#domain/state-table.ts';
import { cleanLine, cleanParagraph } from '#domain/text.ts';
import { washAfterWish } from '#domain/workshop/wash.ts';
import { changeOrder } from '#db/store/orders.ts';
import { rankSearchKeys } from '#db/store/search.ts';
import { noteBringer, openOrderOf, openVisitNo, type VehicleRow, vehicleById } from '#db/store/vehicles.ts';
import { addVisit, changeVisit, type VisitRow, visitAround, visitById } from '#db/store/visits.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { arrive } from '../appointment/book-appointment.ts';
import { giveNumber } from '../number.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { openingHours } from '../workshop/workshop-load.ts';
import { noteOrderPromise, noteVisitPromise } from './keep-promise.ts';

type Typed = z.infer<typeof CheckInInput>;
type Confirmed = { commandId: string; confirmed?: string[] | undefined };

function knownOf(
  db: ReadDb,
  actor: Actor,
  vehicle: VehicleRow,
  arrivedAt: number,
  now: number,
  isHere: boolean,
): CheckInKnown {
  const { peakFrom, peakTo } = shopOptions(db);
  const open = isHere ? undefined : openVisitNo(db, vehicle.id);
  const order = isHere ? undefined : openOrderOf(db, vehicle.id);
  const plateNo = vehicle.plateNo ?? vehicle.temporaryPlate ?? '';
  return {
    fuelType: vehicle.fuelType,
    lastMileage: vehicle.lastMileageKm,
    lastVisitOn: vehicle.lastVisitOn,
    openVisit: open ? { visitId: open.id, visitNo: open.visitNo, plateNo } : null,
    openOrder: order ? { orderId: order.id, orderNo: order.orderNo, plateNo } : null,
    arrivedAt,
    now,
    hours: openingHours(db),
    peak: { peakFrom, peakTo },
    isManager: actor.roles.includes('MANAGER'),
  };
}

function columnsOf(typed: Omit<Typed, 'vehicleId'>) {
  return {
    bringerName: cleanLine(typed.bringerName),
    bringerPhone:
      cleanLine(typed.bringerPhone) === '' ? null : must(readPhone(typed.bringerPhone), 'bringerPhone').phone,
    arrivalMode: typed.arrivalMode,
    mainType: typed.mainType,
    mileageInKm: typed.mileageIn,
    mileageReason: typed.mileageReason ?? null,
    fuelEighths: typed.fuelEighths ?? null,
    socPct: typed.socPct ?? null,
    complaint: cleanParagraph(typed.complaint),
    isWaitInShop: typed.isWaiting,
    isWashWanted: typed.isWashWanted,
    oldPartsChoice: typed.oldPartsChoice,
    promisedAt: typed.promisedAt,
    isValuablesConfirmed: typed.isValuablesConfirmed,
    isPayMethodExplained: typed.isPayMethodExplained,
    isCoversFitted: typed.isCoversFitted,
  };
}

/** @refuses everything of domain/reception/check-in.ts beside its field; warns MILEAGE_JUMP, PROMISE_… */
export function checkIn(host: Host, actor: Actor, input: Typed & Confirmed & { appointmentId?: number | undefined }) {
  return host.write(actor, 'reception.checkedIn', input, (tx) => {
    const vehicle = found(vehicleById(tx, input.vehicleId), '车辆');
    const now = tx.act.at;
    mustPass(checkCheckIn(input, knownOf(tx, actor, vehicle, now, now, false)), input.confirmed);
    const visitNo = giveNumber(tx, 'visit');
    const columns = columnsOf(input);
    const visitId = addVisit(tx, {
      ...columns,
      visitNo,
      vehicleId: vehicle.id,
      customerId: vehicle.ownerId,
      arrivedAt: now,
      arrivedOn: dayOf(now),
      advisorId: actor.employeeId,
      status: 'CHECKED_IN',
      createdAt: now,
      createdBy: actor.employeeId,
      updatedAt: now,
      updatedBy: actor.employeeId,
    });
    noteVisitPromise(tx, visitId, { promisedAt: input.promisedAt, reason: null, toldBy: actor.name });
    const arrived = input.appointmentId === undefined ? [] : arrive(tx, input.appointmentId, { id: visitId, vehicle });
    noteBringer(tx, { vehicleId: vehicle.id, name: columns.bringerName, phone: columns.bringerPhone, at: now });
    rankSearchKeys(tx, 'VEHICLE', vehicle.id, now);
    rankSearchKeys(tx, 'CUSTOMER', vehicle.ownerId, now);
    return {
      result: { visitId, visitNo },
      touches: [`visit:${visitId}`, 'visits', `vehicle:${vehicle.id}`, ...arrived],
    };
  });
}

/**
 * What stands on the order too follows the visit: promise, wish for a wash, and until the signature the kind of work.
 * @returns what was touched @refuses STATE_REFUSED beside mainType once the order is signed
 */
function followOrder(tx: WriteTx, visit: VisitRow, typed: EditInput['visit'], reason: string): string[] {
  const told = { promisedAt: typed.promisedAt, reason, toldBy: tx.act.actor.name };
  const isMoved = visit.promisedAt !== typed.promisedAt;
  if (isMoved) noteVisitPromise(tx, visit.id, told);
  const order = visitAround(tx, visit.id)?.order;
  if (!order) return [];
  // a rework order keeps its kind: it is tied to the order it makes good
  const isOtherType = visit.mainType !== typed.mainType && order.reworkOfOrderId === null;
  if (isOtherType) must(nextStatus(orderStatusTable, order.status, 'editLines'), 'mainType');
  const isPromise = isMoved && mayAct(orderStatusTable, order.status, 'changePromise');
  const isWash = visit.isWashWanted !== typed.isWashWanted && mayAct(orderStatusTable, order.status, 'setWash');
  if (!isOtherType && !isPromise && !isWash) return [];
  changeOrder(
    tx,
    order,
    {
      ...(isOtherType ? { mainType: typed.mainType } : {}),
      ...(isPromise ? { promisedAt: typed.promisedAt } : {}),
      ...(isWash ? { washState: washAfterWish(order.washState, typed.isWashWanted) } : {}),
    },
    { employeeId: tx.act.actor.employeeId, now: tx.act.at },
  );
  return [`order:${order.id}`, 'orders', ...(isPromise ? noteOrderPromise(tx, order.id, told) : [])];
}

type EditInput = Confirmed & { id: number; version: number; visit: Omit<Typed, 'vehicleId'>; promiseReason: string };

/** A visit changed later; a moved promise needs its reason. @refuses as checkIn, CHANGED_MEANWHILE, STATE_REFUSED (also beside mainType) */
export function editVisit(host: Host, actor: Actor, input: EditInput) {
  return host.write(actor, 'reception.visitEdited', input, (tx) => {
    const visit = found(visitById(tx, input.id), '接车单');
    const status = must(nextStatus(visitStatusTable, visit.status, 'edit'));
    const vehicle = found(vehicleById(tx, visit.vehicleId), '车辆');
    const known = knownOf(tx, actor, vehicle, visit.arrivedAt, tx.act.at, true);
    const typed = { ...input.visit, bringerPhone: unmasked(input.visit.bringerPhone, visit.bringerPhone) };
    const order = visitAround(tx, visit.id)?.order;
    const workClasses = order ? billedLines(tx, order.id).map((line) => line.workClass) : [];
    mustPass(checkVisitTyped(typed, { ...known, workClasses, promiseBefore: visit.promisedAt }), input.confirmed);
    mustPass(checkPromiseChange(visit.promisedAt ?? 0, input.visit.promisedAt, input.promiseReason), undefined);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeVisit(tx, { id: visit.id, version: input.version }, { ...columnsOf(typed), status }, by);
    const followed = followOrder(tx, visit, typed, cleanLine(input.promiseReason));
    return { result: { version }, touches: [`visit:${visit.id}`, 'visits', ...followed] };
  });
}
