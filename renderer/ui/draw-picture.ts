/** A picture of a person's file drawn anew in the page's own closed process: upright, on white, in the size asked for. */

type Size = { readonly widthPx: number; readonly heightPx: number };

/** Bytes of a blob for the contract. */
export async function base64Of(blob: Blob): Promise<string> {
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

/** The picture with the size it came in; null when it is none that can be read. */
export async function drawPicture(
  blob: Blob,
  sizeOf: (came: Size) => Size,
): Promise<{ readonly canvas: OffscreenCanvas; readonly came: Size } | null> {
  const bitmap = await decoded(blob);
  if (bitmap === null) return null;
  const came = { widthPx: bitmap.width, heightPx: bitmap.height };
  const { widthPx, heightPx } = sizeOf(came);
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, widthPx, heightPx);
  context.drawImage(bitmap, 0, 0, widthPx, heightPx);
  bitmap.close();
  return { canvas, came };
}
