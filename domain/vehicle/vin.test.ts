import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isVinSound, modelYearHint, readVin, vinCheckDigit } from './vin.ts';

test.each(['LATPAB071W1005301', '1M8GDM9AXKP042788', '11111111111111111', 'LX9A2C156PA000335'])(
  '%s is sound',
  (vin) => {
    expect(readVin(vin)).toEqual({ ok: true, value: { vin, isVerified: true, warnings: [] } });
  },
);

test('a wrong check digit needs the last 8 characters again, and stays unverified', () => {
  const vin = 'LATPAB070W1005301';
  expect(readVin(vin)).toEqual({
    ok: false,
    refusal: { code: 'VIN_CHECK_DIGIT', data: { vin, expected: '1', found: '0' } },
  });
  expect(readVin(vin, 'W1005302')).toMatchObject({ ok: false, refusal: { code: 'VIN_RETYPE_DIFFERS' } });
  expect(readVin(vin, ' w100 5301')).toEqual({ ok: true, value: { vin, isVerified: false, warnings: [] } });
});

test('length and letters are named', () => {
  expect(readVin('LX9A1B153JA00033')).toEqual({
    ok: false,
    refusal: { code: 'VIN_INVALID', data: { length: 16, wrongLetters: '' } },
  });
  expect(readVin('LX9A1B151TA0003320')).toMatchObject({ ok: false, refusal: { data: { length: 18 } } });
  expect(readVin('QX9A1B153JO000333')).toMatchObject({
    ok: false,
    refusal: { data: { length: 17, wrongLetters: 'Q、O' } },
  });
});

test('O, Q and I are proposed as digits only when the VIN is sound then', () => {
  expect(readVin('LX9A1B159TB0O0329')).toMatchObject({
    ok: false,
    refusal: { code: 'VIN_PROPOSAL', data: { proposal: 'LX9A1B159TB000329' } },
  });
  expect(readVin('LX9AIB153MB000330')).toMatchObject({
    ok: false,
    refusal: { data: { proposal: 'LX9A1B153MB000330' } },
  });
  expect(readVin('LX9AIB154MB000330')).toMatchObject({ ok: false, refusal: { code: 'VIN_INVALID' } });
});

test('a serial that does not end in four digits warns', () => {
  const body = 'LX9A1B15';
  const tail = 'TB00032A';
  const vin = body + vinCheckDigit(`${body}0${tail}`) + tail;
  expect(readVin(vin)).toMatchObject({ ok: true, value: { warnings: [{ code: 'VIN_SERIAL_UNCOMMON' }] } });
});

test('empty is allowed until the order is authorised', () => {
  expect(readVin(' ')).toEqual({ ok: true, value: { vin: null, isVerified: false, warnings: [] } });
});

test('the model year is read from position 10', () => {
  const withYear = (code: string) => `LX9A1B159${code}B000329`;
  expect(['G', 'H', 'L', 'N', 'P', 'R', 'T', 'V'].map((c) => modelYearHint(withYear(c)))).toEqual([
    2016, 2017, 2020, 2022, 2023, 2024, 2026, 2027,
  ]);
  expect(modelYearHint(withYear('Z'))).toBeNull();
  expect(modelYearHint('')).toBeNull();
});

const letters = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'];
const anyVin = fc.string({ unit: fc.constantFrom(...letters), minLength: 17, maxLength: 17 });

test('of all check characters exactly one is sound', () => {
  fc.assert(
    fc.property(anyVin, (vin) => {
      const sound = [...'0123456789X'].filter((c) => isVinSound(vin.slice(0, 8) + c + vin.slice(9)));
      return sound.length === 1;
    }),
  );
});

test('one mistyped digit of the serial is always found', () => {
  fc.assert(
    fc.property(anyVin, fc.integer({ min: 10, max: 16 }), fc.nat(9), fc.nat(9), (vin, at, a, b) => {
      const put = (d: number) => vin.slice(0, at) + d + vin.slice(at + 1);
      const [one, other] = [put(a), put(b)];
      return a === b || vinCheckDigit(one) !== vinCheckDigit(other);
    }),
  );
});
