import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test.each([
  [['electron', '.', '--data', 'shop'], { dataDir: '/home/a/shop', isSample: false }],
  [
    ['electron', '--no-sandbox', '--inspect=0', '.', '--data=/srv/shop', '--sample'],
    { dataDir: '/srv/shop', isSample: true },
  ],
  [['electron', '.'], { dataDir: undefined, isSample: false }],
  [['electron', '.', '--data'], { dataDir: undefined, isSample: false }],
  [['electron', '.', '--data', '--sample'], { dataDir: undefined, isSample: true }],
])('%j', (argv, expected) => {
  expect(readArguments(argv, '/home/a')).toEqual(expected);
});
