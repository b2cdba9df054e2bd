import { expect, test } from 'vitest';
import { INSURANCE_STATES } from '../enums.ts';
import { type CaseKnown, checkCase, type InsuranceCase } from './case.ts';
import { insuranceStatusTable, statesAfter } from './case-status.ts';

const kept: InsuranceCase = {
  ...{ insurerId: 2, reportNo: 'BA1', policyNo: '', lossOn: '2026-11-20', driver: '', surveyor: '', surveyorPhone: '' },
  ...{ assessNo: 'DS1', assessedFen: 100_00, approvedFen: null, deductibleBp: 1000, isDirectPay: true, docs: [] },
  state: 'ASSESSED',
};
const known: CaseKnown = {
  ...{ before: kept, today: '2026-11-22', isInsurer: true, otherInsurersLine: null, settledNo: null },
};
const codes = (after: Partial<InsuranceCase>, more: Partial<CaseKnown> = {}) =>
  checkCase({ ...kept, ...after }, { ...known, ...more }).refusals.map((one) => one.code);

test('what a case needs', () => {
  expect(codes({})).toEqual([]);
  expect(codes({}, { isInsurer: false })).toEqual(['INSURER_MISSING']);
  expect(codes({}, { otherInsurersLine: '喷漆' })).toEqual(['INSURER_DIFFERS']);
  expect(codes({ reportNo: ' ' })).toEqual(['INSURANCE_REPORT_MISSING']);
  expect(codes({ lossOn: '2026-11-23' })).toEqual(['LOSS_IN_FUTURE']);
  expect(codes({ assessedFen: null })).toEqual(['ASSESSMENT_MISSING']);
  expect(codes({ surveyorPhone: '12' })).toHaveLength(1);
});

test('once a slip stands, what it was made from stays', () => {
  const settled = { settledNo: 'JS1' };
  for (const change of [{ assessedFen: 1 }, { deductibleBp: 0 }, { isDirectPay: false }, { insurerId: 3 }])
    expect(codes(change, settled)).toEqual(['INSURANCE_SETTLED']);
  expect(codes({ driver: '王伟', state: 'SUBMITTED' }, settled)).toEqual([]);
});

test('a case goes on as the table says', () => {
  for (const from of INSURANCE_STATES)
    for (const to of INSURANCE_STATES) {
      const isMove = from === to || Object.values(insuranceStatusTable.moves[from]).includes(to);
      expect(codes({ state: to }, { before: { ...kept, state: from } })).toEqual(isMove ? [] : ['STATE_REFUSED']);
      expect(statesAfter(from).includes(to)).toBe(isMove);
    }
});
