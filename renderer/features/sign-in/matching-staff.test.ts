import { expect, test } from 'vitest';
import { matchingStaff } from './matching-staff.ts';

const staff = [
  { no: 'S01', name: '何青禾', roles: ['ADVISOR' as const], pin: null },
  { no: 'C01', name: '程如意', roles: ['CASHIER' as const], pin: null },
];
const found = (typed: string) => matchingStaff(staff, typed).map((it) => it.no);

test('by number in any case and width, by part of the name, all for nothing', () => {
  expect(found('s0')).toEqual(['S01']);
  expect(found('ｓ０１')).toEqual(['S01']);
  expect(found('如意')).toEqual(['C01']);
  expect(found(' ')).toEqual(['S01', 'C01']);
  expect(found('X')).toEqual([]);
});
