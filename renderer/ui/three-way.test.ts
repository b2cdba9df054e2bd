import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeFields, settle } from './three-way.ts';

const BEFORE = { name: '酆与墨', phone: '15400001055', address: '测试路5号', level: 'B' };

test('different fields: both changes survive and nobody is asked', () => {
  const merged = mergeFields(BEFORE, { ...BEFORE, address: '测试路9号' }, { ...BEFORE, phone: '15400002222' });
  expect(merged).toEqual({ value: { ...BEFORE, address: '测试路9号', phone: '15400002222' }, clashes: [] });
});

test('the same field to the same value is no clash', () => {
  const both = { ...BEFORE, level: 'A' };
  expect(mergeFields(BEFORE, both, both)).toEqual({ value: both, clashes: [] });
});

test('the same field to two values shows both and keeps what is chosen', () => {
  const merged = mergeFields(BEFORE, { ...BEFORE, level: 'A' }, { ...BEFORE, level: 'C' });
  expect(merged.clashes).toEqual([{ field: 'level', mine: 'A', theirs: 'C' }]);
  expect(settle(merged, new Set())).toEqual({ ...BEFORE, level: 'A' });
  expect(settle(merged, new Set(['level']))).toEqual({ ...BEFORE, level: 'C' });
});

test('a field that only one side knows is taken from there', () => {
  const without: Record<string, unknown> = { a: 1 };
  expect(mergeFields(without, { a: 1, mine: 2 }, { a: 1, theirs: 3 }).value).toEqual({ a: 1, mine: 2, theirs: 3 });
});

test('what one side took away stays away, and is asked about when the other side changed it', () => {
  const was: Record<string, unknown> = { a: 1, b: 2 };
  expect(mergeFields(was, { a: 1 }, { a: 9, b: 2 }).value).toEqual({ a: 9 });
  const asked = mergeFields(was, { a: 1 }, { a: 1, b: 3 });
  expect(asked.clashes).toEqual([{ field: 'b', mine: undefined, theirs: 3 }]);
  expect(settle(asked, new Set(['b']))).toEqual({ a: 1, b: 3 });
});

test('nothing one side changed alone is ever lost, whatever both did', () => {
  const record = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) });
  fc.assert(
    fc.property(record, record, record, (before, mine, theirs) => {
      const { value, clashes } = mergeFields(before, mine, theirs);
      for (const key of ['a', 'b', 'c'] as const) {
        const asked = clashes.some((clash) => clash.field === key);
        const wanted = mine[key] === before[key] ? theirs[key] : mine[key];
        expect(value[key]).toBe(wanted);
        expect(asked).toBe(mine[key] !== before[key] && theirs[key] !== before[key] && mine[key] !== theirs[key]);
      }
    }),
  );
});
