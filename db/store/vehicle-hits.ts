/** What a search result says of cars, read for all of them at once. */
import { keep } from '../keep.ts';
import type { ReadDb } from '../write.ts';

/** One car as a search shows it. */
export type VehicleHit = {
  readonly id: number;
  readonly plateNo: string | null;
  readonly temporaryPlate: string | null;
  readonly vin: string | null;
  readonly lastVisitOn: string | null;
  readonly modelName: string;
  readonly ownerId: number;
  readonly ownerName: string;
  readonly ownerPhone: string | null;
  /** The order that stands open on it. */
  readonly openOrderId: number | null;
  readonly openOrderNo: string | null;
  /** 1 when it stands in the shop, with an order or not yet. */
  readonly isHere: number;
};

/** Most cars that stand for one customer. */
const CARS_MAX = 20;

const hits = keep((db: ReadDb) =>
  db.$client.prepare(
    `SELECT v.id, v.plate_no AS plateNo, v.temporary_plate AS temporaryPlate, v.vin, v.last_visit_on AS lastVisitOn,
            coalesce(m.name, v.model_name) AS modelName, c.id AS ownerId, c.name AS ownerName, c.phone AS ownerPhone,
            o.id AS openOrderId, o.order_no AS openOrderNo,
            EXISTS (SELECT 1 FROM visit t WHERE t.vehicle_id = v.id AND t.status IN ('CHECKED_IN', 'IN_SERVICE')) AS isHere
     FROM json_each(?) wanted
     CROSS JOIN vehicle v ON v.id = wanted.value
     CROSS JOIN customer c ON c.id = v.owner_id
     LEFT JOIN vehicle_model m ON m.model_code = v.model_code
     LEFT JOIN repair_order o ON o.vehicle_id = v.id
       AND o.status NOT IN ('DELIVERED', 'CLOSED', 'CANCELLED') AND o.delivered_at IS NULL`,
  ),
);

const owned = keep((db: ReadDb) =>
  db.$client
    .prepare(
      `SELECT v.owner_id, v.id FROM json_each(?) wanted CROSS JOIN vehicle v ON v.owner_id = wanted.value
       ORDER BY v.last_visit_on DESC`,
    )
    .raw(),
);

/** Cars by their id; one that is not there is left out. */
export function vehicleHits(db: ReadDb, ids: readonly number[]): Map<number, VehicleHit> {
  if (ids.length === 0) return new Map();
  const rows = hits(db).all(JSON.stringify(ids)) as VehicleHit[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** Cars that each of these customers owns, newest visit first, at most 20; who owns none is left out. */
export function vehiclesOfOwners(db: ReadDb, customerIds: readonly number[]): Map<number, number[]> {
  const cars = new Map<number, number[]>();
  if (customerIds.length === 0) return cars;
  for (const [ownerId, id] of owned(db).all(JSON.stringify(customerIds)) as [number, number][]) {
    const known = cars.get(ownerId) ?? [];
    if (known.length < CARS_MAX) cars.set(ownerId, [...known, id]);
  }
  return cars;
}
