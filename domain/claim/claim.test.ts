import { expect, test } from 'vitest';
import { CLAIM_STATES } from '../enums.ts';
import { claimStatesAfter, claimStatusTable } from './claim-status.ts';
import {
  type Claim,
  type ClaimSource,
  checkClaim,
  checkClaimSettled,
  claimJobsOf,
  proposeClaim,
  proposeResult,
} from './claim.ts';

const kept: Claim = {
  ...{ kind: 'FAULT', faultCode: 'B1A', causalPart: '中控主机', failureText: '黑屏', oldPartTag: '' },
  state: 'SUBMITTED',
};
const job = { lineNo: 2, name: '更换中控主机', cause: '', result: '已完成' };
const codes = (after: Partial<Claim>, known: Partial<Parameters<typeof checkClaim>[1]> = {}) =>
  checkClaim(
    { ...kept, ...after },
    { before: after.state ?? kept.state, hasLines: true, jobs: [job], ...known },
  ).refusals.map((one) => [one.code, one.field].join(' '));

test('a fault names the part and the failure; other kinds do not', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ causalPart: ' ', failureText: '' })).toEqual([
    'CLAIM_PART_MISSING causalPart',
    'CLAIM_FAILURE_MISSING failureText',
  ]);
  for (const kind of ['FIRST_SERVICE', 'RECALL', 'PDI', 'GOODWILL'] as const)
    expect(codes({ kind, causalPart: '', failureText: '' })).toEqual([]);
  expect(codes({}, { hasLines: false })).toEqual(['CLAIM_LINES_MISSING kind']);
});

test('what was done may wait as long as the claim is a draft', () => {
  const jobs = [{ ...job, result: ' ' }];
  expect(codes({ state: 'DRAFT' }, { jobs })).toEqual([]);
  expect(codes({}, { jobs })).toEqual(['CLAIM_RESULT_MISSING results.2']);
});

test('settled on a claim that was not refused, with the result of each job', () => {
  const settled = (...args: Parameters<typeof checkClaimSettled>) =>
    checkClaimSettled(...args).refusals.map((one) => one.code);
  expect(settled(null, [{ ...job, result: '' }])).toEqual(['CLAIM_MISSING']);
  expect(settled('REJECTED', [job])).toEqual(['CLAIM_REFUSED']);
  expect(settled('DRAFT', [{ ...job, result: '' }])).toEqual(['CLAIM_RESULT_MISSING']);
  for (const state of ['DRAFT', 'SUBMITTED', 'APPROVED', 'PARTLY', 'SETTLED'] as const)
    expect(settled(state, [job])).toEqual([]);
});

test('a claim goes on as the table says', () => {
  for (const from of CLAIM_STATES)
    for (const to of CLAIM_STATES) {
      const isMove = from === to || Object.values(claimStatusTable.moves[from]).includes(to);
      expect(codes({ state: to }, { before: from })).toEqual(isMove ? [] : ['STATE_REFUSED state']);
      expect(claimStatesAfter(from).includes(to)).toBe(isMove);
    }
});

const source: ClaimSource = {
  mainType: 'GENERAL',
  complaint: '中控\n黑屏',
  lines: [
    { kind: 'PART', payerType: 'SELF', code: 'OIL', name: '机油' },
    { kind: 'LABOR', payerType: 'WARRANTY', code: 'BY', name: '更换中控主机' },
    { kind: 'PART', payerType: 'WARRANTY', code: 'ZK1', name: '中控主机' },
    { kind: 'OTHER', payerType: 'WARRANTY', code: null, name: '施救' },
  ],
};

test('drafted from the order: its kind, the first claimed part, the words of the customer', () => {
  expect(proposeClaim(source)).toEqual({
    ...{ kind: 'FAULT', faultCode: '', causalPart: 'ZK1 中控主机', failureText: '中控 黑屏', oldPartTag: '' },
    state: 'DRAFT',
  });
  expect(proposeClaim({ ...source, lines: [] }).causalPart).toBe('');
  for (const mainType of ['FIRST_SERVICE', 'RECALL', 'PDI'] as const)
    expect(proposeClaim({ ...source, mainType }).kind).toBe(mainType);
  expect(claimJobsOf(source.lines).map((line) => line.name)).toEqual(['更换中控主机']);
  expect([proposeResult('', true), proposeResult('', false), proposeResult('已更换', true)]).toEqual([
    '已完成',
    '',
    '已更换',
  ]);
});
