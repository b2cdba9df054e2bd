import { expect, test } from 'vitest';
import { QueuedPapers } from './queued-papers.ts';

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `job-${from + i}`);

test('what was looked at is still watched until it is let go', () => {
  const papers = new QueuedPapers();
  let told = 0;
  const stop = papers.subscribe(() => (told += 1));
  papers.add(['a', 'b']);
  papers.done(['a', 'b']);
  expect([papers.snapshot(), papers.watched()]).toEqual([[], ['a', 'b']]);
  papers.letGo(['a']);
  expect(papers.watched()).toEqual(['b']);
  expect(told).toBe(3);
  stop();
  papers.add(['c']);
  expect(told).toBe(3);
});

test('the latest twenty are watched, each once, and one snapshot is one list until something changes', () => {
  const papers = new QueuedPapers();
  papers.add(ids(1, 15));
  papers.add([...ids(10, 25)]);
  expect(papers.watched()).toEqual(ids(6, 25));
  expect(papers.snapshot()).toEqual(ids(1, 25));
  expect(papers.watched()).toBe(papers.watched());
  papers.done(['nobody']);
  expect(papers.snapshot()).toBe(papers.snapshot());
});
