/** Statements about what a second person approved. */
import { approval } from '../schema/staff.ts';
import type { WriteTx } from '../write.ts';

export function addApproval(tx: WriteTx, row: typeof approval.$inferInsert): void {
  tx.insert(approval).values(row).run();
}
