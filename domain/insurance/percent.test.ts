import { expect, test } from 'vitest';
import { formatPercent, parsePercent } from './percent.ts';

test('percentages as people type them', () => {
  for (const [typed, bp] of [
    ['10', 1000],
    ['12.5%', 1250],
    ['0', 0],
    ['100', 10_000],
    [' 7.25 %', 725],
  ] as const)
    expect(parsePercent(typed)).toEqual({ ok: true, value: bp });
  for (const typed of ['', '100.01', '-1', '1.234', 'abc', '1000'])
    expect(parsePercent(typed)).toMatchObject({ ok: false, refusal: { code: 'PERCENT_INVALID' } });
  expect(formatPercent(1250)).toBe('12.5');
});
