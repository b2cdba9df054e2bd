import { expect, test } from 'vitest';
import { offeredFor, type Standby } from './substitute.ts';

const older: Standby = { kind: 'SUPERSEDED', isPredecessor: true, availableMilli: 1000, isFittingModel: true };
const newer: Standby = { kind: 'SUPERSEDED', isPredecessor: false, availableMilli: 2000, isFittingModel: true };
const other: Standby = { kind: 'ALT_BRAND', isPredecessor: false, availableMilli: 9000, isFittingModel: true };
const same: Standby = { kind: 'INTERCHANGE', isPredecessor: false, availableMilli: 1, isFittingModel: true };
const all = [other, same, newer, older];

test('the stock of an older number goes first, even when there is enough of the newer', () => {
  expect(offeredFor(1000, 1000, all)).toEqual([older]);
});

test('when it is short, others are offered: newer number, interchangeable, another brand', () => {
  expect(offeredFor(1000, 999, all)).toEqual([older, newer, same, other]);
});

test('what does not fit the car is not offered', () => {
  expect(offeredFor(1000, 0, [{ ...other, isFittingModel: false }])).toEqual([]);
});

test('what is not there is not offered', () => {
  expect(
    offeredFor(
      1000,
      0,
      all.map((one) => ({ ...one, availableMilli: 0 })),
    ),
  ).toEqual([]);
});
