/** A car as typed, checked and normalised (domain rules §3.2, §3.3, §11.3 #5-#8). */
import type { VehicleInput } from '#domain/contract/vehicle.contract.ts';
import { type FieldRefusal, finding } from '#domain/findings.ts';
import { cleanLine } from '#domain/text.ts';
import { readEngineNo } from '#domain/vehicle/engine-no.ts';
import { isFuelPlateMismatch } from '#domain/vehicle/fuel-plate.ts';
import { readPlate } from '#domain/vehicle/plate.ts';
import { readVin } from '#domain/vehicle/vin.ts';
import { modelByCode, openOrderOf, vehicleWithPlate, vehicleWithVin } from '#db/store/vehicles.ts';
import type { ReadDb } from '#db/write.ts';
import { must, refuse } from '../../refused.ts';

export type ReadVehicle = ReturnType<typeof readVehicle>;

function placed(warnings: readonly FieldRefusal[], field: string): FieldRefusal[] {
  return warnings.map((w) => ({ ...w, field }));
}

/** Somebody else's plate: a car with an open order keeps it; otherwise moving it waits for a 确认. */
function plateConflict(db: ReadDb, plateNo: string | null, exceptId: number | undefined): FieldRefusal[] {
  const other = plateNo === null ? undefined : vehicleWithPlate(db, plateNo);
  if (!other || plateNo === null || other.id === exceptId) return [];
  const open = openOrderOf(db, other.id);
  if (open) return refuse('PLATE_IN_SHOP', { plateNo, orderNo: open.orderNo, orderId: open.id }, 'vehicle.plateNo');
  return [finding('PLATE_TAKEN', { plateNo, vehicleId: other.id, vin: other.vin ?? '' }, 'vehicle.plateNo')];
}

/** @refuses PLATE_…, VIN_…, VIN_TAKEN with the record it belongs to, beside the field */
export function readVehicle(db: ReadDb, typed: VehicleInput, exceptId?: number) {
  const plate = must(
    readPlate(typed.plateNo, { plateStatus: typed.plateStatus, isSpecial: typed.isSpecialPlate }),
    'vehicle.plateNo',
  );
  const vin = must(readVin(typed.vin, typed.vinRetyped), 'vehicle.vin');
  const twin = vin.vin === null ? undefined : vehicleWithVin(db, vin.vin);
  if (twin && vin.vin !== null && twin.id !== exceptId) {
    return refuse('VIN_TAKEN', { vin: vin.vin, vehicleId: twin.id, plateNo: twin.plateNo ?? '' }, 'vehicle.vin');
  }
  const engine = cleanLine(typed.engineNo) === '' ? { engineNo: '', warnings: [] } : readEngineNo(typed.engineNo);
  const isMismatch = isFuelPlateMismatch(typed.fuelType, plate.plateKind);
  const warnings = [
    ...placed(plate.warnings, 'vehicle.plateNo'),
    ...plateConflict(db, plate.plateNo, exceptId),
    ...placed(vin.warnings, 'vehicle.vin'),
    ...placed(engine.warnings, 'vehicle.engineNo'),
    ...(isMismatch
      ? [finding('FUEL_PLATE_MISMATCH', { plateNo: plate.plateNo ?? '', fuelType: typed.fuelType }, 'vehicle.fuelType')]
      : []),
  ];
  const model = modelByCode(db, typed.modelCode);
  return {
    warnings,
    row: {
      plateNo: plate.plateNo,
      plateKind: plate.plateKind,
      plateStatus: plate.plateStatus,
      temporaryPlate: plate.temporaryPlate,
      vin: vin.vin,
      isVinVerified: vin.isVerified,
      engineNo: engine.engineNo || null,
      brand: cleanLine(typed.brand),
      modelId: model?.id ?? null,
      modelCode: typed.modelCode,
      modelName: model?.name ?? typed.modelCode,
      color: cleanLine(typed.color) || null,
      fuelType: typed.fuelType,
      soldOn: typed.soldOn,
      registeredOn: typed.registeredOn,
      insurer: cleanLine(typed.insurer) || null,
      policyEndsOn: typed.policyEndsOn,
      remark: cleanLine(typed.remark) || null,
      isFuelPlateMismatch: isMismatch,
      isPlatePending: false,
    },
  };
}
