/** Who brings a car of the sample, and what is estimated for it. */
import type { LineInput } from '#domain/contract/line.ts';
import { customerById } from '#db/store/customers.ts';
import { allPackages } from '#db/store/packages.ts';
import { vehicleById } from '#db/store/vehicles.ts';
import type { Host } from '../host.ts';
import { found } from '../refused.ts';
import { packageInputs } from '../services/catalog/find-packages.ts';
import { searchOperations, searchParts } from '../services/catalog/price-list.ts';
import type { Plan } from './sample-plans.ts';

/** The lines of a package as a person takes it. */
function packageLines(host: Host, code: string, modelCode: string): LineInput[] {
  const { id: packageId } = found(
    allPackages(host.read).find((row) => row.code === code),
    code,
  );
  return packageInputs(host.read, packageId, modelCode).map((line) => ({ ...line, packageId, packageNo: 1 }));
}

/** Lines of a plan at list prices; a part that is not in stock is left out. */
export function sampleLines(host: Host, plan: Plan, modelCode: string): LineInput[] {
  if (plan.packageCode !== undefined) return packageLines(host, plan.packageCode, modelCode);
  const common = {
    payerType: 'SELF' as const,
    payerAccountId: null,
    payRateBp: 10_000,
    taxRatePct: 13 as const,
    remark: '',
  };
  const labor = plan.labor.flatMap((code): LineInput[] => {
    const hit = searchOperations(host.read, { text: code, isAnyModel: true, limit: 1 }, host.now())[0];
    if (!hit) return [];
    const { id, name, pricingMode, rateClass, workClass, billHoursCenti, fixedPriceFen, rateFenByPayer } = hit;
    const rateFen = pricingMode === 'HOURS' ? (rateFenByPayer.SELF ?? 0) : null;
    return [
      {
        kind: 'LABOR',
        ...common,
        lineNo: 1,
        name,
        operationId: id,
        code,
        pricingMode,
        rateClass,
        workClass,
        billHoursCenti,
        rateFen,
        fixedPriceFen,
      },
    ];
  });
  const parts = plan.parts.flatMap(([partNo, qtyMilli]): LineInput[] => {
    const hit = searchParts(host.read, { text: partNo, modelCode, isAnyModel: true, limit: 1 })[0];
    if (!hit || hit.availableMilli < qtyMilli) return [];
    const { id, name, spec, unit, qualityType } = hit;
    const unitPriceFen = hit.priceFenByPayer.SELF ?? 0;
    return [
      {
        kind: 'PART',
        ...common,
        lineNo: 1,
        name,
        partId: id,
        code: partNo,
        spec,
        unit,
        qtyMilli,
        unitPriceFen,
        qualityType,
        isCustomerSupplied: false,
        laborLineNo: null,
      },
    ];
  });
  return [...labor, ...parts].map((line, i) => ({ ...line, lineNo: i + 1 }));
}

/** The owner, or the company's contact. */
export function bringerOf(host: Host, vehicleId: number): string {
  const { ownerId } = found(vehicleById(host.read, vehicleId), '车辆');
  const owner = found(customerById(host.read, ownerId), '客户');
  return owner.contactName ?? owner.name;
}
