/** 预收款收据 on A5. Source: domain rules §9.11. */
import { field, fields, signatures, terms } from '../common/blocks.ts';
import { defineSheet } from '../common/sheet.ts';
import { localTime, money } from '../format.ts';
import { tenderWords } from '../words.ts';
import { DepositReceiptData } from './data.ts';
import { balanceTitles, receiptTerms, receiptTitles } from './words.ts';

const NO_INVOICE = '本收据非税务发票。';

export const depositReceiptA5 = defineSheet({
  form: 'DEPOSIT_RECEIPT',
  paper: 'A5',
  data: DepositReceiptData,
  title: (d) => receiptTitles[d.kind],
  draw: (d, room) => {
    const isRefund = d.kind === 'REFUND';
    const tail = d.referenceTail === '' ? '' : ` (尾号${d.referenceTail})`;
    const amount = { ...field(isRefund ? '退款金额' : '收款金额', money(d.amountFen)), isStrong: true };
    const rows = [
      [field(isRefund ? '退给' : '交款人', d.fromName, 2), field('日期', localTime(d.receivedAt))],
      [field('车牌号', d.plateNo), field('工单号', d.orderNo), field('班次', d.shiftNo)],
      [field('用途', d.purpose, 3)],
      [
        amount,
        field('方式', `${tenderWords[d.tender]}${tail}`),
        field(balanceTitles[d.kind], d.balanceFen === null ? '—' : money(d.balanceFen)),
      ],
      [{ ...field('大写', `人民币${d.amountInWords}`, 3), isStrong: true }],
    ];
    if (d.bonusFen > 0) rows.push([field('赠送', money(d.bonusFen), 3)]);
    if (d.originalNo !== '') rows.push([field('原收据号', d.originalNo, 3)]);
    const people = [`收款人:${d.cashierName}`, isRefund ? '领款人签字:' : '交款人签字:', '收款单位(盖章):'];
    return [
      fields(room, rows, 3, 44),
      { unbreakable: true, stack: [terms(room, [NO_INVOICE, receiptTerms[d.kind]]), signatures(room, people, 50)] },
    ];
  },
});
