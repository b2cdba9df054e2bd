/** Data of 接车单 + 环车检查单 (domain rules §9.2). */
import { BELONGINGS, CAR_FUNCTIONS } from '#domain/enums.ts';
import { appointmentOfVisit } from '#db/store/appointments.ts';
import { estimateOfVisit, linesOfEstimate } from '#db/store/estimates.ts';
import { visitAround } from '#db/store/visits.ts';
import { modelByCode } from '#db/store/vehicles.ts';
import type { WriteTx } from '#db/write.ts';
import type { ReceptionSheetData } from '#print/reception-sheet/data.ts';
import { found } from '../../refused.ts';
import { carHead, customerHead, shopHead } from '../print/paper-heads.ts';
import { termsOf } from '../settings/paper-layout.ts';
import { printedSums } from '../repair-order/build-order-sheet.ts';

/** Full phones may stand on it (domain rules §3.4). */
export function buildReceptionSheet(tx: WriteTx, visitId: number): ReceptionSheetData {
  const row = found(visitAround(tx, visitId), '接车单');
  const { visit, walk, vehicle } = row;
  const estimate = estimateOfVisit(tx, visitId);
  const lines = estimate ? linesOfEstimate(tx, estimate.id) : [];
  const model = modelByCode(tx, vehicle.modelCode) ?? null;
  return {
    docNo: visit.visitNo,
    shop: shopHead(tx),
    customer: customerHead(row),
    car: carHead({ vehicle, model }),
    mileageInKm: visit.mileageInKm,
    fuelEighths: visit.fuelEighths,
    socPct: visit.socPct,
    arrivedAt: visit.arrivedAt,
    arrivalMode: visit.arrivalMode,
    appointmentNo: appointmentOfVisit(tx, visitId)?.apptNo ?? '',
    complaint: visit.complaint,
    marks: (walk?.marks ?? []).map((m) => ({
      zone: m.zone,
      type: m.type,
      xPermille: m.x,
      yPermille: m.y,
      note: m.note ?? '',
      addedAt: m.addedAt ?? null,
    })),
    noMarks: walk?.isNoMarks ?? false,
    exteriorDirty: walk?.isExteriorDirty ?? false,
    functions: CAR_FUNCTIONS.flatMap((what) => {
      const state = walk?.functions[what];
      return state ? [{ what, isOk: state === 'OK' }] : [];
    }),
    warningLamps: [...(walk?.warningLamps ?? [])],
    belongings: BELONGINGS.flatMap((what) => {
      const state = walk?.belongings[what];
      return state ? [{ what, isPresent: state.present, note: state.note ?? '' }] : [];
    }),
    oldPartsChoice: visit.oldPartsChoice ?? 'NONE',
    washWanted: visit.isWashWanted ?? false,
    waitInShop: visit.isWaitInShop ?? false,
    valuablesConfirmed: visit.isValuablesConfirmed,
    preliminary: lines.length > 0 ? printedSums(lines, estimate?.orderDiscountFen ?? 0) : null,
    promisedAt: visit.promisedAt,
    advisorName: row.advisorName,
    signature: {
      pngBase64: walk?.signaturePng ?? null,
      signedAt: walk?.signedAt ?? null,
      unsignedReason: walk?.unsignedReason ?? null,
    },
    terms: termsOf(tx, 'RECEPTION_SHEET', { as: { docType: 'visit', docId: visitId } }),
  };
}
