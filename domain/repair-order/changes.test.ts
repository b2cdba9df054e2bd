import { describe, expect, test } from 'vitest';
import type { Findings } from '../findings.ts';
import { checkCancel, checkLineChange, checkRemoveLine, inspectionAdvice, mayRemoveLine } from './cancel.ts';
import { checkConsent } from './consent.ts';

const said = (f: Findings) => [...f.refusals.map((r) => r.code), ...f.warnings.map((w) => `(${w.code})`)];

describe('changes of a signed order', () => {
  test('cancelled before the work began, by a manager once signed', () => {
    const known = {
      status: 'DRAFT' as const,
      isManager: false,
      reason: '客户改期',
      parts: [],
      labor: [],
      deposits: [],
    };
    expect(said(checkCancel(known))).toEqual([]);
    expect(said(checkCancel({ ...known, status: 'AUTHORISED' }))).toEqual(['MANAGER_NEEDED']);
    expect(said(checkCancel({ ...known, status: 'AUTHORISED', isManager: true }))).toEqual([]);
    expect(
      said(
        checkCancel({
          ...known,
          reason: '',
          parts: [{ name: '机油', issuedMilli: 1000, returnedMilli: 0 }],
          labor: [{ name: '保养', status: 'DONE' }],
          deposits: ['YS1'],
        }),
      ),
    ).toEqual(['REASON_MISSING', 'PARTS_OUT', 'LABOR_STARTED', 'DEPOSIT_HELD']);
    expect(said(checkCancel({ ...known, parts: [{ name: '机油', issuedMilli: 1000, returnedMilli: 1000 }] }))).toEqual(
      [],
    );
  });

  test('a line goes when its part is back and its labor not begun', () => {
    const line = {
      kind: 'PART' as const,
      name: '机滤',
      unit: '个',
      status: 'ISSUED' as const,
      issuedMilli: 1000,
      returnedMilli: 0,
      isToCheck: false,
    };
    expect(checkRemoveLine(line, '不换').refusals).toEqual([
      { code: 'LINE_PART_OUT', data: { name: '机滤', unit: '个', outMilli: 1000 } },
    ]);
    expect(said(checkRemoveLine({ ...line, returnedMilli: 1000 }, '不换'))).toEqual([]);
    expect(said(checkRemoveLine({ ...line, kind: 'LABOR', issuedMilli: 0, status: 'DOING' }, ''))).toEqual([
      'REASON_MISSING',
      'LINE_LABOR_DONE',
    ]);
    expect(mayRemoveLine(line)).toBe(false);
    expect(mayRemoveLine({ ...line, returnedMilli: 1000 })).toBe(true);
    expect(mayRemoveLine({ ...line, returnedMilli: 1000, status: 'CANCELLED' })).toBe(false);
    const looked = { ...line, kind: 'LABOR' as const, issuedMilli: 0, isToCheck: true };
    expect(said(checkRemoveLine({ ...looked, status: 'DOING' }, '未见异常'))).toEqual(['LINE_LABOR_DONE']);
    expect(said(checkRemoveLine({ ...looked, status: 'DONE' }, ''))).toEqual(['REASON_MISSING']);
    expect(said(checkRemoveLine({ ...looked, status: 'DONE' }, '未见异常'))).toEqual([]);
    expect(mayRemoveLine({ ...looked, status: 'DOING' })).toBe(false);
    expect(mayRemoveLine({ ...looked, status: 'DONE' })).toBe(true);
  });

  test('what an inspection found is advice; an ordinary line leaves none', () => {
    expect(inspectionAdvice({ name: '异响待检', isToCheck: true }, ' 排气吊胶老化 ')).toEqual([
      { text: '异响待检:排气吊胶老化', urgency: 'WATCH' },
    ]);
    expect(inspectionAdvice({ name: '异响待检', isToCheck: true }, '长'.repeat(300))[0]?.text).toHaveLength(200);
    expect(inspectionAdvice({ name: '机滤', isToCheck: false }, '不换')).toEqual([]);
  });

  test('what the customer pays grows only by a supplement', () => {
    const line = { name: '机油', payerType: 'SELF' as const, netFen: 28_728 };
    expect(said(checkLineChange(null, line))).toEqual(['LINE_NEEDS_SUPPLEMENT']);
    expect(said(checkLineChange(line, { ...line, netFen: 28_729 }))).toEqual(['LINE_NEEDS_SUPPLEMENT']);
    expect(said(checkLineChange(line, { ...line, netFen: 28_727 }))).toEqual([]);
    expect(said(checkLineChange({ ...line, payerType: 'WARRANTY' }, line))).toEqual(['LINE_NEEDS_SUPPLEMENT']);
    expect(said(checkLineChange(null, { ...line, payerType: 'WARRANTY' }))).toEqual([]);
  });

  test('a consent names who, how and when, and comes from owner or signer', () => {
    const typed = { mode: 'PHONE' as const, by: '谢长庚', phone: '15400001234', at: 1, note: '电话同意更换' };
    const entitled = { ownerName: '王䶮', signedBy: '谢长庚' };
    expect(said(checkConsent(typed, entitled))).toEqual([]);
    expect(said(checkConsent({ ...typed, by: '路人' }, entitled))).toEqual(['CONSENT_NOT_ENTITLED']);
    expect(checkConsent({ mode: null, by: '', phone: '', at: null, note: '' }, entitled).refusals).toEqual([
      { code: 'CONSENT_INCOMPLETE', data: { missing: ['MODE', 'BY', 'AT', 'NOTE'] } },
    ]);
    expect(said(checkConsent({ ...typed, phone: '' }, entitled))).toEqual(['CONSENT_INCOMPLETE']);
    expect(said(checkConsent({ ...typed, phone: '', mode: 'SIGNED' }, entitled))).toEqual([]);
  });
});
