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
};

/** What the order of results needs of a car: little, so that many can be ranked and few be read whole. */
export type VehicleStanding = {
  readonly id: number;
  readonly lastVisitOn: string | null;
  /** It stands in the shop, with an order or not yet. */
  readonly isHere: boolean;
};

/** Most cars that stand for one customer. */
const CARS_MAX = 20;

const OPEN_ORDER = `o.vehicle_id = v.id
  AND o.status NOT IN ('DELIVERED', 'CLOSED', 'CANCELLED') AND o.delivered_at IS NULL`;
const OPEN_VISIT = `SELECT 1 FROM visit t WHERE t.vehicle_id = v.id AND t.status IN ('CHECKED_IN', 'IN_SERVICE')`;
const STANDING = `v.id, v.last_visit_on,
  EXISTS (${OPEN_VISIT}) OR EXISTS (SELECT 1 FROM repair_order o WHERE ${OPEN_ORDER})`;

const hits = keep((db: ReadDb) =>
  db.$client.prepare(
    `SELECT v.id, v.plate_no AS plateNo, v.temporary_plate AS temporaryPlate, v.vin, v.last_visit_on AS lastVisitOn,
            coalesce(m.name, v.model_name) AS modelName, c.id AS ownerId, c.name AS ownerName, c.phone AS ownerPhone,
            o.id AS openOrderId, o.order_no AS openOrderNo
     FROM json_each(?) wanted
     CROSS JOIN vehicle v ON v.id = wanted.value
     CROSS JOIN customer c ON c.id = v.owner_id
     LEFT JOIN vehicle_model m ON m.model_code = v.model_code
     LEFT JOIN repair_order o ON ${OPEN_ORDER}`,
  ),
);

const standings = keep((db: ReadDb) =>
  db.$client.prepare(`SELECT ${STANDING} FROM json_each(?) wanted CROSS JOIN vehicle v ON v.id = wanted.value`).raw(),
);

const owned = keep((db: ReadDb) =>
  db.$client
    .prepare(
      `SELECT ${STANDING}, v.owner_id FROM json_each(?) wanted CROSS JOIN vehicle v ON v.owner_id = wanted.value
       ORDER BY v.last_visit_on DESC`,
    )
    .raw(),
);

type StandingRow = readonly [id: number, lastVisitOn: string | null, isHere: 0 | 1, ownerId: number];

function standingOf([id, lastVisitOn, isHere]: StandingRow): VehicleStanding {
  return { id, lastVisitOn, isHere: isHere === 1 };
}

/** Cars by their id; one that is not there is left out. */
export function vehicleHits(db: ReadDb, ids: readonly number[]): Map<number, VehicleHit> {
  if (ids.length === 0) return new Map();
  const rows = hits(db).all(JSON.stringify(ids)) as VehicleHit[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** What their order needs, of cars by their id; one that is not there is left out. */
export function standingsOf(db: ReadDb, ids: readonly number[]): Map<number, VehicleStanding> {
  if (ids.length === 0) return new Map();
  const rows = standings(db).all(JSON.stringify(ids)) as StandingRow[];
  return new Map(rows.map((row) => [row[0], standingOf(row)]));
}

/** Cars that each of these customers owns, newest visit first, at most 20; who owns none is left out. */
export function vehiclesOfOwners(db: ReadDb, customerIds: readonly number[]): Map<number, VehicleStanding[]> {
  const cars = new Map<number, VehicleStanding[]>();
  if (customerIds.length === 0) return cars;
  for (const row of owned(db).all(JSON.stringify(customerIds)) as StandingRow[]) {
    const known = cars.get(row[3]);
    if (known === undefined) cars.set(row[3], [standingOf(row)]);
    else if (known.length < CARS_MAX) known.push(standingOf(row));
  }
  return cars;
}
