import { describe, expect, test } from 'vitest';
import type { Findings } from '../findings.ts';
import { checkDispatch, checkHold, checkStart } from './dispatch.ts';
import { checkFinalCheck } from './final-check.ts';
import { checkFinish, checkFinishFast, missingChecks } from './finish.ts';

const said = (f: Findings) => [...f.refusals.map((r) => r.code), ...f.warnings.map((w) => `(${w.code})`)];

describe('派工 to 修毕', () => {
  const lines = [
    { lineNo: 1, name: '保养', status: 'OPEN' as const },
    { lineNo: 2, name: '更换前制动片', status: 'OPEN' as const },
    { lineNo: 3, name: '洗车', status: 'CANCELLED' as const },
  ];
  const task = { laborLineNos: [1, 2], groupName: '机修一组', technicianId: 5 };

  test('every line gets a group and a technician', () => {
    expect(said(checkDispatch(lines, [task]))).toEqual([]);
    expect(checkDispatch(lines, [{ ...task, laborLineNos: [1] }]).refusals).toMatchObject([
      { code: 'GROUP_MISSING', data: { lines: ['2 更换前制动片'] } },
    ]);
    expect(said(checkDispatch(lines, [{ ...task, technicianId: null }]))).toEqual(['TECHNICIAN_MISSING']);
    expect(said(checkDispatch(lines, [{ ...task, laborLineNos: [1, 2, 9] }]))).toEqual(['LABOR_LINE_UNKNOWN']);
    expect(said(checkDispatch(lines, []))).toEqual(['GROUP_MISSING']);
  });

  test('a busy technician waits for a confirmation, a supplement for the customer', () => {
    expect(said(checkStart({ running: null, notAgreedSupplementNo: null }))).toEqual([]);
    expect(
      said(checkStart({ running: { technicianName: '赵师傅', orderNo: 'WT1' }, notAgreedSupplementNo: 'ZX1' })),
    ).toEqual(['SUPPLEMENT_NOT_AGREED', '(TECHNICIAN_BUSY)']);
  });

  test('a stop says why and what the customer is told', () => {
    const hours = { openFrom: '00:00', openTo: '23:59' };
    const promise = { promisedAt: 2e12, arrivedAt: 1e12, now: 1.5e12, hours, isLargeWork: false };
    expect(said(checkHold('WAIT_PARTS', '', promise))).toEqual([]);
    expect(said(checkHold('OTHER', '', promise))).toEqual(['REASON_MISSING']);
    expect(said(checkHold(null, '', { ...promise, promisedAt: 1.2e12 }))).toEqual([
      'HOLD_REASON_MISSING',
      'PROMISE_PAST',
    ]);
  });

  const self = { stage: 'SELF' as const, isPassed: true, at: 10 };
  const leader = { stage: 'LEADER' as const, isPassed: true, at: 11 };
  const done = {
    tasks: [{ name: '保养', status: 'FINISHED' as const }],
    checks: [self, leader],
    roundSince: 0,
    presentedSupplements: [],
    openSupplementLabor: [],
  };

  test('work is finished when tasks, checks and supplements are', () => {
    expect(said(checkFinish(done))).toEqual([]);
    expect(said(checkFinish({ ...done, tasks: [{ name: '保养', status: 'STARTED' }] }))).toEqual(['TASK_NOT_FINISHED']);
    expect(said(checkFinish({ ...done, presentedSupplements: ['ZX1'] }))).toEqual(['SUPPLEMENT_PENDING']);
    expect(said(checkFinish({ ...done, openSupplementLabor: ['3 更换刹车片'] }))).toEqual(['SUPPLEMENT_LABOR_OPEN']);
  });

  test('checks before the last 内返 do not count, and the last word of a stage does', () => {
    expect(missingChecks([self, leader], 11)).toEqual(['SELF']);
    expect(missingChecks([self, leader], 12)).toEqual(['SELF', 'LEADER']);
    expect(missingChecks([self, leader, { ...leader, isPassed: false, at: 12 }], 0)).toEqual(['LEADER']);
    expect(missingChecks([{ ...self, isPassed: false }, { ...self, at: 12 }, leader], 0)).toEqual([]);
  });

  test('only washing, tyre repair and balancing finish at once', () => {
    const wash = { kind: 'LABOR' as const, rateClass: 'W' as const, name: '精洗' };
    const tyre = { kind: 'LABOR' as const, rateClass: 'M' as const, name: '补胎(蘑菇钉)' };
    expect(said(checkFinishFast([wash, tyre]))).toEqual([]);
    expect(checkFinishFast([wash, { ...tyre, name: '更换前制动片' }]).refusals).toMatchObject([
      { code: 'FAST_ORDER_LINE', data: { lines: ['更换前制动片'] } },
    ]);
  });

  test('the final check is for somebody else', () => {
    const known = {
      inspector: { employeeId: 9, name: '质检' },
      technicianIds: [5],
      isPassed: true,
      failReason: '',
      failedItems: [],
    };
    expect(said(checkFinalCheck(known))).toEqual([]);
    expect(said(checkFinalCheck({ ...known, technicianIds: [5, 9] }))).toEqual(['INSPECTOR_WORKED']);
    expect(said(checkFinalCheck({ ...known, failedItems: ['NO_LEAK'] }))).toEqual(['CHECK_ITEM_FAILED']);
    expect(said(checkFinalCheck({ ...known, isPassed: false }))).toEqual(['FAIL_REASON_MISSING']);
  });
});
