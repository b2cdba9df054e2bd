/** Every change of a stored-value account. */
import { sql } from 'drizzle-orm';
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { STORED_VALUE_MOVES } from '#domain/enums.ts';
import { payment } from './cashier.ts';
import { id, ref } from './columns.ts';
import { employee } from './staff.ts';
import { storedValueAccount } from './stored-value.ts';

/** Signed fen of both parts, and what they are after it. Append only. */
export const storedValueMove = sqliteTable(
  'stored_value_move',
  {
    id: id(),
    accountId: ref(() => storedValueAccount.id).notNull(),
    kind: text({ enum: STORED_VALUE_MOVES }).notNull(),
    principalFen: integer().notNull(),
    bonusFen: integer().notNull(),
    principalAfterFen: integer().notNull(),
    bonusAfterFen: integer().notNull(),
    /** What brought it in or used it; none for a balance taken over from the books of before. */
    paymentId: ref(() => payment.id),
    /** The move this one mirrors. */
    takesBackId: ref((): AnySQLiteColumn => storedValueMove.id),
    movedAt: integer().notNull(),
    movedBy: ref(() => employee.id).notNull(),
    commandId: text().notNull(),
  },
  (t) => [
    index('stored_value_move_account').on(t.accountId, t.id),
    uniqueIndex('stored_value_move_payment').on(t.paymentId).where(sql`takes_back_id IS NULL`),
    uniqueIndex('stored_value_move_taken_back').on(t.takesBackId),
  ],
);
