/** Invented certificates: ordinary, the longest names, and one with every optional part empty. */
import { AFTERNOON, bareHeads, heads, longCustomer, longHeads, MORNING } from '../common/sample.ts';
import type { CertificateData } from './data.ts';

const ordinary: CertificateData = {
  docNo: 'HG20261122-0003',
  orderNo: 'WT20261122-0012',
  ...heads,
  mainType: 'GENERAL',
  workText: '总成修理:发动机总成',
  mileageOutKm: 45_213,
  arrivedAt: MORNING,
  leftAt: AFTERNOON,
  inspectorName: '孙质检',
  receiverName: '陈𬭎',
  warrantyKm: 20_000,
  warrantyDays: 100,
};

const longest: CertificateData = {
  ...ordinary,
  ...longHeads,
  workText: '整车修理:发动机总成、变速器总成、前后桥总成、车身总成大修及全车线束更换,路试合格',
  inspectorName: '欧阳龘䶮',
  receiverName: longCustomer.bringerName,
};

const empty: CertificateData = {
  ...ordinary,
  ...bareHeads,
  workText: '',
  mileageOutKm: null,
  leftAt: null,
  inspectorName: '',
  receiverName: '',
};

export const certificateSamples = { ordinary, longest, empty };
