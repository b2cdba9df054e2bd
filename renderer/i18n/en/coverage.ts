import type { SameKeys } from '../same-keys.ts';
import type { coverage as zh } from '../zh-CN/coverage.ts';

export const coverage: SameKeys<typeof zh> = {
  title: 'Warranty coverage',
  line: 'Line',
  answer: 'Answer',
  by: 'Who answered',
  askedBy: 'Who asked',
  at: 'Answered at',
  askedAt: 'Asked at',
  account: 'Manufacturer account',
  before: 'Paid so far',
  after: 'Paid now',
  self: 'Customer pays in all',
  followers: 'Parts follow their job.',
  askedHint: 'Prices stay; nothing is settled until the manufacturer answers.',
  supplementHint:
    'The order is signed: saving opens a supplement, and only the customer’s consent makes the lines theirs. Until then no parts, no work, no settling of them.',
  opened: 'Recorded; supplement {{no}} is open',
  note: 'Note',
  withEstimate: 'Saved with the estimate (F8).',
  none: 'No line to record an answer for (only labor and parts the customer or the manufacturer pays).',
};
