/** Names of people and payers by id. */
import { eq } from 'drizzle-orm';
import { customer } from '../schema/customer.ts';
import type { ReadDb } from '../write.ts';

export function customerName(db: ReadDb, id: number): string {
  return db.select({ name: customer.name }).from(customer).where(eq(customer.id, id)).get()?.name ?? '';
}
