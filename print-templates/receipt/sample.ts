/** Invented receipts: the tenders of worked order D (domain rules §8.11), the longest, the barest, and a refund. */
import { AFTERNOON, bareShop, longShop, shop } from '../common/sample.ts';
import type { ReceiptData } from './data.ts';

const ordinary: ReceiptData = {
  docNo: 'SK20261122-0021',
  kind: 'PAYMENT',
  originalNo: '',
  settlementNo: 'JS20261122-0009',
  orderNo: 'WT20261122-0012',
  shop,
  receivedAt: AFTERNOON,
  cashierName: '郑收银',
  shiftNo: 'JB20261122-0001',
  plateNo: '皖Z12345',
  customerCalled: '陈先生',
  phoneMasked: '154****1234',
  laborFen: 21_600,
  partsFen: 63_440,
  otherFen: 1_500,
  discountFen: 10_332,
  roundingFen: 8,
  payableFen: 76_200,
  payableInWords: '柒佰陆拾贰元整',
  tenders: [
    { tender: 'DEPOSIT', amountFen: 20_000, referenceTail: '' },
    { tender: 'STORED_VALUE', amountFen: 10_000, referenceTail: '' },
    { tender: 'WECHAT', amountFen: 30_000, referenceTail: '8812' },
    { tender: 'CASH', amountFen: 16_200, referenceTail: '' },
  ],
  receivedFen: 80_000,
  changeFen: 3_800,
  storedValueBalanceFen: 45_000,
  thanks: '谢谢惠顾,一路平安',
};

const longest: ReceiptData = {
  ...ordinary,
  docNo: 'SK20261122-00021',
  shop: longShop,
  cashierName: '阿依努尔·买买提吐尔逊·阿卜杜热合曼江',
  plateNo: '皖ZD12345',
  customerCalled: '示例市经济技术开发区澄远新能源出行服务有限责任公司驻示例办事处',
  phoneMasked: '0600-8123****',
  payableFen: 99_999_999_999,
  payableInWords: '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  tenders: Array.from(
    { length: 12 },
    () => ({ tender: 'WARRANTY_CLAIM', amountFen: 99_999_999_999, referenceTail: '12345678' }) as const,
  ),
  receivedFen: 99_999_999_999,
  changeFen: 99_999_999_999,
  storedValueBalanceFen: 99_999_999_999,
  thanks: '感谢您选择澄远汽车服务,祝您一路平安,期待再次为您和家人的爱车服务!',
};

const empty: ReceiptData = {
  ...ordinary,
  docNo: 'SK20261122-0001',
  settlementNo: '',
  orderNo: '',
  shop: bareShop,
  cashierName: '',
  shiftNo: '',
  plateNo: '',
  customerCalled: '',
  phoneMasked: '',
  laborFen: 0,
  partsFen: 0,
  otherFen: 0,
  discountFen: 0,
  roundingFen: 0,
  payableFen: 0,
  payableInWords: '零元整',
  tenders: [{ tender: 'CASH', amountFen: 0, referenceTail: '' }],
  receivedFen: 0,
  changeFen: 0,
  storedValueBalanceFen: null,
  thanks: '',
};

/** Money back: both places to sign, the number of the payment it undoes; a name with characters no printer has. */
const refund: ReceiptData = {
  ...ordinary,
  docNo: 'TK20261123-0001',
  kind: 'REFUND',
  originalNo: 'SK20261122-0021',
  customerCalled: '㛃𬭎先生¥',
  payableFen: 16_200,
  payableInWords: '壹佰陆拾贰元整',
  tenders: [{ tender: 'CASH', amountFen: 16_200, referenceTail: '' }],
  receivedFen: 16_200,
  changeFen: 0,
};

export const receiptSamples = { ordinary, longest, empty, refund };
