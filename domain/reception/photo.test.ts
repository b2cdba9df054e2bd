import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPhoto, PHOTO_SIDE_MAX, PHOTOS_MAX, readPicture, storedSize } from './photo.ts';

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
/** SOI, one APP1 block as cameras write it, then the frame. */
const jpeg = (width: number, height: number) =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe1, 0, 6, 0x45, 0x78, 0x69, 0x66],
    ...[0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 0, 0],
    ...Array.from({ length: 20 }, () => 0),
  ]);

test('kind and size are read from the bytes', () => {
  expect(readPicture(png(800, 600))).toEqual({ kind: 'PNG', widthPx: 800, heightPx: 600 });
  expect(readPicture(jpeg(4032, 3024))).toEqual({ kind: 'JPEG', widthPx: 4032, heightPx: 3024 });
  expect(readPicture(new TextEncoder().encode('<svg onload="alert(1)"/>'))).toBeNull();
  expect(readPicture(new TextEncoder().encode('%PDF-1.7'))).toBeNull();
});

test('a large picture shrinks to the long side, a small one stays', () => {
  expect(storedSize({ widthPx: 4032, heightPx: 3024 })).toEqual({ widthPx: 2048, heightPx: 1536 });
  expect(storedSize({ widthPx: 640, heightPx: 480 })).toEqual({ widthPx: 640, heightPx: 480 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 1, max: 60_000 }), (widthPx, heightPx) => {
      const stored = storedSize({ widthPx, heightPx });
      expect(Math.max(stored.widthPx, stored.heightPx)).toBeLessThanOrEqual(PHOTO_SIDE_MAX);
      expect(Math.min(stored.widthPx, stored.heightPx)).toBeGreaterThan(0);
    }),
  );
});

test('nothing but a picture of ordinary size gets in', () => {
  const codes = (bytes: Uint8Array, taken = 0) => checkPhoto(bytes, { taken }).refusals.map((r) => r.code);
  expect(codes(jpeg(4032, 3024))).toEqual([]);
  expect(codes(png(0, 5))).toEqual(['PHOTO_KIND']);
  expect(codes(png(60_000, 60_000))).toEqual(['PHOTO_TOO_LARGE']);
  expect(codes(new Uint8Array(11 * 1024 * 1024))).toEqual(['PHOTO_KIND', 'PHOTO_TOO_LARGE']);
  expect(codes(png(8, 8), PHOTOS_MAX)).toEqual(['PHOTO_TOO_MANY']);
});

test('any bytes at all are read without an accident', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readPicture(bytes)));
});
