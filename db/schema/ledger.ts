/** What happened, which command did it, and the next number of each kind. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { json, ref } from './columns.ts';
import { desk, employee } from './staff.ts';

/** One row per act; each carries a keyed hash over itself and the one before. Append only. */
export const journal = sqliteTable(
  'journal',
  {
    seq: integer().primaryKey(),
    epoch: integer().notNull(),
    at: integer().notNull(),
    employeeId: ref(() => employee.id).notNull(),
    deskId: ref(() => desk.id).notNull(),
    commandId: text(),
    act: text().notNull(),
    touched: json<readonly string[]>().notNull(),
    changes: json<unknown>(),
    prev: text().notNull(),
    mac: text().notNull(),
  },
  (t) => [index('journal_act').on(t.act, t.seq), index('journal_employee').on(t.employeeId, t.seq)],
);

/** Commands that were done, with their answer, so that a repeat gets the same answer. Append only. */
export const command = sqliteTable('command', {
  id: text().primaryKey(),
  procedure: text().notNull(),
  employeeId: ref(() => employee.id).notNull(),
  deskId: ref(() => desk.id).notNull(),
  inputHash: text().notNull(),
  result: text().notNull(),
  seq: ref(() => journal.seq).notNull(),
  at: integer().notNull(),
});

/** Next number of a prefix on a day; `dayOn` is empty for numbers that never restart. */
export const counter = sqliteTable(
  'counter',
  { prefix: text().notNull(), dayOn: text().notNull(), next: integer().notNull() },
  (t) => [primaryKey({ columns: [t.prefix, t.dayOn] })],
);
