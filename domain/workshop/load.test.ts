import { expect, test } from 'vitest';
import { atOf } from '../calendar.ts';
import { assignedCenti, dayCapacityCenti, type LoadTask, openCenti } from './load.ts';

const TODAY = '2026-11-22';
const task = (change: Partial<LoadTask>): LoadTask => ({
  technicianId: 1,
  groupName: '一班',
  status: 'ASSIGNED',
  finishedAt: null,
  workHoursCenti: 100,
  ...change,
});

test('a day from 08:00 to 18:00 holds ten hours, one that ends before it begins none', () => {
  expect(dayCapacityCenti({ openFrom: '08:00', openTo: '18:00' })).toBe(1000);
  expect(dayCapacityCenti({ openFrom: '08:00', openTo: '17:20' })).toBe(933);
  expect(dayCapacityCenti({ openFrom: '18:00', openTo: '08:00' })).toBe(0);
});

test('today counts what is open and what was finished today, never what was cancelled or finished before', () => {
  const tasks = [
    task({ workHoursCenti: 150 }),
    task({ status: 'STARTED', workHoursCenti: 80 }),
    task({ status: 'FINISHED', finishedAt: atOf(TODAY, '09:00'), workHoursCenti: 40 }),
    task({ status: 'FINISHED', finishedAt: atOf('2026-11-21', '23:59'), workHoursCenti: 1 }),
    task({ status: 'CANCELLED', workHoursCenti: 2 }),
  ];
  expect(assignedCenti(tasks, TODAY)).toBe(270);
  expect(openCenti(tasks)).toBe(230);
});
