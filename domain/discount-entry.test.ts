import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseZhe } from './discount-entry.ts';

test.each([
  ['9', 9000],
  ['8.5', 8500],
  ['９．５折', 9500],
  ['10', 10_000],
  ['0.1', 100],
  ['9.85', 9850],
])('%s is %d', (typed, bp) => {
  expect(parseZhe(typed)).toEqual({ ok: true, value: bp });
});

test.each(['0', '11', '0.05', '-9', '', 'abc', '100', '8.555', '九折'])('%s is refused', (typed) => {
  expect(parseZhe(typed)).toMatchObject({ ok: false, refusal: { code: 'DISCOUNT_INVALID' } });
});

test('85 asks for 8.5折', () => {
  expect(parseZhe('85')).toEqual({
    ok: false,
    refusal: { code: 'DISCOUNT_ASK', data: { typed: '85', payRateBp: 8500 } },
  });
  expect(parseZhe('95')).toMatchObject({ refusal: { data: { payRateBp: 9500 } } });
});

test('what is taken lies between 0.1 and 10折 in whole basis points', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (thousandths) => {
      const r = parseZhe(String(thousandths / 1000));
      return !r.ok || (Number.isInteger(r.value) && r.value >= 100 && r.value <= 10_000);
    }),
  );
});
