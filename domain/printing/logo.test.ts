import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLogo, keptLogoSize, LOGO_KEPT } from './logo.ts';

/** The head of a PNG that says it is so large. */
function png(widthPx: number, heightPx: number, bytes = 64): Uint8Array {
  const file = Buffer.alloc(Math.max(bytes, 64));
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(file);
  file.writeUInt32BE(widthPx, 16);
  file.writeUInt32BE(heightPx, 20);
  return file;
}
const reasons = (bytes: Uint8Array) => checkLogo(bytes).refusals.map((it) => it.code);

test('a picture of usual size may become the mark, what is none or too large or too small may not', () => {
  expect(reasons(png(600, 200))).toEqual([]);
  expect(reasons(png(60, 10))).toEqual([]);
  expect(reasons(png(59, 59))).toEqual(['LOGO_TOO_SMALL']);
  expect(reasons(png(0, 300))).toEqual(['LOGO_KIND']);
  expect(reasons(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toEqual(['LOGO_KIND']);
  expect(reasons(png(4_000, 3_001))).toEqual(['LOGO_TOO_LARGE']);
  expect(reasons(png(600, 200, 2 * 1024 * 1024 + 1))).toEqual(['LOGO_TOO_LARGE']);
});

test('a mark is kept whole within its room, in its own proportions, never enlarged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 1, max: 3_000 }), (widthPx, heightPx) => {
      const kept = keptLogoSize({ widthPx, heightPx });
      expect(kept.widthPx).toBeLessThanOrEqual(Math.min(widthPx, LOGO_KEPT.widthPx));
      expect(kept.heightPx).toBeLessThanOrEqual(Math.min(heightPx, LOGO_KEPT.heightPx));
      expect(Math.min(kept.widthPx, kept.heightPx)).toBeGreaterThanOrEqual(1);
      // half a pixel of rounding on either side
      const drift = Math.abs(kept.widthPx * heightPx - kept.heightPx * widthPx);
      expect(drift).toBeLessThanOrEqual(Math.max(widthPx, heightPx) * 1.0 + 1);
    }),
  );
});
