/** Statements about attachments. */
import { and, asc, eq, isNull } from 'drizzle-orm';
import { keepInsert } from '../keep.ts';
import { attachment } from '../schema/attachment.ts';
import type { ReadDb, WriteTx } from '../write.ts';

const insertAttachment = keepInsert(attachment);

export type AttachmentRow = typeof attachment.$inferSelect;

export function addAttachment(tx: WriteTx, row: typeof attachment.$inferInsert): number {
  return insertAttachment(tx, row);
}

/** One that was not withdrawn. */
export function attachmentById(db: ReadDb, id: number): AttachmentRow | undefined {
  return db
    .select()
    .from(attachment)
    .where(and(eq(attachment.id, id), isNull(attachment.removedAt)))
    .get();
}

/** Photos of a visit, oldest first. */
export function photosOfVisit(db: ReadDb, visitId: number): AttachmentRow[] {
  return db
    .select()
    .from(attachment)
    .where(and(eq(attachment.visitId, visitId), eq(attachment.kind, 'PHOTO'), isNull(attachment.removedAt)))
    .orderBy(asc(attachment.id))
    .all();
}

/** No longer shown; row and file stay. */
export function withdraw(tx: WriteTx, id: number, by: { employeeId: number; now: number }): void {
  tx.update(attachment)
    .set({ removedAt: by.now, updatedAt: by.now, updatedBy: by.employeeId })
    .where(eq(attachment.id, id))
    .run();
}
