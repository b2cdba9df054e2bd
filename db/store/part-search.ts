/** Parts and labor found while a line is typed. */
import type SqliteModule from 'better-sqlite3';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { normaliseCode, partKeyOf } from '#domain/normalise.ts';
import { partSearchWords } from '#domain/parts/part-words.ts';
import { keep } from '../keep.ts';
import { laborOperation } from '../schema/catalog.ts';
import { part, partSubstitute } from '../schema/parts.ts';
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

/** What can stand in for a part, with what is free of it; in both directions where that is meant. */
export function substitutesOf(db: ReadDb, partNo: string) {
  const other = sql<string>`CASE WHEN ${partSubstitute.partNo} = ${partNo} THEN ${partSubstitute.substituteNo} ELSE ${partSubstitute.partNo} END`;
  return db
    .select({
      partNo: part.partNo,
      name: part.name,
      kind: partSubstitute.kind,
      availableMilli: sql<number>`${part.onHandMilli} - ${part.reservedMilli}`,
    })
    .from(partSubstitute)
    .innerJoin(part, eq(part.partNo, other))
    .where(
      sql`${partSubstitute.partNo} = ${partNo} OR (${partSubstitute.substituteNo} = ${partNo} AND ${partSubstitute.direction} = 'TWO_WAY')`,
    )
    .orderBy(asc(partSubstitute.id))
    .all();
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
