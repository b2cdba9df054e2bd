import { describe, expect, test } from 'vitest';
import { WASH_STATES } from '../enums.ts';
import type { Findings } from '../findings.ts';
import { type CheckKnown, checkItems, checkWorkCheck } from './checks.ts';
import { checkLaterLines, checkTaskGiven, checkTaskOwner } from './task-rules.ts';
import { checkWash, washAfterWish, washSteps } from './wash.ts';

const said = (found: Findings) => found.refusals.map((one) => one.code);
const mine = { technicianId: 7, technicianName: '马志强' };

describe('whose task it is', () => {
  test('a technician works on their own task only, a foreman on any', () => {
    expect(said(checkTaskOwner({ employeeId: 7, roles: ['TECHNICIAN'] }, mine))).toEqual([]);
    expect(said(checkTaskOwner({ employeeId: 8, roles: ['TECHNICIAN'] }, mine))).toEqual(['TASK_OF_OTHER']);
    expect(said(checkTaskOwner({ employeeId: 8, roles: ['FOREMAN'] }, mine))).toEqual([]);
    expect(said(checkTaskOwner({ employeeId: 8, roles: ['TECHNICIAN', 'FOREMAN'] }, mine))).toEqual([]);
  });

  test('a task has a group, and a plan that ends after it begins', () => {
    const task = { groupName: '一班', plannedStartAt: 100, plannedEndAt: 200 };
    expect(said(checkTaskGiven(task, []))).toEqual([]);
    expect(said(checkTaskGiven({ ...task, plannedEndAt: 100 }, []))).toEqual(['TASK_PLAN_ENDS_FIRST']);
    expect(said(checkTaskGiven({ ...task, plannedEndAt: null }, []))).toEqual([]);
    expect(said(checkTaskGiven({ ...task, groupName: ' ' }, ['保养']))).toEqual(['GROUP_MISSING']);
  });

  test('a later line is one of the order that nobody has yet', () => {
    expect(said(checkLaterLines([1, 2, 3], [1, 2], [3]))).toEqual([]);
    expect(said(checkLaterLines([1, 2, 3], [1, 2], [2, 3]))).toEqual(['LABOR_LINE_GIVEN']);
    expect(said(checkLaterLines([1, 2, 3], [1, 2], [4]))).toEqual(['LABOR_LINE_UNKNOWN']);
  });
});

describe('checks inside the workshop', () => {
  const known: CheckKnown = {
    stage: 'SELF',
    isPassed: true,
    failReason: '',
    failedItems: [],
    checker: { employeeId: 7, name: '马志强', roles: ['TECHNICIAN'] },
    isForeman: false,
    workedIds: [7],
  };
  test('who did the work checks it; another looks at it in PEER and LEADER', () => {
    expect(said(checkWorkCheck(known))).toEqual([]);
    expect(said(checkWorkCheck({ ...known, workedIds: [8] }))).toEqual(['CHECK_NOT_WORKED']);
    expect(said(checkWorkCheck({ ...known, workedIds: [8], isForeman: true }))).toEqual([]);
    expect(said(checkWorkCheck({ ...known, stage: 'PEER' }))).toEqual(['CHECK_OWN_WORK']);
    expect(said(checkWorkCheck({ ...known, stage: 'LEADER', isForeman: true }))).toEqual(['CHECK_OWN_WORK']);
    expect(said(checkWorkCheck({ ...known, stage: 'LEADER', workedIds: [8] }))).toEqual([]);
  });

  test('a failed item does not pass, a failure says why', () => {
    expect(said(checkWorkCheck({ ...known, failedItems: ['NO_LEAK'] }))).toEqual(['CHECK_ITEM_FAILED']);
    expect(said(checkWorkCheck({ ...known, isPassed: false }))).toEqual(['FAIL_REASON_MISSING']);
    expect(said(checkWorkCheck({ ...known, isPassed: false, failReason: '渗油', failedItems: ['NO_LEAK'] }))).toEqual(
      [],
    );
  });

  test('the final check looks at everything a stage before it looked at', () => {
    for (const stage of ['SELF', 'PEER', 'LEADER'] as const)
      expect(checkItems('FINAL')).toEqual(expect.arrayContaining([...checkItems(stage)]));
  });
});

test('the wash goes forward, is waived, or wanted again; never from nothing to done', () => {
  const may = WASH_STATES.flatMap((from) =>
    WASH_STATES.filter((to) => said(checkWash(from, to)).length === 0).map((to) => `${from}>${to}`),
  );
  expect(may).toEqual([
    'NONE>WANTED',
    'WANTED>NONE',
    'WANTED>DOING',
    'WANTED>DONE',
    'WANTED>WAIVED',
    'DOING>WANTED',
    'DOING>DONE',
    'DOING>WAIVED',
    'DONE>WANTED',
    'WAIVED>WANTED',
  ]);
});

test('a wish changed at reception moves the wash only to where it may go, and never a wash under way or done', () => {
  const after = WASH_STATES.map((from) => [from, washAfterWish(from, true), washAfterWish(from, false)]);
  for (const [from, wanted, unwanted] of after)
    for (const to of [wanted, unwanted])
      expect(from === to || washSteps(from ?? 'NONE').includes(to ?? 'NONE')).toBe(true);
  expect(after).toEqual([
    ['NONE', 'WANTED', 'NONE'],
    ['WANTED', 'WANTED', 'NONE'],
    ['DOING', 'DOING', 'DOING'],
    ['DONE', 'DONE', 'DONE'],
    ['WAIVED', 'WANTED', 'WAIVED'],
  ]);
});
