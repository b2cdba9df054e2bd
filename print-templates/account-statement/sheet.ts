/** 挂账对账单 on A4. Source: domain rules §9.11. */
import { field } from '../common/blocks.ts';
import { defineListSheet } from '../common/list-sheet.ts';
import { money, yuan, yuanOrBlank } from '../format.ts';
import { AccountStatementData } from './data.ts';

type Row = AccountStatementData['rows'][number];

export const accountStatementA4 = defineListSheet<typeof AccountStatementData, Row>({
  form: 'ACCOUNT_STATEMENT',
  paper: 'A4',
  data: AccountStatementData,
  title: () => '挂账对账单',
  heads: (d) => [
    [field('挂账单位', d.debtorName, 2), field('联系人', d.contact)],
    [field('期间', `${d.fromOn} 至 ${d.toOn}`, 2), field('期初欠款', money(d.openingFen))],
  ],
  columns: () => [
    { head: '序', width: 18, align: 'center', cell: (r) => String(r.seq) },
    { head: '日期', width: 54, cell: (r) => r.on },
    { head: '单号', width: 86, cell: (r) => r.docNo },
    { head: '车牌号', width: 52, cell: (r) => r.plateNo },
    { head: '摘要', width: '*', cell: (r) => r.what },
    { head: '挂账', width: 68, align: 'right', cell: (r) => yuanOrBlank(r.chargedFen) },
    { head: '收回', width: 68, align: 'right', cell: (r) => yuanOrBlank(r.paidFen) },
    { head: '余额', width: 68, align: 'right', cell: (r) => yuan(r.balanceFen) },
  ],
  rows: (d) => d.rows,
  sums: (d) => [
    [
      field('本期挂账', money(d.chargedFen)),
      field('本期收回', money(d.paidFen)),
      { ...field('期末欠款', money(d.closingFen)), isStrong: true },
    ],
    [field('大写', `人民币${d.closingInWords}`, 3)],
    [
      field('30天内', money(d.ages.d30Fen)),
      field('31–60天', money(d.ages.d60Fen)),
      field('61–90天', money(d.ages.d90Fen)),
    ],
    [field('90天以上', money(d.ages.olderFen), 3)],
  ],
  people: (d) => [`制单:${d.madeByName}`, '对账人(单位盖章):', '日期:'],
});
