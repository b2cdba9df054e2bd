/** Statements about 储值: accounts, top-ups, and their moves. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { StoredValueMove } from '#domain/stored-value/stored-value.ts';
import { keepById, keepInsert } from '../keep.ts';
import { payment } from '../schema/cashier.ts';
import { settlement } from '../schema/settlement.ts';
import { employee } from '../schema/staff.ts';
import { storedValueAccount, storedValueTopUp } from '../schema/stored-value.ts';
import { storedValueMove } from '../schema/stored-value-move.ts';
import type { ReadDb, WriteTx } from '../write.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';

const insertAccount = keepInsert(storedValueAccount);
const insertTopUp = keepInsert(storedValueTopUp);
const insertMove = keepInsert(storedValueMove);
const findAccount = keepById(storedValueAccount);
const findTopUp = keepById(storedValueTopUp);

export type StoredValueRow = typeof storedValueAccount.$inferSelect;
export type StoredValueMoveRow = typeof storedValueMove.$inferSelect;

/** The account of a customer, when there is one. */
export function storedValueOf(db: ReadDb, customerId: number): StoredValueRow | undefined {
  return db.select().from(storedValueAccount).where(eq(storedValueAccount.customerId, customerId)).get();
}

export function storedValueById(db: ReadDb, id: number): StoredValueRow | undefined {
  return findAccount(db, id);
}

export function storedValueWithCard(db: ReadDb, cardNo: string): StoredValueRow | undefined {
  return db.select().from(storedValueAccount).where(eq(storedValueAccount.cardNo, cardNo)).get();
}

export function topUpById(db: ReadDb, id: number) {
  return findTopUp(db, id);
}

/** An empty account. @returns its id */
export function addStoredValue(
  tx: WriteTx,
  a: { customerId: number; cardNo: string | null },
  by: { employeeId: number; now: number },
): number {
  const stamps = { createdAt: by.now, createdBy: by.employeeId, updatedAt: by.now, updatedBy: by.employeeId };
  return insertAccount(tx, { ...a, principalFen: 0, bonusFen: 0, ...stamps });
}

/** @returns the new version @refuses CHANGED_MEANWHILE */
export function changeStoredValue(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<Pick<StoredValueRow, 'cardNo' | 'principalFen' | 'bonusFen'>>,
  by: { employeeId: number; now: number },
): number {
  const done = tx
    .update(storedValueAccount)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(storedValueAccount.id, seen.id), eq(storedValueAccount.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, storedValueAccount, seen.id);
}

export function addTopUp(tx: WriteTx, t: typeof storedValueTopUp.$inferInsert): number {
  return insertTopUp(tx, t);
}

export type MoveCause = {
  readonly accountId: number;
  readonly paymentId: number | null;
  readonly takesBackId: number | null;
};

export function addStoredValueMove(tx: WriteTx, cause: MoveCause, move: StoredValueMove): number {
  const { at, actor, commandId } = tx.act;
  return insertMove(tx, { ...cause, ...move, movedAt: at, movedBy: actor.employeeId, commandId });
}

/** What a payment moved, when it was not a mirror; nothing while its money is waited for. */
export function moveOfPayment(db: ReadDb, paymentId: number): StoredValueMoveRow | undefined {
  return db
    .select()
    .from(storedValueMove)
    .where(and(eq(storedValueMove.paymentId, paymentId), isNull(storedValueMove.takesBackId)))
    .get();
}

/** The newest moves of an account, with who did them and what they are of. */
export function movesOfAccount(db: ReadDb, accountId: number, limit: number) {
  return db
    .select({
      move: storedValueMove,
      byName: employee.name,
      paymentNo: payment.paymentNo,
      settlementId: payment.settlementId,
      settlementNo: settlement.settlementNo,
      topUpNo: storedValueTopUp.topUpNo,
    })
    .from(storedValueMove)
    .innerJoin(employee, eq(employee.id, storedValueMove.movedBy))
    .leftJoin(payment, eq(payment.id, storedValueMove.paymentId))
    .leftJoin(settlement, eq(settlement.id, payment.settlementId))
    .leftJoin(storedValueTopUp, eq(storedValueTopUp.id, payment.topUpId))
    .where(eq(storedValueMove.accountId, accountId))
    .orderBy(desc(storedValueMove.id))
    .limit(limit)
    .all();
}

/** Top-ups of an account with the payment of each, newest first. */
export function topUpsOfAccount(db: ReadDb, accountId: number, limit: number) {
  return db
    .select({ topUp: storedValueTopUp, payment, cashierName: employee.name })
    .from(storedValueTopUp)
    .innerJoin(payment, eq(payment.topUpId, storedValueTopUp.id))
    .innerJoin(employee, eq(employee.id, payment.cashierId))
    .where(eq(storedValueTopUp.accountId, accountId))
    .orderBy(desc(storedValueTopUp.id))
    .limit(limit)
    .all();
}

/** Top-ups whose transfer the bank has not shown yet, oldest first. */
export function waitingTopUps(db: ReadDb) {
  return (
    db
      .select({ topUp: storedValueTopUp, payment, customerId: storedValueAccount.customerId })
      .from(payment)
      .innerJoin(storedValueTopUp, eq(storedValueTopUp.id, payment.topUpId))
      .innerJoin(storedValueAccount, eq(storedValueAccount.id, storedValueTopUp.accountId))
      // the index of waiting payments is for these very words
      .where(sql`${payment.state} = 'PENDING' AND ${payment.topUpId} IS NOT NULL`)
      .orderBy(asc(payment.id))
      .all()
  );
}
