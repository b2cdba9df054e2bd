/** 预收款收据 on rolls. Source: domain rules §9.11. */
import { rowIf, slipFoot, slipHead } from '../common/receipt-frame.ts';
import { defineThermal, type ThermalOp } from '../define-template.ts';
import { localTime, money } from '../format.ts';
import { tenderWords } from '../words.ts';
import { DepositReceiptData } from './data.ts';
import { balanceTitles, receiptTerms, receiptTitles } from './words.ts';

function signing(label: string): ThermalOp[] {
  return [
    { op: 'text', text: label },
    { op: 'feed', lines: 2 },
  ];
}

export const depositReceiptSlip = defineThermal({
  form: 'DEPOSIT_RECEIPT',
  data: DepositReceiptData,
  draw: (d, run, columns) => {
    const isRefund = d.kind === 'REFUND';
    const tail = d.referenceTail === '' ? '' : ` (尾号${d.referenceTail})`;
    return [
      ...slipHead(d.shop, receiptTitles[d.kind], run),
      { op: 'row', left: '单号', right: d.docNo },
      ...rowIf('原收据号', d.originalNo),
      { op: 'row', left: '时间', right: localTime(d.receivedAt) },
      ...rowIf('班次', d.shiftNo),
      { op: 'row', left: isRefund ? '退给' : '交款人', right: d.fromName },
      ...rowIf('车牌号', d.plateNo),
      ...rowIf('工单号', d.orderNo),
      ...rowIf('用途', d.purpose),
      { op: 'rule' },
      { op: 'row', left: `${tenderWords[d.tender]}${tail}`, right: money(d.amountFen), isBold: true },
      ...(columns === 48 ? [{ op: 'text', text: `大写 人民币${d.amountInWords}` } as const] : []),
      ...(d.bonusFen > 0 ? rowIf('赠送', money(d.bonusFen)) : []),
      ...(d.balanceFen === null ? [] : rowIf(balanceTitles[d.kind], money(d.balanceFen))),
      { op: 'rule' },
      ...signing(`收款人:${d.cashierName}`),
      ...signing(isRefund ? '领款人签字:' : '交款人签字:'),
      ...slipFoot(d, run, ['本收据非税务发票', receiptTerms[d.kind]]),
    ];
  },
});
