import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURES, readFigure, showFigure } from './figures.ts';

const by = (key: string) => {
  const found = FIGURES.find((it) => it.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};

test('tenths, percent and minutes', () => {
  expect(readFigure(by('advisorMinPayRateBp'), '9')).toBe(9000);
  expect(readFigure(by('advisorMinPayRateBp'), '８.５')).toBe(8500);
  expect(readFigure(by('advisorPriceChangeBp'), '5')).toBe(500);
  expect(readFigure(by('idleMinutes'), '10')).toBe(10);
});

test('nothing else', () => {
  for (const typed of ['', '11', '0', '-1', '9折', '8.555'])
    expect(readFigure(by('advisorMinPayRateBp'), typed)).toBeNull();
  expect(readFigure(by('idleMinutes'), '1.5')).toBeNull();
  expect(readFigure(by('idleMinutes'), '241')).toBeNull();
});

test('what is shown is read back as what was stored', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIGURES), fc.integer({ min: 0, max: 1000 }), (figure, n) => {
      const stored = Math.min(figure.max * figure.scale, Math.max(figure.scale, n * 10));
      return figure.decimals === 0 || readFigure(figure, showFigure(figure, stored)) === stored;
    }),
  );
});
