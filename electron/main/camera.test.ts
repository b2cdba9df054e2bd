import { expect, test } from 'vitest';
import { mayUse } from './camera.ts';

test('the camera is for the page it is lent to, without sound', () => {
  expect(mayUse('media', ['video'], true)).toBe(true);
  expect(mayUse('media', ['video'], false)).toBe(false);
  for (const types of [['video', 'audio'], ['audio'], []]) expect(mayUse('media', types, true)).toBe(false);
  expect(mayUse('geolocation', ['video'], true)).toBe(false);
});
