/**
 * Drafts the SQL of a table from its definition: STRICT, and the CHECKs that a column's name and type already say. A new
 * migration starts from it and is then read by a person; the schema test compares the migrated file with it.
 */
import { type Column, is, SQL } from 'drizzle-orm';
import { CasingCache } from 'drizzle-orm/casing';
import { SQLiteSyncDialect, type SQLiteTable, getTableConfig } from 'drizzle-orm/sqlite-core';

const casing = new CasingCache('snake_case');
const dialect = new SQLiteSyncDialect({ casing: 'snake_case' });

/** Largest amount any column may hold, in fen. */
const MAX_FEN = 99_999_999_999;

/** Columns that may go below zero: mirror slips, moves, differences, stock issued before it came. */
const SIGNED = new Set([
  ...['qty_milli', 'cost_fen', 'balance_milli', 'balance_fen'].map((c) => `stock_move.${c}`),
  ...['on_hand_milli', 'stock_value_fen'].map((c) => `part.${c}`),
  ...['labor_fen', 'parts_fen', 'other_fen', 'discount_fen', 'order_discount_fen', 'rounding_fen'].map(
    (c) => `settlement.${c}`,
  ),
  ...['payable_fen', 'tax_fen', 'net_of_tax_fen', 'received_fen'].map((c) => `settlement.${c}`),
  ...['gross_fen', 'share_fen', 'order_discount_fen', 'rounding_fen', 'final_fen', 'tax_fen', 'net_of_tax_fen'].map(
    (c) => `settlement_line.${c}`,
  ),
  ...['qty_milli', 'bill_hours_centi'].map((c) => `settlement_line.${c}`),
  ...['gross_fen', 'tax_fen', 'net_of_tax_fen'].map((c) => `settlement_tax.${c}`),
  ...['over_short_fen', 'cash_to_safe_fen'].map((c) => `shift.${c}`),
  ...['expected_fen', 'counted_fen'].map((c) => `shift_tender.${c}`),
  'receivable.amount_fen',
  ...['principal_fen', 'bonus_fen'].map((c) => `stored_value_move.${c}`),
  'order_authorisation.difference_fen',
]);

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** Name of a column in the file. */
export function columnName(column: Column): string {
  return casing.getColumnCasing(column);
}

/** Text of an SQL fragment without parameters, column names bare. */
export function sqlText(fragment: SQL): string {
  const query = dialect.sqlToQuery(fragment.inlineParams());
  return query.sql.replaceAll(/"[a-z_0-9]+"\.("[a-z_0-9]+")/g, '$1').replaceAll('"', '');
}

/** The CHECK a column's name and type imply, or nothing. */
export function impliedCheck(tableName: string, column: Column): string | undefined {
  const name = columnName(column);
  if (column.enumValues?.length) return `${name} IN (${column.enumValues.map(quoted).join(', ')})`;
  if (column.dataType === 'json') return `json_valid(${name})`;
  if (column.dataType === 'boolean') return `${name} IN (0, 1)`;
  if (name.endsWith('_on'))
    return name === 'day_on' ? undefined : `${name} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'`;
  if (column.getSQLType() !== 'integer') return undefined;
  const signed = SIGNED.has(`${tableName}.${name}`);
  if (name.endsWith('_fen')) return `${name} BETWEEN ${signed ? -MAX_FEN : 0} AND ${MAX_FEN}`;
  if (name === 'tax_rate_pct') return `${name} IN (13, 9, 6, 0)`;
  if (name === 'version') return `${name} >= 1`;
  if (name === 'pay_rate_bp' || name.endsWith('_pay_rate_bp')) return `${name} BETWEEN 1 AND 10000`;
  if (/_(milli|centi|bp|at|count|km)$/.test(name) || name === 'attempts') return signed ? undefined : `${name} >= 0`;
  return undefined;
}

function defaultText(column: Column): string {
  if (column.default === undefined) return '';
  if (is(column.default, SQL)) return ` DEFAULT (${sqlText(column.default)})`;
  const value = column.mapToDriverValue(column.default);
  return ` DEFAULT ${typeof value === 'string' ? quoted(value) : Number(value)}`;
}

/** CREATE TABLE and CREATE INDEX statements of one table. `extra` adds CHECKs over several columns. */
export function draftTable(table: SQLiteTable, extra: readonly string[] = []): string[] {
  const config = getTableConfig(table);
  const foreign = new Map(config.foreignKeys.map((key) => [key.reference().columns[0], key.reference()]));
  const lines = config.columns.map((column) => {
    const reference = foreign.get(column as never);
    const check = impliedCheck(config.name, column);
    return [
      `  ${columnName(column)} ${column.getSQLType().toUpperCase()}`,
      column.primary ? ' PRIMARY KEY' : '',
      column.notNull && !(column.primary && column.getSQLType() === 'integer') ? ' NOT NULL' : '',
      defaultText(column),
      reference
        ? ` REFERENCES ${getTableConfig(reference.foreignTable).name}(${columnName(reference.foreignColumns[0] as Column)}) ON DELETE RESTRICT`
        : '',
      check ? ` CHECK (${check})` : '',
    ].join('');
  });
  for (const key of config.primaryKeys) lines.push(`  PRIMARY KEY (${key.columns.map(columnName).join(', ')})`);
  for (const check of extra) lines.push(`  CHECK (${check})`);
  const rowless = config.primaryKeys.length > 0 ? ', WITHOUT ROWID' : '';
  return [
    `CREATE TABLE ${config.name} (\n${lines.join(',\n')}\n) STRICT${rowless};`,
    ...config.indexes.map(({ config: i }) => {
      const columns = i.columns.map((c) => (is(c, SQL) ? sqlText(c) : columnName(c as Column)));
      const where = i.where ? ` WHERE ${sqlText(i.where)}` : '';
      return `CREATE ${i.unique ? 'UNIQUE ' : ''}INDEX ${i.name} ON ${config.name} (${columns.join(', ')})${where};`;
    }),
  ];
}
