import { expect, test } from 'vitest';
import { readPartNo } from './part-no.ts';

test('part numbers', () => {
  expect(readPartNo(' 15208-15t-a01 ')).toEqual({
    ok: true,
    value: { partNo: '15208-15T-A01', partKey: '1520815TA01' },
  });
  for (const typed of ['', '---', 'A B#1', '机油', 'X'.repeat(33)]) {
    expect(readPartNo(typed), typed).toMatchObject({ ok: false, refusal: { code: 'PART_NO_INVALID' } });
  }
});
