/** Statements about the price list. */
import { and, desc, eq, lte } from 'drizzle-orm';
import type { PayerType, RateClass } from '#domain/enums.ts';
import { keepById } from '../keep.ts';
import { laborOperation, laborRate } from '../schema/catalog.ts';
import type { ReadDb } from '../write.ts';

const findLaborOperation = keepById(laborOperation);

/** Rate in force on a day for each payer, in fen per hour. */
export function ratesOf(db: ReadDb, rateClass: RateClass, on: string): Partial<Record<PayerType, number>> {
  const rows = db
    .select({ payerType: laborRate.payerType, rateFen: laborRate.rateFen })
    .from(laborRate)
    .where(and(eq(laborRate.rateClass, rateClass), lte(laborRate.validFromOn, on)))
    .orderBy(desc(laborRate.validFromOn))
    .all();
  const rates: Partial<Record<PayerType, number>> = {};
  for (const row of rows) rates[row.payerType] ??= row.rateFen;
  return rates;
}

export function operationById(db: ReadDb, id: number) {
  return findLaborOperation(db, id);
}
