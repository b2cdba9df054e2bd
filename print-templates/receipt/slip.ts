/** 收款凭证 and refund slip on 80 and 58 mm rolls. The drawer is a job of its own, never part of a receipt. Source: domain rules §9.10. */
import { rowIf, slipFoot, slipHead } from '../common/receipt-frame.ts';
import { defineThermal, type ThermalOp } from '../define-template.ts';
import { localTime, money, taken } from '../format.ts';
import { tenderWords } from '../words.ts';
import { ReceiptData } from './data.ts';

function reference(d: ReceiptData): ThermalOp[] {
  return [
    { op: 'row', left: '单号', right: d.docNo },
    ...rowIf('原收款单号', d.originalNo),
    ...rowIf('结算单号', d.settlementNo),
    ...rowIf('工单号', d.orderNo),
    { op: 'row', left: '时间', right: localTime(d.receivedAt) },
    { op: 'row', left: '收银员', right: d.cashierName },
    ...rowIf('班次', d.shiftNo),
    ...rowIf('车牌号', d.plateNo),
    ...rowIf('客户', [d.customerCalled, d.phoneMasked].filter(Boolean).join(' ')),
    { op: 'rule' },
  ];
}

/** A refund gives money back, it does not bill again: only its own sum stands on it. */
function sums(d: ReceiptData): ThermalOp[] {
  if (d.kind === 'REFUND') return [{ op: 'row', left: '应退', right: money(d.payableFen), isBold: true }];
  return [
    { op: 'row', left: '工时费', right: money(d.laborFen) },
    { op: 'row', left: '材料费', right: money(d.partsFen) },
    { op: 'row', left: '其他费用', right: money(d.otherFen) },
    ...(d.discountFen === 0 ? [] : [{ op: 'row', left: '优惠', right: taken(d.discountFen) } as const]),
    ...(d.roundingFen === 0 ? [] : [{ op: 'row', left: '抹零', right: taken(d.roundingFen) } as const]),
    { op: 'row', left: '应付', right: money(d.payableFen), isBold: true },
  ];
}

function paid(d: ReceiptData): ThermalOp[] {
  const ways = d.tenders.map((t): ThermalOp => {
    const tail = t.referenceTail === '' ? '' : ` (尾号${t.referenceTail})`;
    return {
      op: 'row',
      left: `${tenderWords[t.tender]}${tail}${t.isPending ? ' 待到账' : ''}`,
      right: money(t.amountFen),
    };
  });
  const isRefund = d.kind === 'REFUND';
  return [
    { op: 'rule' },
    ...ways,
    { op: 'row', left: isRefund ? '实退' : '实收', right: money(d.receivedFen), isBold: true },
    ...(isRefund ? [] : [{ op: 'row', left: '找零', right: money(d.changeFen) } as const]),
    ...(d.storedValueBalanceFen === null ? [] : rowIf('储值余额', money(d.storedValueBalanceFen))),
  ];
}

export const receiptSlip = defineThermal({
  form: 'RECEIPT',
  data: ReceiptData,
  draw: (d, run, columns) => [
    ...slipHead(d.shop, d.kind === 'REFUND' ? '退款凭证' : '收款凭证', run),
    ...reference(d),
    ...sums(d),
    ...paid(d),
    // the capitals only where they fit well: domain rules §9.10
    ...(columns === 48 ? [{ op: 'text', text: `大写 人民币${d.payableInWords}` } as const] : []),
    ...(d.kind === 'REFUND' ? signing() : []),
    { op: 'rule' },
    ...slipFoot(d, run, ['本票据非税务发票', ...d.thanks.split('\n')]),
  ],
});

function signing(): ThermalOp[] {
  return [
    { op: 'feed', lines: 1 },
    { op: 'text', text: '客户签字:' },
    { op: 'feed', lines: 2 },
    { op: 'text', text: '收银员签字:' },
    { op: 'feed', lines: 1 },
  ];
}
