import { expect, test } from 'vitest';
import { RestartPolicy } from './restart-policy.ts';

test('the fifth crash within ten minutes stays down', () => {
  const policy = new RestartPolicy();
  expect([0, 1_000, 2_000, 3_000].map((at) => policy.mayRestart(at))).toEqual([true, true, true, true]);
  expect(policy.mayRestart(599_999)).toBe(false);
});

test('crashes far apart never add up', () => {
  const policy = new RestartPolicy();
  for (let i = 0; i < 50; i += 1) expect(policy.mayRestart(i * 200_000)).toBe(true);
});

test('a person may try again', () => {
  const policy = new RestartPolicy();
  for (let i = 0; i < 5; i += 1) policy.mayRestart(i);
  policy.forget();
  expect(policy.mayRestart(6)).toBe(true);
});
