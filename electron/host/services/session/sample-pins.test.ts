import { expect, test } from 'vitest';
import { checkPinChoice } from '#domain/staff/pin.ts';
import { SAMPLE_STAFF } from './sample-pins.ts';

test.each(SAMPLE_STAFF.map((p) => [p.no, p] as const))('%s has a PIN the rules allow', (_no, person) => {
  expect(checkPinChoice(person.pin, person.roles)).toMatchObject({ ok: true });
});

test('no two of them share a PIN', () => {
  expect(new Set(SAMPLE_STAFF.map((p) => p.pin)).size).toBe(SAMPLE_STAFF.length);
});
