/** The one search box: seeks in the key table, never scans. @source domain rules §11.1 */
import { reversed, comparableName, customerKeys, PLATE_MIDDLE, type SearchKey, vehicleKeys } from '../search-keys.ts';
import { keep } from '../keep.ts';
import type { SearchEntity, SearchKind } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const DAY_MS = 86_400_000;

/** More keys than this under one beginning are not sorted: the beginning is too short to mean anybody. */
const MOST_READ = 400;

/** What a key led to, newest visit first. */
export type KeyHit = {
  readonly entity: SearchEntity;
  readonly entityId: number;
  /** Day of the last visit, days since 1970; 0 when never seen. */
  readonly rank: number;
  /** All of the key was typed. */
  readonly isExact: boolean;
};

const removeKeys = keep((tx: WriteTx) =>
  tx.$client.prepare('DELETE FROM search_key WHERE entity = ? AND entity_id = ?'),
);
const insertKey = keep((tx: WriteTx) =>
  tx.$client.prepare('INSERT OR IGNORE INTO search_key (kind, key, rank, entity, entity_id) VALUES (?, ?, ?, ?, ?)'),
);
const changeRank = keep((tx: WriteTx) =>
  tx.$client.prepare('UPDATE search_key SET rank = ? WHERE entity = ? AND entity_id = ?'),
);
const seekEqual = keep((db: ReadDb) =>
  db.$client.prepare(
    `SELECT entity, entity_id AS entityId, rank, 1 AS isExact FROM search_key
     WHERE kind = ? AND key = ? ORDER BY rank DESC LIMIT ?`,
  ),
);
const seekBeginning = keep((db: ReadDb) =>
  db.$client.prepare(
    `SELECT entity, entityId, max(rank) AS rank, 0 AS isExact FROM (
       SELECT entity, entity_id AS entityId, rank FROM search_key WHERE kind = ? AND key > ? AND key < ? LIMIT ${MOST_READ}
     ) GROUP BY entity, entityId ORDER BY 3 DESC, entityId DESC LIMIT ?`,
  ),
);

/** Day number of a visit, for the order of results. */
export function rankOf(lastVisitAt: number | null | undefined): number {
  return lastVisitAt ? Math.floor(lastVisitAt / DAY_MS) : 0;
}

/** Replaces all keys of a car or customer, in the act that writes it. */
export function putSearchKeys(
  tx: WriteTx,
  entity: SearchEntity,
  entityId: number,
  keys: readonly SearchKey[],
  lastVisitAt?: number | null,
): void {
  removeKeys(tx).run(entity, entityId);
  const rank = rankOf(lastVisitAt);
  for (const { kind, key } of keys) insertKey(tx).run(kind, key, rank, entity, entityId);
}

/** Keys of a customer, as written. */
export function putCustomerKeys(
  tx: WriteTx,
  id: number,
  row: Parameters<typeof customerKeys>[0],
  lastVisitAt?: number | null,
): void {
  putSearchKeys(tx, 'CUSTOMER', id, customerKeys(row), lastVisitAt);
}

/** Keys of a car and of the people who bring it, as written. */
export function putVehicleKeys(
  tx: WriteTx,
  id: number,
  row: Parameters<typeof vehicleKeys>[0],
  bringers: Parameters<typeof vehicleKeys>[1] = [],
  lastVisitAt?: number | null,
): void {
  putSearchKeys(tx, 'VEHICLE', id, vehicleKeys(row, bringers), lastVisitAt);
}

/** Brings a car or customer to the front: called when it visits. */
export function rankSearchKeys(tx: WriteTx, entity: SearchEntity, entityId: number, visitAt: number): void {
  changeRank(tx).run(rankOf(visitAt), entity, entityId);
}

/** Cars and customers whose key begins with `beginning`: those it names fully first, then the newest. */
function seek(db: ReadDb, kind: SearchKind, beginning: string, limit: number): KeyHit[] {
  if (beginning === '') return [];
  const hits = seekEqual(db).all(kind, beginning, limit) as RawHit[];
  if (hits.length < limit) {
    // those named fully come again here
    const most = limit + hits.length;
    hits.push(...(seekBeginning(db).all(kind, beginning, `${beginning}\u{10FFFF}`, most) as RawHit[]));
  }
  return firstOfEach(hits, limit);
}

type RawHit = Omit<KeyHit, 'isExact'> & { isExact: 0 | 1 };

function firstOfEach(hits: readonly RawHit[], limit: number): KeyHit[] {
  const seen = new Map<string, KeyHit>();
  for (const hit of hits) {
    const id = `${hit.entity}${hit.entityId}`;
    if (!seen.has(id)) seen.set(id, { ...hit, isExact: hit.isExact === 1 });
    if (seen.size === limit) break;
  }
  return [...seen.values()];
}

/** Plates that end with `tail` (normalised, 3 characters or more), then those that have it inside (4 or more). */
export function findByPlate(db: ReadDb, tail: string, limit: number): KeyHit[] {
  const back = reversed(tail);
  const hits = seek(db, 'PLATE', back, limit);
  if (back.length < 4 || hits.length >= limit) return hits;
  const inside = seek(db, 'PLATE', PLATE_MIDDLE + back, limit).map((hit) => ({ ...hit, isExact: false }));
  return [...hits, ...inside.filter((hit) => !hits.some((h) => h.entityId === hit.entityId))].slice(0, limit);
}

/** Telephone numbers that are or end with `digits`. */
export function findByPhone(db: ReadDb, digits: string, limit: number): KeyHit[] {
  return seek(db, 'PHONE', reversed(digits), limit);
}

/** VINs that are or end with `tail` (normalised). */
export function findByVin(db: ReadDb, tail: string, limit: number): KeyHit[] {
  return seek(db, 'VIN', reversed(tail), limit);
}

/** Names that contain `text`. */
export function findByName(db: ReadDb, text: string, limit: number): KeyHit[] {
  return seek(db, 'NAME', comparableName(text), limit);
}

/** Names whose initials, full spelling, or full surname and initials begin with `letters`. */
export function findByPinyin(db: ReadDb, letters: string, limit: number): KeyHit[] {
  return seek(db, 'PINYIN', letters.toLowerCase(), limit);
}
