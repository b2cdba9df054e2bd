/** 保养套餐 while an estimate is typed: what the car is due for first, with its lines at today's price (domain rules §6.6, §8.2). */
import { dayOf } from '#domain/calendar.ts';
import type { PackageHit } from '#domain/contract/service-package.contract.ts';
import type { LineInput } from '#domain/contract/line.ts';
import { byDue, isAskedFor, packageDue } from '#domain/estimate/package-due.ts';
import { packageQty } from '#domain/estimate/package-lines.ts';
import { sumFen } from '#domain/money.ts';
import { partSearchWords } from '#domain/parts/part-words.ts';
import { allPackages, lastServiceOf, linesOfPackage, type PackageRow } from '#db/store/packages.ts';
import { modelByCode, vehicleById } from '#db/store/vehicles.ts';
import { openVisitOf } from '#db/store/visits.ts';
import type { ReadDb } from '#db/write.ts';
import { found } from '../../refused.ts';
import { listLine, type PricingScene } from '../estimate/listed-line.ts';
import { pricingScene } from '../estimate/pricing-scene.ts';
import { offerLine } from '../vehicle/offers.ts';
import { laborInput, partInput } from './list-inputs.ts';
import { fits } from './price-list.ts';

/** The lines of a package as they would be typed today for a model, numbered from 1; parts belong to the job before them. */
export function packageInputs(db: ReadDb, packageId: number, modelCode: string): LineInput[] {
  const oilQtyMilli = modelByCode(db, modelCode)?.oilQtyMilli ?? null;
  let laborLineNo: number | null = null;
  return linesOfPackage(db, packageId).flatMap(({ lineNo, operationId, partId, ...asked }): LineInput[] => {
    if (operationId !== null) {
      laborLineNo = lineNo;
      const labor = laborInput(db, operationId, lineNo);
      return labor ? [labor] : [];
    }
    const part = partInput(db, partId ?? 0, packageQty(asked, oilQtyMilli), lineNo);
    return part ? [{ ...part, laborLineNo }] : [];
  });
}

function isNamed({ code, name, pinyin }: PackageRow, words: readonly (readonly string[])[]): boolean {
  const text = `${code} ${name} ${pinyin}`.toLowerCase();
  return words.every((same) => same.some((word) => text.includes(word)));
}

function hitOf(db: ReadDb, row: PackageRow, scene: PricingScene, due: PackageHit['due'], now: number): PackageHit {
  const inputs = packageInputs(db, row.id, scene.modelCode);
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    priceFen: row.priceFen,
    listFen: sumFen(inputs.map((line) => listLine(db, line, scene).row.grossFen)),
    isFittingModel: fits(row.fitsModels, scene.modelCode),
    due,
    lines: inputs.flatMap((line) => offerLine(db, line, scene, now)),
  };
}

type Ask = { text: string; vehicleId: number; isAnyModel?: boolean | undefined; limit?: number | undefined };

/** @refuses NOT_FOUND */
export function findPackages(db: ReadDb, ask: Ask, now: number): PackageHit[] {
  const vehicle = found(vehicleById(db, ask.vehicleId), '车辆');
  const today = dayOf(now);
  const scene = pricingScene(db, { vehicleId: vehicle.id, customerId: vehicle.ownerId }, today);
  const last = lastServiceOf(db, vehicle.id);
  const boughtOn = vehicle.soldOn ?? vehicle.registeredOn;
  const visit = openVisitOf(db, vehicle.id);
  const km = visit?.mileageInKm ?? vehicle.lastMileageKm ?? 0;
  const car = { km, lastKm: last?.km ?? null, lastOn: last?.on ?? null, boughtOn };
  const words = partSearchWords(ask.text);
  const rows = allPackages(db)
    .filter((row) => row.isActive && isNamed(row, words))
    .filter((row) => ask.isAnyModel === true || fits(row.fitsModels, scene.modelCode))
    .map((row) => ({ ...row, due: fits(row.fitsModels, scene.modelCode) ? packageDue(row, car, today) : null }))
    .sort(byDue);
  const due = rows.filter((row) => row.due !== null);
  const cameFor = due.length > 0 || !visit ? due : rows.filter((row) => isAskedFor(row, visit.mainType, km));
  return (words.length > 0 ? rows : cameFor).slice(0, ask.limit ?? 8).map((row) => hitOf(db, row, scene, row.due, now));
}
