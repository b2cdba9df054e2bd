import { expect, test } from 'vitest';
import { CallBudget } from './call-budget.ts';

test('a burst of 200 passes, the next call does not', () => {
  const budget = new CallBudget();
  for (let i = 0; i < 200; i += 1) expect(budget.take(0)).toBe(true);
  expect(budget.take(0)).toBe(false);
});

test('fifty calls come back each second, never more than the burst', () => {
  const budget = new CallBudget();
  for (let i = 0; i < 200; i += 1) budget.take(0);
  let passed = 0;
  for (let i = 0; i < 100; i += 1) if (budget.take(1_000)) passed += 1;
  expect(passed).toBe(50);
  passed = 0;
  for (let i = 0; i < 500; i += 1) if (budget.take(1_000_000)) passed += 1;
  expect(passed).toBe(200);
});
