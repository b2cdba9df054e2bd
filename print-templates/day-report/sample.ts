/** Invented day reports: ordinary, the longest, and a day without a payment. */
import { bareShop, longShop, shop } from '../common/sample.ts';
import { shiftReportSamples } from '../shift-report/sample.ts';
import type { DayReportData } from './data.ts';

const shift = shiftReportSamples.ordinary;

const ordinary: DayReportData = {
  docNo: 'RJ20261122',
  shop,
  businessOn: '2026-11-22',
  tenders: shift.tenders,
  totalNetFen: shift.totalNetFen,
  shifts: [{ shiftNo: shift.docNo, cashierName: shift.cashierName, netFen: shift.totalNetFen, overShortFen: 0 }],
  receivablesMadeFen: 148_920,
  receivablesCollectedFen: 0,
  depositsInFen: 20_000,
  depositsOutFen: 20_000,
  settlementCount: 23,
  settledFen: 3_452_570,
  firstPaymentNo: 'SK20261122-0001',
  lastPaymentNo: 'SK20261122-0047',
  voidCount: 1,
  reversalCount: 0,
  reprintCount: 2,
  journalHead: '10482 3f9a01bc',
  closedByName: '孔经理',
};

const longest: DayReportData = {
  ...ordinary,
  shop: longShop,
  tenders: shiftReportSamples.longest.tenders,
  totalNetFen: 99_999_999_999,
  shifts: Array.from({ length: 60 }, (_, i) => ({
    shiftNo: `JB20261122-000${i}`,
    cashierName: '阿依努尔·买买提吐尔逊·阿卜杜热合曼江',
    netFen: 99_999_999_999,
    overShortFen: -99_999_999,
  })),
  closedByName: '欧阳龘䶮',
};

const empty: DayReportData = {
  ...ordinary,
  shop: bareShop,
  tenders: [],
  shifts: [],
  totalNetFen: 0,
  firstPaymentNo: '',
  lastPaymentNo: '',
  journalHead: '',
  closedByName: '',
};

export const dayReportSamples = { ordinary, longest, empty };
