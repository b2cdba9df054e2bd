import { expect, test } from 'vitest';
import { ROLES } from '../enums.ts';
import { type HouseFacts, noticesFor } from './notices.ts';

const NOW = Date.UTC(2026, 10, 22, 4);
const HOUR = 3_600_000;
const calm: HouseFacts = {
  now: NOW,
  clock: { kind: 'RIGHT' },
  freeBytes: 50e9,
  copies: { uncoveredSince: NOW - HOUR, failedAt: null },
  file: { isDamaged: false, soundAfterStopAt: null },
};
const said = (facts: Partial<HouseFacts>, role: (typeof ROLES)[number]) =>
  noticesFor({ ...calm, ...facts }, [role]).map((it) => `${it.level} ${it.code}`);
const since = (hours: number) => ({ copies: { uncoveredSince: NOW - hours * HOUR, failedAt: null } });

test('a house in order says nothing to anybody', () => {
  for (const role of ROLES) expect(said({}, role)).toEqual([]);
});

test('24 h without a verified copy: manager and administrator; 72 h: everybody', () => {
  expect(said(since(23), 'ADMIN')).toEqual([]);
  for (const role of ROLES) {
    const isKeeper = role === 'MANAGER' || role === 'ADMIN';
    expect(said(since(24), role)).toEqual(isKeeper ? ['AMBER BACKUP_OVERDUE'] : []);
    expect(said(since(72), role)).toEqual(['RED BACKUP_OVERDUE']);
  }
});

test('a shop that wrote nothing since its last copy is not overdue, however long it was shut', () => {
  expect(said({ copies: { uncoveredSince: null, failedAt: null } }, 'ADMIN')).toEqual([]);
});

test('below 200 MB everybody is told; a disk that cannot be asked says nothing', () => {
  expect(said({ freeBytes: 200 * 1024 * 1024 }, 'ADVISOR')).toEqual([]);
  expect(said({ freeBytes: 200 * 1024 * 1024 - 1 }, 'ADVISOR')).toEqual(['RED DISK_NEARLY_FULL']);
  expect(said({ freeBytes: null }, 'ADVISOR')).toEqual([]);
});

test('worst first; good news to those who keep the house, for half an hour', () => {
  const facts: Partial<HouseFacts> = {
    clock: { kind: 'BACK', minutes: 3, isBlocking: false },
    freeBytes: 0,
    copies: { uncoveredSince: null, failedAt: NOW - 1 },
    file: { isDamaged: false, soundAfterStopAt: NOW - HOUR / 4 },
  };
  expect(said(facts, 'MANAGER')).toEqual([
    'RED DISK_NEARLY_FULL',
    'AMBER CLOCK_BACK',
    'AMBER BACKUP_FAILED',
    'INFO CHECKED_AFTER_STOP',
  ]);
  expect(said(facts, 'CASHIER')).toEqual(['RED DISK_NEARLY_FULL', 'AMBER CLOCK_BACK']);
  expect(said({ file: { isDamaged: false, soundAfterStopAt: NOW - HOUR } }, 'MANAGER')).toEqual([]);
});
