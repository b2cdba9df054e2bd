/** Invented deposit receipts: ordinary, the longest, the barest, and a refund. */
import { bareShop, longCustomer, longShop, MORNING, shop } from '../common/sample.ts';
import type { DepositReceiptData } from './data.ts';

const ordinary: DepositReceiptData = {
  docNo: 'YS20261122-0004',
  kind: 'DEPOSIT',
  originalNo: '',
  shop,
  fromName: '陈𬭎',
  plateNo: '皖Z12345',
  orderNo: 'WT20261122-0012',
  purpose: '订购前大灯总成定金',
  tender: 'WECHAT',
  referenceTail: '8812',
  amountFen: 20_000,
  amountInWords: '贰佰元整',
  bonusFen: 0,
  balanceFen: 20_000,
  receivedAt: MORNING,
  cashierName: '郑收银',
  shiftNo: 'JB20261122-0001',
};

const longest: DepositReceiptData = {
  ...ordinary,
  shop: longShop,
  fromName: longCustomer.name,
  plateNo: '皖ZD12345',
  purpose: '订购高压电池管理系统主控单元总成及一次性固定螺栓、密封垫等配件定金,到货后冲抵结算款'.repeat(3),
  amountFen: 99_999_999_999,
  amountInWords: '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  balanceFen: 99_999_999_999,
  cashierName: '欧阳龘䶮',
};

const empty: DepositReceiptData = {
  ...ordinary,
  shop: bareShop,
  fromName: '王䶮',
  plateNo: '',
  orderNo: '',
  purpose: '',
  tender: 'CASH',
  referenceTail: '',
  balanceFen: null,
  cashierName: '',
  shiftNo: '',
};

const refund: DepositReceiptData = {
  ...ordinary,
  docNo: 'TK20261123-0001',
  kind: 'REFUND',
  originalNo: ordinary.docNo,
};

const topUp: DepositReceiptData = {
  ...ordinary,
  docNo: 'YS20261122-0002',
  kind: 'TOP_UP',
  plateNo: '',
  orderNo: '',
  purpose: '储值充值',
  amountFen: 100_000,
  amountInWords: '壹仟元整',
  bonusFen: 10_000,
  balanceFen: 112_345,
};

export const depositReceiptSamples = { ordinary, longest, empty, refund, topUp };
