import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mirror } from './reversal.ts';

test('property: a slip and its mirror add up to nothing, and mirroring twice gives the slip', () => {
  const slip = fc.record({
    laborFen: fc.integer(),
    payableFen: fc.integer(),
    taxFen: fc.integer(),
    qtyMilli: fc.nat(),
    rateFen: fc.nat(),
    name: fc.string(),
  });
  fc.assert(
    fc.property(slip, (s) => {
      const m = mirror(s, ['rateFen']);
      expect(m.laborFen + s.laborFen).toBe(0);
      expect(m.payableFen + s.payableFen).toBe(0);
      expect([m.qtyMilli, m.rateFen, m.name]).toEqual([s.qtyMilli, s.rateFen, s.name]);
      expect(mirror(m, ['rateFen'])).toEqual(s);
    }),
  );
});
