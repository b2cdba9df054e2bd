/** What the three kinds of this paper are called. */
import type { DepositReceiptData } from './data.ts';

type Kind = DepositReceiptData['kind'];

export const receiptTitles: Readonly<Record<Kind, string>> = {
  DEPOSIT: '预收款收据',
  REFUND: '预收款退款单',
  TOP_UP: '储值充值收据',
};

export const balanceTitles: Readonly<Record<Kind, string>> = {
  DEPOSIT: '预收余额',
  REFUND: '预收余额',
  TOP_UP: '储值余额',
};

/** What the customer may do with what lies here. */
export const receiptTerms: Readonly<Record<Kind, string>> = {
  DEPOSIT: '结算时凭本收据冲抵应付款。',
  REFUND: '结算时凭本收据冲抵应付款。',
  TOP_UP: '储值余额可在结算时使用,先用本金后用赠送;赠送部分不退现金。',
};
