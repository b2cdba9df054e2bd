/** I11, I12: the journal is an unbroken chain, and no money or stock moved without an act in it. */
import type { Database } from 'better-sqlite3';
import { CHAIN_START, journalMac, type JournalRow } from '../store/journal.ts';
import { type Finding, findingOf, type Rule } from './rule.ts';

/** A head of the journal that was kept elsewhere: in a copy's json, on a day's report, at another desk. */
export type Anchor = { readonly epoch: number; readonly seq: number; readonly mac: string };

const broken = (code: string, zh: string, en: string) => ({ check: 'I11', code, level: 'BROKEN', zh, en }) as const;
const GAP = broken('JOURNAL_GAP', '操作日志序号不连续', 'The journal has a gap');
const CHAIN = broken(
  'JOURNAL_CHAIN',
  '操作日志链断开,有记录被改动',
  'The chain of the journal is broken: a row was changed',
);
const CUT = broken(
  'JOURNAL_CUT',
  '操作日志与备份中留存的位置不符',
  'The journal does not contain a head that was kept elsewhere',
);

type Stored = Omit<JournalRow, 'touched' | 'changes'> & { touched: string; changes: string | null };

const READ = `SELECT seq, epoch, at, employee_id AS employeeId, desk_id AS deskId, command_id AS commandId, act, touched, changes,
  prev, mac FROM journal ORDER BY seq`;

/** Reads the whole journal once. Without the key only numbers and links are compared. */
export function checkChain(connection: Database, key: Buffer | undefined, anchors: readonly Anchor[]): Finding[] {
  const gaps: string[] = [];
  const changed: string[] = [];
  let seq = 0;
  let prev = CHAIN_START;
  for (const stored of connection.prepare(READ).iterate() as Iterable<Stored>) {
    seq += 1;
    if (stored.seq !== seq) gaps.push(`#${seq}`);
    seq = stored.seq;
    if (stored.prev !== prev || (key && macOf(stored, key) !== stored.mac)) changed.push(`#${stored.seq}`);
    prev = stored.mac;
  }
  return [...findingOf(GAP, gaps), ...findingOf(CHAIN, changed), ...findingOf(CUT, missing(connection, anchors))];
}

function macOf({ mac: _mac, ...stored }: Stored, key: Buffer): string {
  const changes: unknown = stored.changes === null ? null : JSON.parse(stored.changes);
  return journalMac({ ...stored, touched: JSON.parse(stored.touched) as string[], changes }, key);
}

/** An anchor older than a restore counts only up to the row the restored copy ended with. */
function missing(connection: Database, anchors: readonly Anchor[]): string[] {
  const restores = connection
    .prepare(`SELECT epoch, json_extract(changes, '$.copySeq') AS copySeq FROM journal WHERE act = 'backup.restored'`)
    .all() as { epoch: number; copySeq: number }[];
  const macAt = connection.prepare('SELECT mac FROM journal WHERE seq = ?').pluck();
  return anchors
    .filter((anchor) => restores.every((r) => r.epoch <= anchor.epoch || anchor.seq <= r.copySeq))
    .filter((anchor) => macAt.get(anchor.seq) !== anchor.mac)
    .map((anchor) => `#${anchor.seq}`);
}

const MOVED = [
  ['stock_move', 'm.ref_no'],
  ['payment', 'm.payment_no'],
  ['refund', 'm.refund_no'],
  ['print_job', 'm.doc_no'],
  ['stock_issue', 'm.issue_no'],
  ['stock_return', 'm.return_no'],
] as const;

export const COMMAND_RULES: readonly Rule[] = [
  {
    check: 'I12',
    code: 'NO_COMMAND',
    level: 'BROKEN',
    zh: '资金、库存或打印记录没有对应的操作',
    en: 'Money, stock or paper moved without a command',
    sql: MOVED.map(
      ([table, number]) =>
        `SELECT ${number} FROM ${table} m LEFT JOIN command c ON c.id = m.command_id WHERE c.id IS NULL`,
    ).join(' UNION ALL '),
  },
  {
    check: 'I12',
    code: 'COMMAND_NOT_IN_JOURNAL',
    level: 'BROKEN',
    zh: '操作没有对应的日志记录',
    en: 'A command has no row of its own in the journal',
    sql: `SELECT c.id FROM command c LEFT JOIN journal j ON j.seq = c.seq
      WHERE j.command_id IS NOT c.id OR j.employee_id <> c.employee_id OR j.act <> c.procedure`,
  },
];
