import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCustomerNo, formatNo, formatVersionNo, type Numbered, PREFIXES, parseNo } from './numbering.ts';

test('numbers look as printed', () => {
  expect(formatNo('order', '2026-11-22', 12)).toBe('WT20261122-0012');
  expect(formatNo('visit', '2026-11-22', 12_345)).toBe('JC20261122-12345');
  expect(formatVersionNo('GJ20261122-0003', 2)).toBe('GJ20261122-0003/2');
  expect(formatVersionNo('GJ20261122-0003', 1)).toBe('GJ20261122-0003');
  expect(formatCustomerNo(123)).toBe('C000123');
});

test('no two documents share a prefix', () => {
  const all = Object.values(PREFIXES);
  expect(new Set(all).size).toBe(all.length);
});

test('a number is read however it is typed', () => {
  for (const typed of ['WT20261122-0012', 'wt202611220012', ' ＷＴ20261122－0012 '.normalize('NFKC')]) {
    expect(parseNo(typed)).toEqual({
      kind: 'order',
      day: '2026-11-22',
      seq: 12,
      versionNo: null,
      no: 'WT20261122-0012',
    });
  }
  expect(parseNo('GJ20261122-0003/2')).toMatchObject({ kind: 'estimate', versionNo: 2, no: 'GJ20261122-0003' });
});

test.each(['XX20261122-0001', 'WT20261322-0001', 'WT20260230-0001', 'WT20261122-0000', 'WT20261122', '皖Z12345', ''])(
  '%s is no number',
  (typed) => {
    expect(parseNo(typed)).toBeNull();
  },
);

test('what is written is read back', () => {
  const kinds = Object.keys(PREFIXES) as Numbered[];
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 99_999 }), (kind, seq) => {
      expect(parseNo(formatNo(kind, '2026-11-22', seq))).toMatchObject({ kind, seq, day: '2026-11-22' });
    }),
  );
});
