/** Log of the host: JSON lines of allowed facts only (reliability §11). What people typed has no way in. */
import { randomInt } from 'node:crypto';
import pino from 'pino';
import { DailyFile } from './log-file.ts';

/** The only names a line may carry besides time, level and event. */
const FACTS = [
  'procedure',
  'code',
  'incident',
  'ms',
  'bytes',
  'count',
  'attempt',
  'seq',
  'epoch',
  'deskId',
  'employeeId',
  'pid',
  'exitCode',
  'version',
  'state',
  'reason',
  'line',
  'port',
] as const;
export type Facts = { readonly [F in (typeof FACTS)[number]]?: string | number | boolean };

export type HostLog = {
  /** Something that happened, by name. */
  event(name: string, facts?: Facts): void;
  /** A database error people can act on. */
  failure(failure: { procedure: string; code: string; cause?: unknown }): void;
  /** Anything nobody foresaw. @returns the incident number the window shows and this line carries */
  incident(incident: { procedure: string; error: unknown }): string;
  close(): void;
};

/** Messages of these errors name code, tables and columns, never a value. */
const PLAIN_MESSAGES = new Set(['TypeError', 'ReferenceError', 'RangeError', 'SqliteError']);
const NUMBER_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight letters and digits that can be read out on the telephone. */
function incidentNumber(): string {
  const letters = Array.from({ length: 8 }, () => NUMBER_LETTERS[randomInt(NUMBER_LETTERS.length)]);
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** Facts in the list, as short plain values. */
function allowed(facts: Facts): Record<string, string | number | boolean> {
  const line: Record<string, string | number | boolean> = {};
  for (const name of FACTS) {
    const value = facts[name];
    if (typeof value === 'string') line[name] = value.slice(0, 80).replace(/[^\w.:/ -]/g, '?');
    else if (typeof value === 'number' || typeof value === 'boolean') line[name] = value;
  }
  return line;
}

/** Where and what kind, without the message of errors that may quote what was typed. */
export function errorShape(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code: code.slice(0, 60) } : {}),
    ...(PLAIN_MESSAGES.has(error.name) ? { message: error.message.slice(0, 200) } : {}),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    ...(error.cause instanceof Error ? { cause: errorShape(error.cause) } : {}),
  };
}

/** Opens the host's log in `folder`: one file a day, 14 days, at most 200 MB together. */
export function openLog(folder: string, now: () => number = Date.now): HostLog {
  const file = new DailyFile(folder, 'host', now);
  const timestamp = () => `,"time":"${new Date(now()).toISOString()}"`;
  const log = pino({ base: { pid: process.pid }, timestamp, messageKey: 'event' }, file);
  return {
    event: (name, facts = {}) => log.info(allowed(facts), name),
    failure: ({ procedure, code, cause }) =>
      log.error({ ...allowed({ procedure, code }), error: errorShape(cause) }, 'failure'),
    incident({ procedure, error }) {
      const incident = incidentNumber();
      log.error({ ...allowed({ procedure, incident }), error: errorShape(error) }, 'incident');
      return incident;
    },
    close: () => file.close(),
  };
}
