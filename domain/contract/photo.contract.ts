/** Photos of a car at the shop. */
import { z } from 'zod';
import { act, command, query } from './command.ts';
import { at, id, textOrEmpty } from './shapes.ts';

/** Characters of base64 a window may send in one frame. */
export const PICTURE_CHARS_MAX = 1_000_000;

export const PhotoInput = z.strictObject({
  visitId: id,
  /** as the file was called; shown only */
  name: textOrEmpty(100),
  /** JPEG or PNG, base64 without a data-URL head */
  picture: z.base64().min(64).max(PICTURE_CHARS_MAX),
});
export type PhotoInput = z.infer<typeof PhotoInput>;

export const PhotoView = z.strictObject({
  id,
  takenAt: at,
  widthPx: z.int(),
  heightPx: z.int(),
  name: z.string(),
});
export type PhotoView = z.infer<typeof PhotoView>;

export const photoContract = {
  picture: query('search', 'any')
    .input(z.strictObject({ id }))
    .output(z.strictObject({ mime: z.string(), picture: z.string() })),
  add: act('visit.checkIn', 'any')
    .input(command(PhotoInput.shape))
    .output(z.strictObject({ photoId: id })),
  remove: act('visit.checkIn', 'any').input(command({ id })).output(z.strictObject({})),
};
