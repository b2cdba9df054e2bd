/** Statements about what a second person approved. */
import { keepInsert } from '../keep.ts';
import { approval } from '../schema/staff.ts';
import type { WriteTx } from '../write.ts';

const insertApproval = keepInsert(approval);

export function addApproval(tx: WriteTx, row: typeof approval.$inferInsert): void {
  insertApproval(tx, row);
}
