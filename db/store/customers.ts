/** Statements about customers. */
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { CustomerKind } from '#domain/enums.ts';
import { keep, keepById, keepInsert } from '../keep.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { customer, discountPlan } from '../schema/customer.ts';
import { vehicle } from '../schema/vehicle.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertCustomer = keepInsert(customer);
const findDiscountPlan = keepById(discountPlan);

export type CustomerRow = typeof customer.$inferSelect;

const byId = keep((db: ReadDb) =>
  db
    .select()
    .from(customer)
    .where(eq(customer.id, sql.placeholder('id')))
    .prepare(),
);

export function customerById(db: ReadDb, id: number): CustomerRow | undefined {
  return byId(db).get({ id });
}

export function addCustomer(tx: WriteTx, c: typeof customer.$inferInsert): number {
  return insertCustomer(tx, c);
}

/** @returns the new version @refuses CHANGED_MEANWHILE with who and when */
export function changeCustomer(
  tx: WriteTx,
  seen: { id: number; version: number },
  change: Partial<typeof customer.$inferInsert>,
  by: { employeeId: number; now: number },
): number {
  const done = tx
    .update(customer)
    .set({ ...change, version: seen.version + 1, updatedAt: by.now, updatedBy: by.employeeId })
    .where(and(eq(customer.id, seen.id), eq(customer.version, seen.version)))
    .run();
  if (done.changes === 1) return seen.version + 1;
  return changedMeanwhile(tx, customer, seen.id);
}

/** Others with the same number, and the plates of their cars. */
export function customersWithPhone(db: ReadDb, phone: string, exceptId: number | undefined) {
  const rows = db
    .select({ id: customer.id, name: customer.name, plateNo: vehicle.plateNo })
    .from(customer)
    .leftJoin(vehicle, eq(vehicle.ownerId, customer.id))
    .where(
      and(
        or(eq(customer.phone, phone), eq(customer.altPhone, phone)),
        exceptId === undefined ? undefined : sql`${customer.id} <> ${exceptId}`,
      ),
    )
    .limit(20)
    .all();
  const ids = [...new Set(rows.map((row) => row.id))];
  return ids.map((id) => {
    const own = rows.filter((row) => row.id === id);
    return { id, name: own[0]?.name ?? '', plates: own.flatMap((row) => (row.plateNo ? [row.plateNo] : [])) };
  });
}

/** Customers a line can be charged to. */
export function payerAccounts(db: ReadDb, kinds: readonly CustomerKind[]) {
  return db
    .select({ id: customer.id, name: customer.name, kind: customer.kind })
    .from(customer)
    .where(and(inArray(customer.kind, [...kinds]), eq(customer.isActive, true)))
    .orderBy(asc(customer.kind), asc(customer.id))
    .all();
}

export function discountPlanById(db: ReadDb, id: number) {
  return findDiscountPlan(db, id);
}

export function activeDiscountPlans(db: ReadDb) {
  return db.select().from(discountPlan).where(eq(discountPlan.isActive, true)).orderBy(asc(discountPlan.id)).all();
}
