/** The self-check: reads a file, live or a copy, and says what does not hold. It never repairs. Source: reliability §6. */
import type { Database } from 'better-sqlite3';
import { failure } from '../failure.ts';
import { openReadonly } from '../readonly.ts';
import { asFailure } from '../sqlite-errors.ts';
import { checkAttachments } from './attachments.ts';
import { checkFile } from './file.ts';
import { type Anchor, checkChain, COMMAND_RULES } from './journal.ts';
import { LINE_RULES } from './lines.ts';
import { MONEY_RULES } from './money.ts';
import { checkNumbers } from './numbers.ts';
import { PAPER_RULES } from './paper.ts';
import { PEOPLE_RULES } from './people.ts';
import { ask, type Finding } from './rule.ts';
import { SETTLEMENT_RULES } from './settlements.ts';
import { checkMoves, STATE_RULES } from './states.ts';
import { STOCK_RULES } from './stock.ts';
import { STORED_VALUE_RULES } from './stored-value.ts';
import { SUPPLEMENT_RULES } from './supplements.ts';

export type { Anchor } from './journal.ts';
export type { Finding } from './rule.ts';

export type DoctorOptions = {
  readonly now: number;
  /** Without it the journal's links are compared, but not its keyed hashes. */
  readonly journalKey?: Buffer;
  /** Heads of the journal kept outside the file. */
  readonly anchors?: readonly Anchor[];
  /** Reads every page and index. */
  readonly isFull?: boolean;
  /** Folder whose photos/ are compared with the file; left out for a copy whose pictures lie elsewhere. */
  readonly folder?: string;
};

const RULES = [
  ...STOCK_RULES,
  ...LINE_RULES,
  ...SETTLEMENT_RULES,
  ...MONEY_RULES,
  ...STORED_VALUE_RULES,
  ...STATE_RULES,
  ...SUPPLEMENT_RULES,
  ...COMMAND_RULES,
  ...PAPER_RULES,
  ...PEOPLE_RULES,
];

/** All that does not hold in an open file. A file too damaged to be asked stops after the first group. */
export function examine(connection: Database, options: DoctorOptions): Finding[] {
  const first = checkFile(connection, options.isFull ?? false);
  if (first.some((finding) => finding.code !== 'ROW_WITHOUT_PARENT')) return first;
  return [
    ...first,
    ...ask(connection, RULES, options.now),
    ...checkNumbers(connection),
    ...checkMoves(connection),
    ...(options.folder === undefined ? [] : checkAttachments(connection, options.folder, options.isFull ?? false)),
    ...checkChain(connection, options.journalKey, options.anchors ?? []),
  ];
}

/**
 * Opens a file for reading only and examines it.
 *
 * @refuses DB_DAMAGED, DB_NOT_WRITABLE, DB_FOREIGN when it cannot be read at all
 */
export function examineFile(file: string, options: DoctorOptions): Finding[] {
  let connection: Database | undefined;
  try {
    connection = openReadonly(file);
    // one moment of the file: an act that comes between two questions would look like a difference
    connection.exec('BEGIN');
    if (connection.pragma('user_version', { simple: true }) === 0) throw failure('DB_FOREIGN', { file });
    return examine(connection, options);
  } catch (error) {
    throw asFailure(error, file) ?? error;
  } finally {
    connection?.close();
  }
}

/** 0 clean, 1 warnings only, 2 broken. */
export function verdict(findings: readonly Finding[]): 0 | 1 | 2 {
  if (findings.some((finding) => finding.level === 'BROKEN')) return 2;
  return findings.length > 0 ? 1 : 0;
}
