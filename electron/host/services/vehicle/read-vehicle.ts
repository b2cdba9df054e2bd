/** A car as typed, checked and normalised (domain rules §3.2, §3.3, §11.3 #5-#8). */
import type { VehicleInput } from '#domain/contract/vehicle.contract.ts';
import { FindingList } from '#domain/findings.ts';
import { cleanLine } from '#domain/text.ts';
import { readEngineNo } from '#domain/vehicle/engine-no.ts';
import { isFuelPlateMismatch } from '#domain/vehicle/fuel-plate.ts';
import { readPlate } from '#domain/vehicle/plate.ts';
import { readVin } from '#domain/vehicle/vin.ts';
import { modelByCode, openOrderOf, vehicleWithPlate, vehicleWithVin } from '#db/store/vehicles.ts';
import type { ReadDb } from '#db/write.ts';

export type ReadVehicle = ReturnType<typeof readVehicle>;

/** Somebody else's plate: a car with an open order keeps it; otherwise moving it waits for a 确认. */
function plateConflict(db: ReadDb, plateNo: string | null, exceptId: number | undefined, found: FindingList): void {
  const other = plateNo === null ? undefined : vehicleWithPlate(db, plateNo);
  if (!other || plateNo === null || other.id === exceptId) return;
  const open = openOrderOf(db, other.id);
  if (open) {
    const figures = { plateNo, orderNo: open.orderNo, orderId: open.id };
    found.refuseIf(true, 'PLATE_IN_SHOP', figures, 'vehicle.plateNo');
  } else {
    found.warnIf(true, 'PLATE_TAKEN', { plateNo, vehicleId: other.id, vin: other.vin ?? '' }, 'vehicle.plateNo');
  }
}

const NO_PLATE = { plateNo: null, plateKind: 'NONE', plateStatus: 'NONE', temporaryPlate: null, warnings: [] } as const;
const NO_VIN = { vin: null, isVerified: false, warnings: [] } as const;

/** Everything wrong or odd at once. @refuses PLATE_…, VIN_…, VIN_TAKEN with the record it belongs to, beside the field */
export function readVehicle(db: ReadDb, typed: VehicleInput, exceptId?: number) {
  const found = new FindingList();
  const how = { plateStatus: typed.plateStatus, isSpecial: typed.isSpecialPlate };
  const plate = found.take(readPlate(typed.plateNo, how), 'vehicle.plateNo') ?? NO_PLATE;
  const vin = found.take(readVin(typed.vin, typed.vinRetyped), 'vehicle.vin') ?? NO_VIN;
  const twin = vin.vin === null ? undefined : vehicleWithVin(db, vin.vin);
  if (twin && vin.vin !== null && twin.id !== exceptId) {
    const figures = { vin: vin.vin, vehicleId: twin.id, plateNo: twin.plateNo ?? '' };
    found.refuseIf(true, 'VIN_TAKEN', figures, 'vehicle.vin');
  }
  const engine = cleanLine(typed.engineNo) === '' ? { engineNo: '', warnings: [] } : readEngineNo(typed.engineNo);
  const isMismatch = isFuelPlateMismatch(typed.fuelType, plate.plateKind);
  found.add({ refusals: [], warnings: plate.warnings }, 'vehicle.plateNo');
  plateConflict(db, plate.plateNo, exceptId, found);
  found
    .add({ refusals: [], warnings: vin.warnings }, 'vehicle.vin')
    .add({ refusals: [], warnings: engine.warnings }, 'vehicle.engineNo')
    .warnIf(
      isMismatch,
      'FUEL_PLATE_MISMATCH',
      { plateNo: plate.plateNo ?? '', fuelType: typed.fuelType },
      'vehicle.fuelType',
    );
  const model = modelByCode(db, typed.modelCode);
  return {
    found: found.found,
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
