/** A picture made small enough to send, upright as the camera meant it. Decoded here, in the page's own closed process. */
import { PICTURE_CHARS_MAX } from '#domain/contract/photo.contract.ts';
import { PHOTO_BYTES_MAX, storedSize } from '#domain/reception/photo.ts';
import type { RefusalCode, RefusalData } from '#domain/refusals.ts';

/** Tried one after another until the picture fits. */
const QUALITIES = [0.85, 0.7, 0.5, 0.35];

type Refused<C extends RefusalCode> = { readonly code: C; readonly data: RefusalData[C] };
export type Shrunk = { readonly picture: string } | Refused<'PHOTO_KIND'> | Refused<'PHOTO_TOO_LARGE'>;

const TOO_LARGE: Refused<'PHOTO_TOO_LARGE'> = {
  code: 'PHOTO_TOO_LARGE',
  data: { maxMb: PHOTO_BYTES_MAX / 1024 / 1024, maxMegapixels: 40 },
};

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

async function decoded(blob: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** JPEG in base64 for the contract, or why there is none. */
export async function shrinkPicture(blob: Blob): Promise<Shrunk> {
  if (blob.size > 3 * PHOTO_BYTES_MAX) return TOO_LARGE;
  const bitmap = await decoded(blob);
  if (bitmap === null) return { code: 'PHOTO_KIND', data: {} };
  const { widthPx, heightPx } = storedSize({ widthPx: bitmap.width, heightPx: bitmap.height });
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (context === null) return { code: 'PHOTO_KIND', data: {} };
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.drawImage(bitmap, 0, 0, widthPx, heightPx);
  bitmap.close();
  for (const quality of QUALITIES) {
    const picture = await base64Of(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
    if (picture.length <= PICTURE_CHARS_MAX) return { picture };
  }
  return TOO_LARGE;
}
