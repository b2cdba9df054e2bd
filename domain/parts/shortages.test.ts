import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortages } from './shortages.ts';

test('a free piece serves who asked first; what is kept for a line is its own', () => {
  const lines = [
    { partId: 1, openMilli: 2_000, keptMilli: 1_000 },
    { partId: 1, openMilli: 2_000, keptMilli: 0 },
    { partId: 2, openMilli: 1_000, keptMilli: 0 },
    { partId: 1, openMilli: 500, keptMilli: 500 },
  ];
  const free = (partId: number) => (partId === 1 ? 1_500 : 0);
  expect(shortages(lines, free).map(({ shortMilli }) => shortMilli)).toEqual([0, 1_500, 1_000, 0]);
});

test('all that is lacking of a part is what is wanted less what is free', () => {
  const line = fc.record({ partId: fc.constant(1), openMilli: fc.nat(9_000), keptMilli: fc.nat(9_000) });
  fc.assert(
    fc.property(fc.array(line), fc.integer({ min: -9_000, max: 30_000 }), (lines, free) => {
      const wanted = lines.reduce((sum, l) => sum + Math.max(0, l.openMilli - l.keptMilli), 0);
      const short = shortages(lines, () => free).reduce((sum, { shortMilli }) => sum + shortMilli, 0);
      return short === Math.max(0, wanted - Math.max(0, free));
    }),
  );
});
