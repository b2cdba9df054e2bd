/** A picture made small enough to send, upright as the camera meant it. */
import { PICTURE_CHARS_MAX } from '#domain/contract/photo.contract.ts';
import { PHOTO_BYTES_MAX, storedSize } from '#domain/reception/photo.ts';
import type { RefusalCode, RefusalData } from '#domain/refusals.ts';
import { base64Of, drawPicture } from '#renderer/ui/draw-picture.ts';

/** Tried one after another until the picture fits. */
const QUALITIES = [0.85, 0.7, 0.5, 0.35];

type Refused<C extends RefusalCode> = { readonly code: C; readonly data: RefusalData[C] };
export type Shrunk = { readonly picture: string } | Refused<'PHOTO_KIND'> | Refused<'PHOTO_TOO_LARGE'>;

const TOO_LARGE: Refused<'PHOTO_TOO_LARGE'> = {
  code: 'PHOTO_TOO_LARGE',
  data: { maxMb: PHOTO_BYTES_MAX / 1024 / 1024, maxMegapixels: 40 },
};

/** JPEG in base64 for the contract, or why there is none. */
export async function shrinkPicture(blob: Blob): Promise<Shrunk> {
  if (blob.size > 3 * PHOTO_BYTES_MAX) return TOO_LARGE;
  const drawn = await drawPicture(blob, storedSize);
  if (drawn === null) return { code: 'PHOTO_KIND', data: {} };
  for (const quality of QUALITIES) {
    const picture = await base64Of(await drawn.canvas.convertToBlob({ type: 'image/jpeg', quality }));
    if (picture.length <= PICTURE_CHARS_MAX) return { picture };
  }
  return TOO_LARGE;
}
