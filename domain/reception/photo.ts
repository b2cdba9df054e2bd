/**
 * Photos of a car: what may come in, read from the bytes alone.
 *
 * @source domain rules §4.2 (Attachment), reliability §14
 */
import { FindingList, type Findings } from '../findings.ts';

/** Long side of a stored picture, pixels. */
export const PHOTO_SIDE_MAX = 2048;
export const PHOTO_BYTES_MAX = 10 * 1024 * 1024;
/** Larger pictures are not even decoded. */
export const PHOTO_PIXELS_MAX = 40_000_000;
/** Photos one visit may have. */
export const PHOTOS_MAX = 40;

export type PictureKind = 'JPEG' | 'PNG';
export type Picture = { readonly kind: PictureKind; readonly widthPx: number; readonly heightPx: number };

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function u16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function readPng(bytes: Uint8Array): Picture | null {
  if (PNG_HEAD.some((byte, i) => bytes[i] !== byte) || bytes.length < 33) return null;
  const u32 = (at: number) => u16(bytes, at) * 65_536 + u16(bytes, at + 2);
  return { kind: 'PNG', widthPx: u32(16), heightPx: u32(20) };
}

/** Frame markers that carry the size: SOF0–SOF15 without the tables that stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readJpeg(bytes: Uint8Array): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { kind: 'JPEG', heightPx: u16(bytes, at + 5), widthPx: u16(bytes, at + 7) };
    const length = u16(bytes, at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** Kind and size by content, whatever the file is called; null when it is neither JPEG nor PNG. */
export function readPicture(bytes: Uint8Array): Picture | null {
  return readPng(bytes) ?? readJpeg(bytes);
}

/** The size a picture is stored in: never larger than it came, long side at most PHOTO_SIDE_MAX. */
export function storedSize(picture: Pick<Picture, 'widthPx' | 'heightPx'>): { widthPx: number; heightPx: number } {
  const { widthPx, heightPx } = picture;
  const factor = Math.min(1, PHOTO_SIDE_MAX / Math.max(widthPx, heightPx));
  const fit = (side: number) => Math.max(1, Math.round(side * factor));
  return { widthPx: fit(widthPx), heightPx: fit(heightPx) };
}

/**
 * Whether a picture may be decoded at all.
 *
 * @refuses PHOTO_KIND, PHOTO_TOO_LARGE, PHOTO_TOO_MANY
 */
export function checkPhoto(bytes: Uint8Array, known: { readonly taken: number }): Findings {
  const picture = readPicture(bytes);
  const pixels = picture === null ? 0 : picture.widthPx * picture.heightPx;
  const isEmpty = picture !== null && pixels === 0;
  const isLarge = bytes.length > PHOTO_BYTES_MAX || pixels > PHOTO_PIXELS_MAX;
  const maxMb = PHOTO_BYTES_MAX / 1024 / 1024;
  return new FindingList()
    .refuseIf(picture === null || isEmpty, 'PHOTO_KIND', {}, 'picture')
    .refuseIf(isLarge, 'PHOTO_TOO_LARGE', { maxMb, maxMegapixels: PHOTO_PIXELS_MAX / 1_000_000 }, 'picture')
    .refuseIf(known.taken >= PHOTOS_MAX, 'PHOTO_TOO_MANY', { max: PHOTOS_MAX }, 'picture').found;
}
