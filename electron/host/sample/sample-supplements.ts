/** What the workshop found on a car of the sample: one supplement waits for the customer's word, one for its price. */
import { v7 } from 'uuid';
import type { Actor } from '#domain/actor.ts';
import type { ProposedLine } from '#domain/contract/supplement.contract.ts';
import { orderById } from '#db/store/orders.ts';
import { supplementById } from '#db/store/supplements.ts';
import { vehicleById } from '#db/store/vehicles.ts';
import type { Host } from '../host.ts';
import { found } from '../refused.ts';
import { searchOperations, searchParts } from '../services/catalog/price-list.ts';
import { proposeSupplement } from '../services/supplement/open-supplement.ts';
import { presentSupplement } from '../services/supplement/present-supplement.ts';

/** The operation of this code, and the first part of this name that fits the car, of the lists. */
function linesOf(host: Host, modelCode: string, code: string, partName: string): ProposedLine[] {
  const [work] = searchOperations(host.read, { text: code, isAnyModel: true, limit: 1 }, host.now());
  const [part] = searchParts(host.read, { text: partName, modelCode, isAnyModel: false, limit: 1 });
  return [
    ...(work ? [{ kind: 'LABOR' as const, operationId: work.id, name: work.name }] : []),
    ...(part ? [{ kind: 'PART' as const, partId: part.id, qtyMilli: 1_000, laborLineNo: work ? 1 : null }] : []),
  ];
}

/** The technician reports two faults; the advisor offers the first to the customer. */
export function findMore(host: Host, technician: Actor, advisor: Actor, orderId: number): void {
  const { vehicleId } = found(orderById(host.read, orderId), 'order');
  const { modelCode } = found(vehicleById(host.read, vehicleId ?? 0), 'vehicle');
  const propose = (fault: string, reason: string, lines: ProposedLine[]) =>
    proposeSupplement(host, technician, { commandId: v7(), orderId, fault, reason, lines });
  const brakes = propose('后制动片磨损至 2 mm', '继续行驶会伤制动盘', linesOf(host, modelCode, 'ZD0020', '后制动片'));
  const { version } = found(supplementById(host.read, brakes.id), 'supplement');
  presentSupplement(host, advisor, { commandId: v7(), id: brakes.id, version });
  propose('雨刮片开裂,刮不净', '雨天视线不清', [{ kind: 'LABOR', operationId: null, name: '更换雨刮片' }]);
}
