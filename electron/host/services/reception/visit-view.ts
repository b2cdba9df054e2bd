/** Visits as screens show them. */
import type { Actor } from '#domain/actor.ts';
import type {
  MarkView,
  VisitRow as VisitRowView,
  VisitView,
  WalkAroundView,
} from '#domain/contract/reception.contract.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { BELONGINGS, CAR_FUNCTIONS } from '#domain/enums.ts';
import { isWalkAroundDone } from '#domain/reception/walk-around.ts';
import { photosOfVisit } from '#db/store/attachments.ts';
import { estimateOfVisit } from '#db/store/estimates.ts';
import { promisesOfVisit, type visitPage, visitAround, type WalkAroundRow } from '#db/store/visits.ts';
import type { ReadDb } from '#db/write.ts';
import { found } from '../../refused.ts';
import { photoView } from '../photo/photos.ts';
import { maySeePhone } from '../customer/customer-view.ts';

function markView(m: WalkAroundRow['marks'][number]): MarkView {
  const { photoId, addedAt, addedByName } = m;
  return {
    ...{ zone: m.zone, type: m.type, xMilli: m.x, yMilli: m.y, note: m.note ?? '' },
    ...(photoId === undefined ? {} : { photoId }),
    ...(addedAt === undefined ? {} : { addedAt, addedByName: addedByName ?? '' }),
  };
}

function walkAroundView(w: WalkAroundRow): WalkAroundView {
  return {
    marks: w.marks.map(markView),
    isNoMarks: w.isNoMarks,
    isExteriorDirty: w.isExteriorDirty,
    functions: CAR_FUNCTIONS.flatMap((item) => {
      const state = w.functions[item];
      return state ? [{ item, isOk: state === 'OK' }] : [];
    }),
    warningLamps: [...w.warningLamps],
    belongings: BELONGINGS.flatMap((item) => {
      const state = w.belongings[item];
      return state ? [{ item, isPresent: state.present, note: state.note ?? '' }] : [];
    }),
    isFrozen: w.isFrozen,
    signedAt: w.signedAt,
    signedBy: w.signedBy,
    signaturePng: w.signaturePng,
    unsignedReason: w.unsignedReason,
    version: w.version,
  };
}

/** @refuses NOT_FOUND */
export function visitView(db: ReadDb, actor: Actor, id: number): VisitView {
  const { visit, customer, vehicle, modelName, advisorName, order, walk } = found(visitAround(db, id), '接车单');
  const phone = visit.bringerPhone ?? '';
  return {
    id: visit.id,
    visitNo: visit.visitNo,
    status: visit.status,
    vehicleId: vehicle.id,
    customerId: customer.id,
    customerName: customer.name,
    plateNo: vehicle.plateNo ?? vehicle.temporaryPlate,
    vin: vehicle.vin,
    modelName: modelName ?? vehicle.modelName,
    bringerName: visit.bringerName,
    bringerPhone: phone !== '' && !maySeePhone(db, actor, customer) ? maskPhone(phone) : phone,
    arrivalMode: visit.arrivalMode,
    mainType: visit.mainType,
    arrivedAt: visit.arrivedAt,
    mileageIn: visit.mileageInKm ?? 0,
    mileageReason: visit.mileageReason,
    fuelEighths: visit.fuelEighths,
    socPct: visit.socPct,
    complaint: visit.complaint,
    isWaiting: visit.isWaitInShop ?? false,
    isWashWanted: visit.isWashWanted ?? false,
    oldPartsChoice: visit.oldPartsChoice ?? 'NONE',
    promisedAt: visit.promisedAt ?? visit.arrivedAt,
    isValuablesConfirmed: visit.isValuablesConfirmed,
    isPayMethodExplained: visit.isPayMethodExplained,
    isCoversFitted: visit.isCoversFitted,
    advisor: { id: visit.advisorId, name: advisorName },
    promises: promisesOfVisit(db, id).map(({ promise, byName }) => ({
      promisedAt: promise.promisedAt,
      reason: promise.reason ?? '',
      byName,
      at: promise.at,
    })),
    walkAround: walk ? walkAroundView(walk) : null,
    photos: photosOfVisit(db, id).map(photoView),
    estimateId: estimateOfVisit(db, id)?.id ?? null,
    orderId: order?.id ?? null,
    orderNo: order?.orderNo ?? null,
    orderStatus: order?.status ?? null,
    version: visit.version,
  };
}

/** One row of a list. */
export function visitRow(row: ReturnType<typeof visitPage>[number]): VisitRowView {
  const { visit, vehicle, order, walk } = row;
  return {
    id: visit.id,
    visitNo: visit.visitNo,
    status: visit.status,
    plateNo: vehicle.plateNo ?? vehicle.temporaryPlate,
    modelName: row.modelName ?? vehicle.modelName,
    customerName: row.customer.name,
    advisorName: row.advisorName,
    arrivedAt: visit.arrivedAt,
    promisedAt: visit.promisedAt ?? visit.arrivedAt,
    isWaiting: visit.isWaitInShop ?? false,
    isWalkAroundDone: isWalkAroundDone(walk ? { signedAt: walk.signedAt, unsignedReason: walk.unsignedReason } : null),
    orderId: order?.id ?? null,
    orderNo: order?.orderNo ?? null,
    orderStatus: order?.status ?? null,
  };
}
