import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Findings } from '../findings.ts';
import { type AuthoriseKnown, checkAuthorise } from './authorise.ts';

const said = (f: Findings) => [...f.refusals.map((r) => r.code), ...f.warnings.map((w) => `(${w.code})`)];

describe('签委托', () => {
  const complete: AuthoriseKnown = {
    mainType: 'PERIODIC',
    estimateStatus: 'ACCEPTED',
    walkAround: { signedAt: 1, unsignedReason: null },
    vin: 'LX9A2C156PA000335',
    phone: '15400001234',
    isPhoneRefused: false,
    mileageIn: 45_210,
    oldPartsChoice: 'SHOP',
    isWashWanted: true,
    isWaiting: false,
    promisedAt: 1,
    lines: [{ name: '机油', payerType: 'SELF', qualityType: 'OEM' }],
    insuranceReportNo: '',
    otherOrder: null,
    reworkOf: null,
    signedBy: '谢长庚',
  };
  const check = (change: Partial<AuthoriseKnown>) => said(checkAuthorise({ ...complete, ...change }));

  test('a complete order is signed', () => {
    expect(check({})).toEqual([]);
    expect(check({ walkAround: { signedAt: null, unsignedReason: 'TOWED' } })).toEqual([]);
    expect(check({ phone: '', isPhoneRefused: true })).toEqual([]);
  });

  test.each<[Partial<AuthoriseKnown>, string]>([
    [{ estimateStatus: null }, 'ESTIMATE_NOT_ACCEPTED'],
    [{ estimateStatus: 'PRESENTED' }, 'ESTIMATE_NOT_ACCEPTED'],
    [{ walkAround: null }, 'WALK_AROUND_NOT_SIGNED'],
    [{ walkAround: { signedAt: null, unsignedReason: null } }, 'WALK_AROUND_NOT_SIGNED'],
    [{ vin: null }, 'VIN_MISSING'],
    [{ phone: '' }, 'PHONE_MISSING'],
    [{ mileageIn: null }, 'MILEAGE_MISSING'],
    [{ isWashWanted: null }, 'CHOICES_NOT_ASKED'],
    [{ promisedAt: null }, 'PROMISE_MISSING'],
    [{ otherOrder: { orderId: 1, orderNo: 'WT20261122-0001', plateNo: '皖Z12345' } }, 'ORDER_OPEN'],
    [{ mainType: 'REWORK' }, 'REWORK_ORIGINAL_MISSING'],
    [{ signedBy: ' ' }, 'SIGNED_BY_MISSING'],
    [{ mainType: 'RETAIL' }, 'STATE_REFUSED'],
  ])('%j is refused: %s', (change, code) => {
    expect(check(change)).toEqual([code]);
  });

  test('what was not asked is named', () => {
    const { refusals } = checkAuthorise({ ...complete, oldPartsChoice: null, isWaiting: null });
    expect(refusals).toEqual([{ code: 'CHOICES_NOT_ASKED', data: { choices: ['OLD_PARTS', 'WAITING'] } }]);
  });

  test('an accident on insurance needs the report, one the customer pays does not', () => {
    const lines = [{ name: '前保险杠', payerType: 'INSURANCE' as const, qualityType: null }];
    expect(check({ mainType: 'ACCIDENT', lines })).toEqual(['INSURANCE_REPORT_MISSING']);
    expect(check({ mainType: 'ACCIDENT', lines, insuranceReportNo: 'R123' })).toEqual([]);
    expect(check({ mainType: 'ACCIDENT' })).toEqual([]);
    expect(check({ mainType: 'GENERAL', lines })).toEqual([]);
  });

  test('remanufactured parts and a rework out of warranty wait for a confirmation', () => {
    expect(check({ lines: [{ name: '起动机', payerType: 'SELF', qualityType: 'REMAN' }] })).toEqual([
      '(PART_CONSENT_MISSING)',
    ]);
    expect(check({ mainType: 'REWORK', reworkOf: { orderNo: 'WT20250101-0001', isWithinWarranty: false } })).toEqual([
      '(REWORK_OUT_OF_WARRANTY)',
    ]);
  });

  test('everything missing is said at once', () => {
    const changes: readonly Partial<AuthoriseKnown>[] = [
      { estimateStatus: 'DRAFT' },
      { walkAround: null },
      { vin: '' },
      { phone: '' },
      { mileageIn: null },
      { isWaiting: null },
      { promisedAt: null },
    ];
    fc.assert(
      fc.property(fc.subarray([...changes]), (some) => {
        expect(check(Object.assign({}, ...some))).toHaveLength(some.length);
      }),
    );
  });
});
