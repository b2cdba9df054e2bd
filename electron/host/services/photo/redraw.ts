/** A picture drawn anew: whatever else its file carried (place, camera, hidden text) stays behind. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { keptLogoSize } from '#domain/printing/logo.ts';
import { readPicture, storedSize } from '#domain/reception/photo.ts';

/** JPEG quality in percent: a scratch still shows, a photo stays well below a megabyte. */
const QUALITY = 85;

/** A photo is kept as JPEG; a mark, which has edges and few colours, as PNG. */
export type DrawnAs = 'PHOTO' | 'LOGO';

export type Redrawn = { readonly bytes: Uint8Array; readonly widthPx: number; readonly heightPx: number };

const SIZES = { PHOTO: storedSize, LOGO: keptLogoSize };

/** Decodes, shrinks and encodes on white; null when the bytes are no picture after all. */
export async function redraw(bytes: Uint8Array, as: DrawnAs): Promise<Redrawn | null> {
  if (readPicture(bytes) === null) return null;
  try {
    const image = await loadImage(Buffer.from(bytes));
    const { widthPx, heightPx } = SIZES[as]({ widthPx: image.width, heightPx: image.height });
    const canvas = createCanvas(widthPx, heightPx);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, widthPx, heightPx);
    context.drawImage(image, 0, 0, widthPx, heightPx);
    const drawn = as === 'LOGO' ? await canvas.encode('png') : await canvas.encode('jpeg', QUALITY);
    return { bytes: drawn, widthPx, heightPx };
  } catch (error) {
    // the decoder names what it could not read; to us it is one thing
    if (error instanceof Error) return null;
    throw error;
  }
}
