import { expect, test } from 'vitest';
import { WALK_AROUND_ZONES } from '#domain/enums.ts';
import { outlineAreas } from '#domain/reception/car-outline.ts';
import { run, sheetText } from '../common/testing.ts';
import { receptionSheetA4 } from './a4.ts';
import { gaugeSvg, outlineSvg } from './outline-svg.ts';
import { receptionSheetSamples as samples } from './sample.ts';

test('an unsigned sheet says why', () => {
  expect(sheetText(receptionSheetA4, samples.empty)).toContain('客户签字:未签字(拖车)');
  expect(sheetText(receptionSheetA4, samples.ordinary)).not.toContain('未签字');
});

test('marks are numbered in the drawing as in the list under it', () => {
  const text = sheetText(receptionSheetA4, samples.ordinary);
  expect(text).toContain('1 左前门 划痕(约 6 cm)');
  expect(text).toContain('5 前挡风玻璃 裂纹');
  const drawn = outlineSvg(samples.ordinary.marks);
  expect([...drawn.matchAll(/>(\d+)<\/text>/g)].map((m) => m[1])).toEqual(['1', '2', '3', '4', '5']);
});

test('a mark stands where it was set', () => {
  const svg = outlineSvg([{ type: 'DENT', xPermille: 500, yPermille: 250 }]);
  expect(svg).toContain('translate(500 114)');
});

test('the drawing is the window’s own, every zone in it', () => {
  const svg = outlineSvg([]);
  for (const zone of WALK_AROUND_ZONES) {
    const area = outlineAreas.find((a) => a.zone === zone);
    expect(svg).toContain(area?.d);
  }
});

test('the gauge is as full as the tank', () => {
  expect(gaugeSvg({ eighths: 4 })).toContain('L 100 9 L 100 18');
  expect(gaugeSvg({ percent: 25 })).toContain('L 60 9 L 60 18');
});

test('a picture that is no PNG leaves room for a pen instead of losing the sheet', () => {
  const signature = { pngBase64: 'AAAA', signedAt: null, unsignedReason: null };
  expect(sheetText(receptionSheetA4, { ...samples.ordinary, signature })).toContain('客户签字:');
});

test('a second print of the same says so', () => {
  const again = sheetText(receptionSheetA4, samples.ordinary, ['CUSTOMER'], { ...run, reprintNo: 1 });
  expect(again).toContain('补打 第1次 2026-11-22 09:20');
});

test('control and bidi characters of a name reach no sheet', () => {
  const customer = { ...samples.ordinary.customer, name: '张\u001b三\u202e' };
  expect(sheetText(receptionSheetA4, { ...samples.ordinary, customer })).toContain('|张三|');
});

test('unknown keys are refused', () => {
  expect(() => sheetText(receptionSheetA4, { ...samples.ordinary, link: 'http://example.invalid' })).toThrow(/link/);
});
