import { expect, test } from 'vitest';
import { askedBy } from './asked-by.ts';

const refusal = (code: string) => ({ code, data: {} });
const refused = (refusals: string[], warnings: string[] = []) =>
  ({ kind: 'refused', refusals: refusals.map(refusal), warnings: warnings.map(refusal) }) as const;

test('warnings alone are asked about', () => {
  expect(askedBy(refused([], ['VIN_SERIAL_UNCOMMON']), false)).toMatchObject({ kind: 'warn' });
});

test('a refusal among warnings is shown, not asked about', () => {
  expect(askedBy(refused(['PLATE_INVALID'], ['VIN_SERIAL_UNCOMMON']), false)).toBeNull();
});

test('a missing approval opens the dialog; so does a wrong PIN of the approver, but not a wrong PIN elsewhere', () => {
  expect(askedBy(refused(['APPROVAL_REQUIRED']), false)).toMatchObject({ kind: 'approve' });
  expect(askedBy(refused(['SIGN_IN_WRONG']), true)).toMatchObject({ kind: 'approve' });
  expect(askedBy(refused(['SIGN_IN_WRONG']), false)).toBeNull();
});

test('a failure is never asked about', () => {
  expect(askedBy({ kind: 'failed', incident: 'X1' }, true)).toBeNull();
  expect(askedBy({ kind: 'unknown' }, false)).toBeNull();
});
