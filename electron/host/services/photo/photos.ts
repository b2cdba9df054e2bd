/** Photos of a visit: taken in, shown, withdrawn before the sheet is signed (domain rules §4.2). */
import type { Actor } from '#domain/actor.ts';
import type { PhotoInput, PhotoView } from '#domain/contract/photo.contract.ts';
import { checkPhoto } from '#domain/reception/photo.ts';
import { visitStatusTable } from '#domain/reception/visit-status.ts';
import { isWalkAroundDone } from '#domain/reception/walk-around.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanLine } from '#domain/text.ts';
import { dropPhoto, readPhoto, storePhoto } from '#db/photo-files.ts';
import { addAttachment, type AttachmentRow, attachmentById, photosOfVisit, withdraw } from '#db/store/attachments.ts';
import { findCommand } from '#db/store/commands.ts';
import { visitById, walkAroundOf } from '#db/store/visits.ts';
import type { ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass, refuse } from '../../refused.ts';
import { redrawBeside } from './redraw-beside.ts';

/** A photo as screens name it; its picture is asked for apart. */
export function photoView(row: AttachmentRow): PhotoView {
  const { id, takenAt, widthPx, heightPx, originalName } = row;
  return { id, takenAt, widthPx, heightPx, name: originalName };
}

/** The car is here, and the picture may be decoded. @refuses NOT_FOUND, STATE_REFUSED, PHOTO_KIND, PHOTO_TOO_LARGE, PHOTO_TOO_MANY */
function mustTake(db: ReadDb, visitId: number, bytes: Uint8Array): void {
  const visit = found(visitById(db, visitId), '接车单');
  must(nextStatus(visitStatusTable, visit.status, 'walkAround'));
  mustPass(checkPhoto(bytes, { taken: photosOfVisit(db, visitId).length }), undefined);
}

/** @refuses as mustTake, and PHOTO_KIND when the decoder cannot read it */
export async function addPhoto(
  host: Host,
  actor: Actor,
  input: PhotoInput & { commandId: string },
): Promise<{ photoId: number }> {
  const done = findCommand(host.read, input.commandId);
  if (done) return host.write(actor, 'photo.added', input, () => refuse('NOT_FOUND', { what: '照片' }));
  const bytes = Buffer.from(input.picture, 'base64');
  mustTake(host.read, input.visitId, bytes);
  const drawn = (await redrawBeside(bytes, 'PHOTO')) ?? refuse('PHOTO_KIND', {}, 'picture');
  const stored = storePhoto(host.dataDir, drawn.bytes, 'jpg');
  try {
    const made = host.write(actor, 'photo.added', input, (tx) => {
      mustTake(tx, input.visitId, bytes);
      const stamps = {
        createdAt: tx.act.at,
        createdBy: actor.employeeId,
        updatedAt: tx.act.at,
        updatedBy: actor.employeeId,
      };
      const photoId = addAttachment(tx, {
        ...stored,
        kind: 'PHOTO',
        mime: 'image/jpeg',
        widthPx: drawn.widthPx,
        heightPx: drawn.heightPx,
        originalName: cleanLine(input.name),
        visitId: input.visitId,
        takenAt: tx.act.at,
        ...stamps,
      });
      return { result: { photoId }, touches: [`visit:${input.visitId}`], changes: { sha256: stored.sha256 } };
    });
    // the same command may have come twice at once: one file is enough
    if (attachmentById(host.read, made.photoId)?.file !== stored.file) dropPhoto(host.dataDir, stored.file);
    return made;
  } catch (error) {
    dropPhoto(host.dataDir, stored.file);
    throw error;
  }
}

/** @refuses NOT_FOUND, WALK_AROUND_FROZEN for what stood there when it was signed, PHOTO_IN_USE on a mark */
export function removePhoto(host: Host, actor: Actor, input: { commandId: string; id: number }) {
  return host.write(actor, 'photo.removed', input, (tx) => {
    const row = found(attachmentById(tx, input.id), '照片');
    const walk = walkAroundOf(tx, row.visitId ?? 0);
    const state = walk ? { signedAt: walk.signedAt, unsignedReason: walk.unsignedReason } : null;
    if (isWalkAroundDone(state)) refuse('WALK_AROUND_FROZEN', {});
    if (walk?.marks.some((mark) => mark.photoId === row.id)) refuse('PHOTO_IN_USE', {});
    withdraw(tx, row.id, { employeeId: actor.employeeId, now: tx.act.at });
    return { result: {}, touches: [`visit:${row.visitId ?? 0}`] };
  });
}

/** The picture itself, for the window. @refuses NOT_FOUND */
export function photoPicture(host: Host, id: number): { mime: string; picture: string } {
  const row = found(attachmentById(host.read, id), '照片');
  const bytes = found(readPhoto(host.dataDir, row.file), '照片');
  return { mime: row.mime, picture: bytes.toString('base64') };
}
