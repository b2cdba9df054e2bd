/** Invented shift reports: an ordinary day, the longest, and a shift without a payment. */
import { TENDERS } from '#domain/enums.ts';
import { AFTERNOON, bareShop, longShop, MORNING, shop } from '../common/sample.ts';
import type { ShiftReportData } from './data.ts';

const ordinary: ShiftReportData = {
  docNo: 'JB20261122-0001',
  shop,
  workstation: '收银台 1',
  cashierName: '郑收银',
  openedAt: MORNING,
  closedAt: AFTERNOON,
  floatFen: 50_000,
  tenders: [
    {
      tender: 'CASH',
      count: 12,
      inFen: 364_800,
      refundFen: 16_200,
      netFen: 348_600,
      countedFen: 398_600,
      differenceFen: 0,
    },
    {
      tender: 'WECHAT',
      count: 31,
      inFen: 2_105_050,
      refundFen: 0,
      netFen: 2_105_050,
      countedFen: null,
      differenceFen: null,
    },
    {
      tender: 'CARD',
      count: 4,
      inFen: 880_000,
      refundFen: 30_000,
      netFen: 850_000,
      countedFen: null,
      differenceFen: null,
    },
  ],
  totalNetFen: 3_303_650,
  cashExpectedFen: 398_600,
  cashCountedFen: 398_600,
  overShortFen: 0,
  overShortReason: '',
  cashToSafeFen: 348_600,
  receivablesMadeFen: 148_920,
  receivablesCollectedFen: 0,
  depositsInFen: 20_000,
  depositsOutFen: 20_000,
  firstPaymentNo: 'SK20261122-0001',
  lastPaymentNo: 'SK20261122-0047',
  voidCount: 1,
  reversalCount: 0,
  reprintCount: 2,
  journalHead: '10482 3f9a01bc',
  acceptedByName: '',
};

const longest: ShiftReportData = {
  ...ordinary,
  docNo: 'JB20261122-00001',
  shop: longShop,
  workstation: '二期客户休息区东侧收银台 2 号工作站',
  cashierName: '阿依努尔·买买提吐尔逊·阿卜杜热合曼江',
  tenders: TENDERS.map((tender) => ({
    tender,
    count: 9_999,
    inFen: 99_999_999_999,
    refundFen: 99_999_999,
    netFen: 99_999_999_999,
    countedFen: 99_999_999_999,
    differenceFen: -99_999_999,
  })),
  totalNetFen: 99_999_999_999,
  overShortFen: -5_000,
  overShortReason: '其中一张五十元纸币经验钞机检出疑似假币,已按规定上交银行,待客户联系后处理',
  acceptedByName: '欧阳龘䶮',
};

const empty: ShiftReportData = {
  ...ordinary,
  shop: bareShop,
  workstation: '',
  tenders: [],
  totalNetFen: 0,
  firstPaymentNo: '',
  lastPaymentNo: '',
  journalHead: '',
};

export const shiftReportSamples = { ordinary, longest, empty };
