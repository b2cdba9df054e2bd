/** What the customer did not want last time, with the price it had and the price it has (domain rules §6.6a). */

import { operationById } from '#db/store/catalog.ts';
import { customerById } from '#db/store/customers.ts';
import { type EstimateLineRow, linesOfEstimate, newestEstimateOfOrder } from '#db/store/estimates.ts';
import { partById } from '#db/store/stock.ts';
import { openAdviceOf, vehicleById } from '#db/store/vehicles.ts';
import type { ReadDb } from '#db/write.ts';
import { dayOf } from '#domain/calendar.ts';
import type { LineInput } from '#domain/contract/line.ts';
import type { Offer, OfferLine } from '#domain/contract/vehicle.contract.ts';
import { sumFen } from '#domain/money.ts';
import { found } from '../../refused.ts';
import { laborInput, partInput } from '../catalog/list-inputs.ts';
import { operationHit, partHit } from '../catalog/price-list.ts';
import { listLine, type PricingScene } from '../estimate/listed-line.ts';
import { pricingScene } from '../estimate/pricing-scene.ts';

/** The line as it would be typed today: price of the list, not of then. Null for work of no list. */
function typedAnew(db: ReadDb, row: EstimateLineRow): LineInput | null {
  if (row.kind === 'LABOR' && row.operationId !== null) return laborInput(db, row.operationId, row.lineNo, row.name);
  if (row.kind !== 'PART' || row.partId === null) return null;
  return partInput(db, row.partId, row.qtyMilli ?? 1000, row.lineNo, row.name);
}

/** What it costs today with the customer's plan, in fen. */
function netToday(db: ReadDb, line: LineInput, scene: PricingScene): number {
  const { planPayRateBp } = listLine(db, line, scene);
  return listLine(db, { ...line, payRateBp: planPayRateBp }, scene).row.netFen;
}

/** A typed line with what the lists say of it; empty for what stands in none. */
export function offerLine(db: ReadDb, line: LineInput, scene: PricingScene, now: number): OfferLine[] {
  if (line.kind === 'LABOR') {
    const operation = operationById(db, line.operationId ?? 0);
    return operation ? [{ kind: 'LABOR', hit: operationHit(db, operation, scene.modelCode, now) }] : [];
  }
  const part = line.kind === 'PART' ? partById(db, line.partId ?? 0) : undefined;
  return part && line.kind === 'PART'
    ? [{ kind: 'PART', hit: partHit(db, part, scene.modelCode), qtyMilli: line.qtyMilli }]
    : [];
}

/** Open advice of a car; what was a line of an estimate can be added again at today's price. @refuses NOT_FOUND */
export function offersOf(db: ReadDb, vehicleId: number, now: number): Offer[] {
  const vehicle = found(vehicleById(db, vehicleId), '车辆');
  const owner = found(customerById(db, vehicle.ownerId), '客户');
  const scene = pricingScene(db, { vehicleId, customerId: owner.id }, dayOf(now));
  return openAdviceOf(db, vehicleId).map((advice) => {
    const estimate = advice.isDeclinedLine ? newestEstimateOfOrder(db, advice.orderId) : undefined;
    const all = estimate ? linesOfEstimate(db, estimate.id) : [];
    const main = all.find((line) => line.name === advice.text);
    const rows = main ? [main, ...all.filter((l) => l.kind === 'PART' && l.laborLineNo === main.lineNo)] : [];
    const typed = rows.flatMap((row) => typedAnew(db, row) ?? []);
    return {
      adviceId: advice.id,
      text: advice.text,
      urgency: advice.urgency,
      orderNo: advice.orderNo,
      on: dayOf(advice.createdAt),
      oldFen: rows.length === 0 ? null : sumFen(rows.map((row) => row.netFen)),
      newFen: typed.length === 0 ? null : sumFen(typed.map((line) => netToday(db, line, scene))),
      lines: typed.flatMap((line) => offerLine(db, line, scene, now)),
    };
  });
}
