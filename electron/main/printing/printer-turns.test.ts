import { expect, test } from 'vitest';
import { PrinterTurns } from './printer-turns.ts';

function open() {
  let end = (): void => {};
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => work, end: () => end() };
}

test('who comes while a printer is busy waits for it; another printer does not wait', async () => {
  const turns = new PrinterTurns();
  const first = open();
  const seen: string[] = [];
  const one = turns.take('a', first.work).then(() => seen.push('one'));
  const two = turns.take('a', async () => void seen.push('two'));
  await turns.take('b', async () => void seen.push('b'));
  expect(await turns.ifFree('a', async () => 'asked')).toBeUndefined();
  expect(seen).toEqual(['b']);
  first.end();
  await Promise.all([one, two]);
  expect(seen.toSorted()).toEqual(['b', 'one', 'two']);
  expect(await turns.ifFree('a', async () => 'asked')).toBe('asked');
});

test('work that fails gives the printer free', async () => {
  const turns = new PrinterTurns();
  await expect(turns.take('a', () => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
  expect(await turns.ifFree('a', async () => 1)).toBe(1);
});
