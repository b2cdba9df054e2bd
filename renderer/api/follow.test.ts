import { expect, test } from 'vitest';
import { follow, isTouched, type Touched } from './follow.ts';
import { lineLost } from './port-link.ts';

const act = (seq: number, touches: string[], epoch = 1): Touched => ({ seq, epoch, act: 'x', touches, byName: '' });

test.each([
  [undefined, ['order:7'], true],
  [['order:7'], ['order:7'], true],
  [['order:7'], ['order:8'], false],
  [['order'], ['order:8'], true],
  [['order'], ['orderLine:8'], false],
  [[], ['order:8'], false],
])('a query showing %j after an act that touched %j: %s', (shown, touched, expected) => {
  expect(isTouched(shown, new Set(touched))).toBe(expected);
});

test('after a lost line it goes on from the last number it saw, and acts of one moment are told together', async () => {
  const end = new AbortController();
  const asked: number[] = [];
  const told: string[][] = [];
  const watch = async (after: number) => {
    asked.push(after);
    const isFirst = asked.length === 1;
    return (async function* () {
      if (isFirst) {
        yield act(11, ['order:1']);
        yield act(12, ['order:2', 'part:3']);
        throw lineLost();
      }
      yield act(13, ['order:4']);
      await new Promise((resolve) => end.signal.addEventListener('abort', resolve));
    })();
  };
  const onTouched = (touched: ReadonlySet<string>) => told.push([...touched]);
  const following = follow({
    after: 10,
    epoch: 1,
    watch,
    whenConnected: async () => {},
    onTouched,
    onEpoch: () => {},
    signal: end.signal,
  });
  await expect.poll(() => told).toEqual([['order:1', 'order:2', 'part:3'], ['order:4']]);
  expect(asked).toEqual([10, 12]);
  end.abort();
  await following;
});

test('data from a copy ends everything this window knew', async () => {
  let epochs = 0;
  await follow({
    after: 0,
    epoch: 1,
    watch: async () =>
      (async function* () {
        yield act(1, [], 2);
      })(),
    whenConnected: async () => {},
    onTouched: () => {},
    onEpoch: () => {
      epochs += 1;
    },
    signal: new AbortController().signal,
  });
  expect(epochs).toBe(1);
});
