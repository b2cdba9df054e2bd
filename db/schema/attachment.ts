/** Pictures that belong to a document. The bytes lie in photos/ under a name of their own; a row never changes but to be withdrawn. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ATTACHMENT_KINDS, PICTURE_TYPES } from '#domain/enums.ts';
import { id, ref } from './columns.ts';
import { repairOrder } from './order.ts';
import { visit } from './reception.ts';
import { stamps } from './staff.ts';

export const attachment = sqliteTable(
  'attachment',
  {
    id: id(),
    kind: text({ enum: ATTACHMENT_KINDS }).notNull(),
    /** `<uuid>.<ext by content>` below photos/. */
    file: text().notNull(),
    mime: text({ enum: PICTURE_TYPES }).notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    widthPx: integer().notNull(),
    heightPx: integer().notNull(),
    /** As the person's file was called: shown, never used as a path. */
    originalName: text().notNull().default(''),
    visitId: ref(() => visit.id),
    orderId: ref(() => repairOrder.id),
    takenAt: integer().notNull(),
    /** Withdrawn before signing; the file stays. */
    removedAt: integer(),
    ...stamps(),
  },
  (t) => [
    uniqueIndex('attachment_file').on(t.file),
    index('attachment_visit').on(t.visitId, t.id).where(sql`visit_id IS NOT NULL`),
    index('attachment_order').on(t.orderId, t.id).where(sql`order_id IS NOT NULL`),
  ],
);
