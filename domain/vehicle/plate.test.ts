import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlateKind, PlateStatus } from '../enums.ts';
import { isFuelPlateMismatch } from './fuel-plate.ts';
import { PROVINCES, plateKindOf, plateProposal, readPlate } from './plate.ts';

const read = (typed: string, plateStatus: PlateStatus = 'FORMAL', isSpecial = false) =>
  readPlate(typed, { plateStatus, isSpecial });

const good: readonly (readonly [string, PlateKind])[] = [
  ['皖Z12345', 'ORDINARY'],
  ['皖Z7K309', 'ORDINARY'],
  ['皖ZD12345', 'NEV_SMALL'],
  ['皖ZFP3559', 'NEV_SMALL'],
  ['皖ZK12345', 'NEV_SMALL'],
  ['皖Z01234D', 'NEV_LARGE'],
  ['皖Z0012警', 'POLICE'],
  ['皖Z1234学', 'LEARNER'],
  ['皖Z1234挂', 'TRAILER'],
  ['粤Z123X港', 'HKMO'],
  ['粤Z123X澳', 'HKMO'],
  ['999001使', 'EMBASSY'],
  ['使999001', 'EMBASSY'],
  ['沪99901领', 'CONSULATE'],
  ['沪A9901领', 'CONSULATE'],
  ['KA12345', 'MILITARY'],
  ['WJ皖12345', 'ARMED_POLICE'],
  ['WJ12345', 'ARMED_POLICE'],
  ['皖A1234应急', 'RESCUE'],
];

test.each(good)('%s is %s', (plateNo, plateKind) => {
  expect(plateKindOf(plateNo)).toBe(plateKind);
  const r = read(plateNo);
  expect(r).toMatchObject({ ok: true, value: { plateNo, plateKind, plateStatus: 'FORMAL', temporaryPlate: null } });
});

test('military, armed police and rescue plates pass with a warning', () => {
  for (const plateNo of ['KA12345', 'WJ皖12345', '皖A1234应急']) {
    expect(read(plateNo)).toMatchObject({ ok: true, value: { warnings: [{ code: 'PLATE_UNCOMMON' }] } });
  }
  expect(read('皖Z12345')).toMatchObject({ ok: true, value: { warnings: [] } });
});

test.each([
  '皖Z1234',
  '皖Z123456',
  '皖I12345',
  '皖O12345',
  'ZV9272',
  '皖ZL12345',
  '台A12345',
  '皖ZD1234A',
  '12345',
  '皖Z-',
  'DROP TABLE',
])('%s is refused', (typed) => {
  expect(read(typed)).toMatchObject({ ok: false, refusal: { code: 'PLATE_INVALID' } });
});

test('O and I in the serial are proposed as 0 and 1, never changed silently', () => {
  expect(read('皖zo88i6')).toEqual({
    ok: false,
    refusal: { code: 'PLATE_PROPOSAL', data: { plateNo: '皖ZO88I6', proposal: '皖Z08816' } },
  });
  expect(plateProposal('皖O12345')).toBeNull();
});

test('a special plate is taken with a warning, up to 12 characters', () => {
  expect(read('使馆用车A1', 'FORMAL', true)).toMatchObject({
    ok: true,
    value: { plateNo: '使馆用车A1', plateKind: 'SPECIAL', warnings: [{ code: 'PLATE_UNCOMMON' }] },
  });
  expect(read('A'.repeat(13), 'FORMAL', true)).toMatchObject({ ok: false, refusal: { code: 'PLATE_SPECIAL_LENGTH' } });
  expect(read('皖Z12345', 'FORMAL', true)).toMatchObject({ ok: true, value: { plateKind: 'ORDINARY', warnings: [] } });
});

describe('cars without a formal plate', () => {
  test('a temporary plate is kept apart', () => {
    for (const typed of ['皖Z临00123', '皖Z临时00123']) {
      expect(read(typed, 'TEMPORARY')).toMatchObject({ ok: true, value: { plateNo: null, plateKind: 'TEMPORARY' } });
      expect(read(typed)).toMatchObject({ ok: true, value: { temporaryPlate: typed, plateStatus: 'TEMPORARY' } });
    }
    expect(read('皖Z00123', 'TEMPORARY')).toMatchObject({ ok: false, refusal: { code: 'PLATE_TEMPORARY_INVALID' } });
    expect(read('', 'TEMPORARY')).toMatchObject({ ok: false });
    expect(read(`临${'0'.repeat(16)}`, 'TEMPORARY')).toMatchObject({ ok: false });
  });

  test('no plate', () => {
    for (const typed of ['', '无牌', '未上牌', ' 新车 ']) {
      expect(read(typed, 'NONE')).toMatchObject({ ok: true, value: { plateNo: null, plateKind: 'NONE' } });
    }
    expect(read('')).toMatchObject({ ok: false, refusal: { code: 'PLATE_INVALID' } });
    expect(read('皖Z12345', 'NONE')).toMatchObject({ ok: false });
  });
});

test('green plate and fuel: only the odd pairs are a mismatch', () => {
  expect(isFuelPlateMismatch('PETROL', 'NEV_SMALL')).toBe(true);
  expect(isFuelPlateMismatch('ELECTRIC', 'ORDINARY')).toBe(true);
  expect(isFuelPlateMismatch('PLUG_IN', 'ORDINARY')).toBe(true);
  expect(isFuelPlateMismatch('ELECTRIC', 'NEV_LARGE')).toBe(false);
  expect(isFuelPlateMismatch('PETROL', 'ORDINARY')).toBe(false);
  expect(isFuelPlateMismatch('ELECTRIC', 'POLICE')).toBe(false);
  expect(isFuelPlateMismatch('OTHER', 'NEV_SMALL')).toBe(false);
});

test('no plate that passes as ordinary or new-energy has O or I after its province', () => {
  const plate = fc.tuple(
    fc.constantFrom(...PROVINCES),
    fc.string({ unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'), minLength: 6, maxLength: 7 }),
  );
  fc.assert(
    fc.property(plate, ([province, rest]) => {
      const kind = plateKindOf(province + rest);
      return kind === null || !/[OI]/.test(rest);
    }),
    { numRuns: 1_000 },
  );
});
