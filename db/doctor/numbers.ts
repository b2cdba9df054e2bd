/** I9: numbers are of their form, money's have no gap inside a day, and no counter will give one again. */
import type { Database } from 'better-sqlite3';
import { GAPLESS, type Numbered, PREFIXES } from '#domain/numbering.ts';
import { type Finding, findingOf } from './rule.ts';

/** Where each kind of number is kept. */
const KEPT: readonly { kind: Numbered; table: string; column: string }[] = [
  { kind: 'visit', table: 'visit', column: 'visit_no' },
  { kind: 'estimate', table: 'estimate', column: 'estimate_no' },
  { kind: 'order', table: 'repair_order', column: 'order_no' },
  { kind: 'claim', table: 'claim_case', column: 'claim_no' },
  { kind: 'settlement', table: 'settlement', column: 'settlement_no' },
  { kind: 'payment', table: 'payment', column: 'payment_no' },
  { kind: 'refund', table: 'refund', column: 'refund_no' },
  { kind: 'shift', table: 'shift', column: 'shift_no' },
  { kind: 'dayClose', table: 'day_close', column: 'close_no' },
  { kind: 'stockIssue', table: 'stock_issue', column: 'issue_no' },
  { kind: 'stockReturn', table: 'stock_return', column: 'return_no' },
  { kind: 'gatePass', table: 'gate_pass', column: 'gate_pass_no' },
  { kind: 'partsRequest', table: 'parts_request', column: 'request_no' },
];

const FORM = {
  check: 'I9',
  code: 'NUMBER_FORM',
  level: 'BROKEN',
  zh: '单号不符合编号规则',
  en: 'A document number has the wrong form',
} as const;
const GAP = {
  check: 'I9',
  code: 'NUMBER_GAP',
  level: 'BROKEN',
  zh: '结算、收款或退款单号当日不连续',
  en: 'Settlement, payment or refund numbers of a day have a gap',
} as const;
const COUNTER = {
  check: 'I9',
  code: 'COUNTER_BEHIND',
  level: 'BROKEN',
  zh: '单号计数落后,可能重复发号',
  en: 'A counter is behind and could give a number again',
} as const;

type Day = { day: string; last: number; count: number };

/** @returns days as YYYY-MM-DD whose numbers were made to jump by a restore, as `prefix day` */
function jumpedDays(connection: Database): Set<string> {
  const rows = connection
    .prepare(
      `SELECT json_extract(c.value, '$.prefix') || ' ' || json_extract(c.value, '$.dayOn')
       FROM journal j, json_each(j.changes, '$.jumped') c WHERE j.act = 'backup.restored'`,
    )
    .pluck()
    .all() as string[];
  return new Set(rows);
}

/** Numbers by kind. */
export function checkNumbers(connection: Database): Finding[] {
  const jumped = jumpedDays(connection);
  return KEPT.flatMap(({ kind, table, column }) => {
    const prefix = PREFIXES[kind];
    const odd = connection
      .prepare(`SELECT ${column} FROM ${table} WHERE ${column} NOT GLOB ? OR length(${column}) > 16`)
      .pluck()
      .all(`${prefix}[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]*`);
    const days = daysOf(connection, table, column);
    const gaps = GAPLESS.includes(kind)
      ? days.filter((d) => d.last !== d.count && !jumped.has(`${prefix} ${d.day}`)).map((d) => `${prefix} ${d.day}`)
      : [];
    const behind = days.filter((d) => nextOf(connection, prefix, d.day) <= d.last).map((d) => `${prefix} ${d.day}`);
    return [...findingOf(FORM, odd), ...findingOf(GAP, gaps), ...findingOf(COUNTER, behind)];
  });
}

function daysOf(connection: Database, table: string, column: string): Day[] {
  const dayText = `substr(${column}, 3, 4) || '-' || substr(${column}, 7, 2) || '-' || substr(${column}, 9, 2)`;
  return connection
    .prepare(
      `SELECT ${dayText} AS day, max(CAST(substr(${column}, 12) AS INTEGER)) AS last, count(DISTINCT ${column}) AS count
       FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1`,
    )
    .all() as Day[];
}

function nextOf(connection: Database, prefix: string, day: string): number {
  const next = connection.prepare('SELECT next FROM counter WHERE prefix = ? AND day_on = ?').pluck().get(prefix, day);
  return Number(next ?? 1);
}
