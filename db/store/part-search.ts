/** Parts and labor found while a line is typed. */
import type SqliteModule from 'better-sqlite3';
import { inArray } from 'drizzle-orm';
import type { SubstituteKind } from '#domain/enums.ts';
import { normaliseCode, partKeyOf } from '#domain/normalise.ts';
import { partSearchWords } from '#domain/parts/part-words.ts';
import { keep } from '../keep.ts';
import { laborOperation } from '../schema/catalog.ts';
import { part } from '../schema/parts.ts';
import type { ReadDb } from '../write.ts';

export type PartRow = typeof part.$inferSelect;
export type OperationRow = typeof laborOperation.$inferSelect;

/** Statements by the number of words and of their synonyms: few shapes, each prepared once. */
const byShape = keep((_db: ReadDb) => new Map<string, SqliteModule.Statement>());

function statement(db: ReadDb, shape: string, text: () => string): SqliteModule.Statement {
  const kept = byShape(db);
  const found = kept.get(shape);
  if (found) return found;
  const made = db.$client.prepare(text());
  kept.set(shape, made);
  return made;
}

/** One condition per word: any of its synonyms lies in `column`. */
function allWords(column: string, words: readonly (readonly string[])[]): string {
  return words.map((same) => `(${same.map(() => `instr(${column}, ?) > 0`).join(' OR ')})`).join(' AND ');
}

/**
 * Parts in which every word typed is found: the number itself first, then numbers and names that begin so, then what is in
 * stock. With a model, only parts that fit it or fit all.
 */
export function findParts(db: ReadDb, search: { text: string; modelCode?: string; limit: number }): PartRow[] {
  const words = partSearchWords(search.text);
  if (words.length === 0) return [];
  const model = search.modelCode;
  const shape = `part ${words.map((same) => same.length).join(',')} ${model ? 'fits' : ''}`;
  const query = statement(
    db,
    shape,
    () => `SELECT id FROM part WHERE id IN (
             SELECT id FROM part INDEXED BY part_search WHERE ${allWords('search_text', words)}
           ) ${model ? "AND (fits_models = '[]' OR instr(fits_models, ?) > 0)" : ''}
           ORDER BY part_key = ? DESC, instr(part_key, ?) = 1 DESC, instr(name, ?) = 1 DESC, is_obsolete,
             on_hand_milli - reserved_milli > 0 DESC, part_no LIMIT ?`,
  ).pluck();
  const first = words[0]?.[0] ?? '';
  const key = partKeyOf(normaliseCode(first));
  const ids = query.all(...words.flat(), ...(model ? [`"${model}"`] : []), key, key, first, search.limit) as number[];
  return inOrder(ids, ids.length ? db.select().from(part).where(inArray(part.id, ids)).all() : []);
}

function inOrder<T extends { id: number }>(ids: readonly number[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How one part stands in for another; `isPredecessor`: the number this one took over from. */
type Standing = { partNo: string; kind: SubstituteKind; isPredecessor: boolean };

const standings = keep((db: ReadDb) =>
  db.$client.prepare(
    `WITH RECURSIVE older (part_no, depth) AS (
       SELECT part_no, 1 FROM part_substitute WHERE substitute_no = :no AND kind = 'SUPERSEDED'
       UNION SELECT s.part_no, depth + 1 FROM part_substitute s JOIN older o ON s.substitute_no = o.part_no
         WHERE s.kind = 'SUPERSEDED' AND depth < 10
     )
     SELECT part_no AS partNo, 'SUPERSEDED' AS kind, 1 AS isPredecessor FROM older WHERE part_no <> :no
     UNION ALL SELECT substitute_no, kind, 0 FROM part_substitute WHERE part_no = :no
     UNION ALL SELECT part_no, kind, 0 FROM part_substitute
       WHERE substitute_no = :no AND direction = 'TWO_WAY' AND kind <> 'SUPERSEDED'`,
  ),
);

/** What can stand in for a part, with what is free of it: older numbers down the chain, and others in the directions meant. */
export function substitutesOf(db: ReadDb, partNo: string): (Omit<Standing, 'partNo'> & { part: PartRow })[] {
  const rows = standings(db).all({ no: partNo }) as (Omit<Standing, 'isPredecessor'> & { isPredecessor: 0 | 1 })[];
  if (rows.length === 0) return [];
  const nos = rows.map((row) => row.partNo);
  const parts = new Map(
    db
      .select()
      .from(part)
      .where(inArray(part.partNo, nos))
      .all()
      .map((row) => [row.partNo, row]),
  );
  return rows.flatMap(({ partNo: no, kind, isPredecessor }) => {
    const row = parts.get(no);
    return row ? [{ kind, isPredecessor: isPredecessor === 1, part: row }] : [];
  });
}

/** Labor in which every word typed is found in code, name or initials: codes that begin so first. */
export function findOperations(
  db: ReadDb,
  search: { text: string; modelCode?: string; limit: number },
): OperationRow[] {
  const words = partSearchWords(search.text);
  if (words.length === 0) return [];
  const model = search.modelCode;
  const shape = `operation ${words.map((same) => same.length).join(',')} ${model ? 'fits' : ''}`;
  const query = statement(
    db,
    shape,
    () => `SELECT id FROM labor_operation
           WHERE is_active = 1 AND ${allWords("lower(code || ' ' || name || ' ' || pinyin || ' ' || category)", words)}
           ${model ? "AND (fits_models = '[]' OR instr(fits_models, ?) > 0)" : ''}
           ORDER BY instr(lower(code), ?) = 1 DESC, instr(name, ?) = 1 DESC, code LIMIT ?`,
  ).pluck();
  const first = words[0]?.[0] ?? '';
  const ids = query.all(...words.flat(), ...(model ? [`"${model}"`] : []), first, first, search.limit) as number[];
  return inOrder(ids, ids.length ? db.select().from(laborOperation).where(inArray(laborOperation.id, ids)).all() : []);
}
