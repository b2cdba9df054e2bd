/** Statements about people. */
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Role } from '#domain/enums.ts';
import { employee } from '../schema/staff.ts';
import type { ReadDb, WriteTx } from '../write.ts';

export type EmployeeRow = typeof employee.$inferSelect;

/** Row 0 is the house itself and never appears. */
const isPerson = sql`${employee.id} > 0`;

/** Everybody, by number. */
export function allEmployees(db: ReadDb): EmployeeRow[] {
  return db.select().from(employee).where(isPerson).orderBy(asc(employee.no)).all();
}

export function employeeById(db: ReadDb, id: number): EmployeeRow | undefined {
  return db
    .select()
    .from(employee)
    .where(and(isPerson, eq(employee.id, id)))
    .get();
}

/** By number or by name; a name borne by two people finds nobody. */
export function findEmployeeForSignIn(db: ReadDb, who: string): EmployeeRow | null {
  const rows = db
    .select()
    .from(employee)
    .where(and(isPerson, or(eq(employee.no, who.toUpperCase()), eq(employee.no, who), eq(employee.name, who))))
    .all();
  return (
    rows.find((row) => row.no === who || row.no === who.toUpperCase()) ?? (rows.length === 1 ? (rows[0] ?? null) : null)
  );
}

/** True once anybody can sign in. */
export function hasEmployees(db: ReadDb): boolean {
  return db.select({ id: employee.id }).from(employee).where(isPerson).limit(1).get() !== undefined;
}

export type NewEmployee = {
  readonly no: string;
  readonly name: string;
  readonly pinyin: string;
  readonly roles: readonly Role[];
  readonly groupName: string | null;
  readonly pinHash: string;
  readonly pinSalt: string;
  readonly now: number;
  readonly by: number;
};

/** @returns the new id */
export function addEmployee(tx: WriteTx, e: NewEmployee): number {
  const { now, by, ...values } = e;
  const row = tx
    .insert(employee)
    .values({ ...values, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by })
    .returning({ id: employee.id })
    .get();
  return row.id;
}

export type EmployeeChange = {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly pinyin: string;
  readonly roles: readonly Role[];
  readonly groupName: string | null;
  readonly isActive: boolean;
  readonly pin: { readonly hash: string; readonly salt: string } | null;
  readonly now: number;
  readonly by: number;
};

/** @returns false when the version is not the one stored */
export function saveEmployee(tx: WriteTx, c: EmployeeChange): boolean {
  const done = tx
    .update(employee)
    .set({
      name: c.name,
      pinyin: c.pinyin,
      roles: c.roles,
      groupName: c.groupName,
      isActive: c.isActive,
      ...(c.pin ? { pinHash: c.pin.hash, pinSalt: c.pin.salt, failedCount: 0, lockedUntilAt: null } : {}),
      updatedAt: c.now,
      updatedBy: c.by,
      version: c.version + 1,
    })
    .where(and(eq(employee.id, c.id), eq(employee.version, c.version)))
    .run();
  return done.changes === 1;
}

export function savePin(tx: WriteTx, id: number, pin: { hash: string; salt: string }, now: number): void {
  tx.update(employee)
    .set({ pinHash: pin.hash, pinSalt: pin.salt, updatedAt: now, updatedBy: id })
    .where(eq(employee.id, id))
    .run();
}

export function saveFailedCount(
  tx: WriteTx,
  id: number,
  next: { failedCount: number; lockedUntilAt: number | null },
): void {
  tx.update(employee).set(next).where(eq(employee.id, id)).run();
}
