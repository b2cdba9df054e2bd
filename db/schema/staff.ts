/** People, the places they work at, their sign-ins, and what a second person approved. */
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Role } from '#domain/enums.ts';
import { flag, id, json, ref } from './columns.ts';

/** Row 0 is the house itself: it acts when no person does (expiry, restore, first set-up) and cannot sign in. */
export const employee = sqliteTable(
  'employee',
  {
    id: id(),
    no: text().notNull(),
    name: text().notNull(),
    /** Initials, lower case, for the sign-in list. */
    pinyin: text().notNull().default(''),
    roles: json<readonly Role[]>().notNull(),
    groupName: text(),
    pinHash: text(),
    pinSalt: text(),
    isActive: flag().notNull().default(true),
    maxDiscountBp: integer(),
    failedCount: integer().notNull().default(0),
    lockedUntilAt: integer(),
    createdAt: integer().notNull(),
    createdBy: ref((): AnySQLiteColumn => employee.id).notNull(),
    updatedAt: integer().notNull(),
    updatedBy: ref((): AnySQLiteColumn => employee.id).notNull(),
    version: integer().notNull().default(1),
  },
  (t) => [uniqueIndex('employee_no').on(t.no), index('employee_name').on(t.name)],
);

/** Who made and last changed a master record or document, and its version for competing edits. */
export const stamps = () => ({
  createdAt: integer().notNull(),
  createdBy: ref(() => employee.id).notNull(),
  updatedAt: integer().notNull(),
  updatedBy: ref(() => employee.id).notNull(),
  version: integer().notNull().default(1),
});

/** A PC of the shop. Row 0 is the host process itself. */
export const desk = sqliteTable(
  'desk',
  {
    id: id(),
    name: text().notNull(),
    isHost: flag().notNull().default(false),
    isActive: flag().notNull().default(true),
    createdAt: integer().notNull(),
    lastSeenAt: integer(),
  },
  (t) => [uniqueIndex('desk_name').on(t.name)],
);

/** One sign-in of one window; the window's secret is stored only as a hash. */
export const session = sqliteTable(
  'session',
  {
    id: id(),
    employeeId: ref(() => employee.id).notNull(),
    deskId: ref(() => desk.id).notNull(),
    windowHash: text().notNull(),
    createdAt: integer().notNull(),
    lastSeenAt: integer().notNull(),
    expiresAt: integer().notNull(),
    lockedAt: integer(),
    endedAt: integer(),
  },
  (t) => [
    uniqueIndex('session_window').on(t.windowHash),
    index('session_live').on(t.employeeId).where(sql`ended_at IS NULL`),
  ],
);

/** A second person's word for one command on one document version, valid shortly and once. */
export const approval = sqliteTable(
  'approval',
  {
    id: id(),
    kind: text().notNull(),
    commandId: text().notNull(),
    docType: text().notNull(),
    docId: integer().notNull(),
    docVersion: integer().notNull(),
    amountFen: integer(),
    requestedBy: ref(() => employee.id).notNull(),
    approvedBy: ref(() => employee.id).notNull(),
    deskId: ref(() => desk.id).notNull(),
    before: json<unknown>(),
    after: json<unknown>(),
    reason: text(),
    approvedAt: integer().notNull(),
    expiresAt: integer().notNull(),
    usedAt: integer(),
  },
  (t) => [index('approval_command').on(t.commandId), index('approval_document').on(t.docType, t.docId)],
);
