import { describe, expect, test } from 'vitest';
import { DELIVERY_CHECKS, HANDOVER_CHECKS } from '../enums.ts';
import type { Findings } from '../findings.ts';
import { checkDeliver, checkRelease, type DeliverKnown } from './deliver.ts';
import { checkHandOver, checkSendBack, type HandedPart, type HandOverKnown } from './handover.ts';

const said = (f: Findings) => [...f.refusals.map((r) => r.code), ...f.warnings.map((w) => `(${w.code})`)];

describe('内部交车 to 交车', () => {
  const oil: HandedPart = {
    name: '机油',
    unit: '升',
    status: 'ISSUED',
    isCustomerSupplied: false,
    qtyMilli: 4200,
    issuedMilli: 4200,
    returnedMilli: 0,
  };
  const known: HandOverKnown = {
    washState: 'DONE',
    requests: [],
    parts: [oil],
    workClasses: ['LEVEL1', null],
    certNo: '',
    certTakenBy: null,
    checks: HANDOVER_CHECKS,
  };

  test('what is out is what is billed', () => {
    expect(said(checkHandOver(known))).toEqual([]);
    expect(checkHandOver({ ...known, parts: [{ ...oil, returnedMilli: 200 }] }).refusals).toEqual([
      { code: 'ISSUED_NOT_BILLED', data: { name: '机油', unit: '升', issuedMilli: 4000, billedMilli: 4200 } },
    ]);
    expect(said(checkHandOver({ ...known, parts: [{ ...oil, status: 'CANCELLED' }] }))).toEqual(['ISSUED_NOT_BILLED']);
    expect(said(checkHandOver({ ...known, parts: [{ ...oil, issuedMilli: 0, isCustomerSupplied: true }] }))).toEqual(
      [],
    );
  });

  test('open requests refuse, an unwashed car warns', () => {
    const request = { requestNo: 'LL1', status: 'PARTLY_ISSUED' as const };
    expect(said(checkHandOver({ ...known, requests: [request], washState: 'WANTED' }))).toEqual([
      'PARTS_REQUEST_OPEN',
      '(WASH_NOT_DONE)',
    ]);
    expect(
      said(checkHandOver({ ...known, requests: [{ ...request, status: 'ISSUED' }], washState: 'WAIVED' })),
    ).toEqual([]);
  });

  test('what was not looked at is asked about by name', () => {
    expect(checkHandOver({ ...known, checks: ['RECORD_COMPLETE', 'CAR_CLEAN'] })).toEqual({
      refusals: [],
      warnings: [
        { code: 'HANDOVER_INCOMPLETE', data: { missing: ['OLD_PARTS_READY', 'NOTHING_LEFT'] }, field: 'checks' },
      ],
    });
  });

  test.each(['LEVEL2', 'ASSEMBLY', 'WHOLE'] as const)(
    '%s needs a certificate of 4–30 characters, used once',
    (workClass) => {
      const heavy = { ...known, workClasses: ['MINOR', workClass] as const };
      expect(said(checkHandOver(heavy))).toEqual(['CERT_NO_MISSING']);
      expect(said(checkHandOver({ ...heavy, certNo: '123' }))).toEqual(['CERT_NO_INVALID']);
      expect(said(checkHandOver({ ...heavy, certNo: 'A-2026-1' }))).toEqual([]);
      expect(said(checkHandOver({ ...heavy, certNo: 'A-2026-1', certTakenBy: { orderNo: 'WT1' } }))).toEqual([
        'CERT_NO_TAKEN',
      ]);
    },
  );

  test('a settled order is not sent back', () => {
    expect(said(checkSendBack('异响', []))).toEqual([]);
    expect(said(checkSendBack('', ['JS20261122-0009']))).toEqual(['REASON_MISSING', 'SETTLEMENT_LIVE']);
  });

  const deliver: DeliverKnown = {
    gatePassNo: 'CM20261122-0001',
    mileageIn: 45_210,
    mileageOut: 45_213,
    workClasses: ['MINOR'],
    certNo: '',
    checklist: DELIVERY_CHECKS,
    deliveredAt: null,
  };

  test('a car leaves with its gate pass; an unwalked list warns', () => {
    expect(said(checkDeliver(deliver))).toEqual([]);
    expect(said(checkDeliver({ ...deliver, gatePassNo: null }))).toEqual(['GATE_PASS_MISSING']);
    expect(said(checkDeliver({ ...deliver, mileageOut: 45_000 }))).toEqual(['MILEAGE_OUT_LOWER']);
    expect(said(checkDeliver({ ...deliver, workClasses: ['WHOLE'] }))).toEqual(['CERT_NO_MISSING']);
    expect(checkDeliver({ ...deliver, checklist: DELIVERY_CHECKS.slice(1) }).warnings).toMatchObject([
      { code: 'CHECKLIST_INCOMPLETE', data: { missing: ['WORK_SHOWN'] } },
    ]);
    expect(said(checkDeliver({ ...deliver, gatePassNo: null, checklist: [], deliveredAt: 1 }))).toEqual([]);
    expect(said(checkRelease(''))).toEqual(['REASON_MISSING']);
  });
});
