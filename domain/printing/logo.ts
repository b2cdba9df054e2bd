/**
 * The shop's mark (标志) at the head of its papers: what may come in, and how large it is kept and printed.
 *
 * @source domain rules §4.1 (ShopProfile), §9
 */
import { FindingList, type Findings } from '../findings.ts';
import { readPicture } from '../reception/photo.ts';

/** Kept no larger: twice what the finest printer draws of it. Pixels. */
export const LOGO_KEPT = { widthPx: 360, heightPx: 180 } as const;
/** Smaller ones print as blots. Pixels of the longer side. */
export const LOGO_SIDE_MIN = 60;
/** Larger files are not even decoded: bytes and pixels. */
const BYTES_MAX = 2 * 1024 * 1024;
const PIXELS_MAX = 12_000_000;

type Size = { readonly widthPx: number; readonly heightPx: number };

/** The size a mark is kept in: whole within LOGO_KEPT, never larger than it came, no side under a pixel. */
export function keptLogoSize({ widthPx, heightPx }: Size): Size {
  const factor = Math.min(1, LOGO_KEPT.widthPx / widthPx, LOGO_KEPT.heightPx / heightPx);
  const fit = (side: number) => Math.max(1, Math.round(side * factor));
  return { widthPx: fit(widthPx), heightPx: fit(heightPx) };
}

/**
 * Whether a picture may become the mark, from its bytes alone.
 *
 * @refuses LOGO_KIND, LOGO_TOO_LARGE, LOGO_TOO_SMALL
 */
export function checkLogo(bytes: Uint8Array): Findings {
  const picture = readPicture(bytes);
  const pixels = picture === null ? 0 : picture.widthPx * picture.heightPx;
  const isLarge = bytes.length > BYTES_MAX || pixels > PIXELS_MAX;
  const longer = picture === null ? 0 : Math.max(picture.widthPx, picture.heightPx);
  return new FindingList()
    .refuseIf(pixels === 0, 'LOGO_KIND', {}, 'logo')
    .refuseIf(isLarge, 'LOGO_TOO_LARGE', { maxMb: BYTES_MAX / 1024 / 1024 }, 'logo')
    .refuseIf(pixels > 0 && longer < LOGO_SIDE_MIN, 'LOGO_TOO_SMALL', { minPx: LOGO_SIDE_MIN }, 'logo').found;
}

/** The mark as a paper's data name it. */
export type NamedLogo = Size & { readonly sha256: string };

/** Data of a paper with the picture of the mark they name; without it when there is none: the paper prints all the same. */
export function withLogoPicture(data: unknown, pictureOf: (sha256: string) => Uint8Array | undefined): unknown {
  const { shop } = (data ?? {}) as { shop?: { logo?: NamedLogo } };
  const bytes = shop?.logo && pictureOf(shop.logo.sha256);
  if (bytes === undefined) return data;
  const png = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return { ...(data as object), shop: { ...shop, logo: { ...shop?.logo, png } } };
}
