/** 交班单 on 80 and 58 mm rolls. Source: domain rules §9.11. */
import { rowIf, slipFoot, slipHead } from '../common/receipt-frame.ts';
import { type Columns, defineThermal, type ThermalOp } from '../define-template.ts';
import { localTime, money, yuan, yuanOrBlank } from '../format.ts';
import { tenderWords } from '../words.ts';
import { ShiftReportData } from './data.ts';

type Tender = ShiftReportData['tenders'][number];

const WIDTHS = { tender: 9, count: 5, in: 13, refund: 10, net: 11 } as const;

/** True when every figure stands whole in its column. */
function fitsTable(rows: readonly Tender[], columns: Columns): boolean {
  if (columns === 32) return false;
  return rows.every(
    (t) =>
      yuan(t.inFen).length < WIDTHS.in &&
      yuan(t.refundFen).length < WIDTHS.refund &&
      yuan(t.netFen).length < WIDTHS.net,
  );
}

/** 48 columns take a table; 32, or large figures, take the tender with its figures underneath. */
export function tenderOps(rows: readonly Tender[], columns: Columns): ThermalOp[] {
  if (!fitsTable(rows, columns)) {
    return rows.flatMap((t): ThermalOp[] => [
      { op: 'row', left: `${tenderWords[t.tender]} ${t.count}笔`, right: yuan(t.netFen), isBold: true },
      { op: 'row', left: '  收/退', right: `${yuan(t.inFen)} / ${yuan(t.refundFen)}` },
      ...(t.countedFen === null ? [] : rowIf('  实点/差额', `${yuan(t.countedFen)} / ${yuanOrBlank(t.differenceFen)}`)),
    ]);
  }
  const line = (a: string, b: string, c: string, d: string, e: string): ThermalOp => ({
    op: 'cells',
    cells: [
      { text: a, columns: WIDTHS.tender },
      { text: b, columns: WIDTHS.count, align: 'right' },
      { text: c, columns: WIDTHS.in, align: 'right' },
      { text: d, columns: WIDTHS.refund, align: 'right' },
      { text: e, columns: WIDTHS.net, align: 'right' },
    ],
  });
  const counted = rows.filter((t) => t.countedFen !== null);
  return [
    line('收款方式', '笔数', '收入', '退款', '净额'),
    ...rows.map((t) => line(tenderWords[t.tender], String(t.count), yuan(t.inFen), yuan(t.refundFen), yuan(t.netFen))),
    ...counted.flatMap((t) => [
      ...rowIf(`${tenderWords[t.tender]}实点`, yuanOrBlank(t.countedFen)),
      ...rowIf(`${tenderWords[t.tender]}差额`, yuanOrBlank(t.differenceFen)),
    ]),
  ];
}

function cash(d: ShiftReportData): ThermalOp[] {
  return [
    { op: 'rule' },
    { op: 'row', left: '净额合计', right: money(d.totalNetFen), isBold: true },
    { op: 'row', left: '备用金', right: money(d.floatFen) },
    { op: 'row', left: '现金应有', right: money(d.cashExpectedFen) },
    { op: 'row', left: '现金实点', right: money(d.cashCountedFen) },
    { op: 'row', left: '长短款', right: money(d.overShortFen), isBold: true },
    ...rowIf('长短款原因', d.overShortReason),
    { op: 'row', left: '缴存保险柜', right: money(d.cashToSafeFen) },
  ];
}

function counts(d: ShiftReportData): ThermalOp[] {
  return [
    { op: 'rule' },
    { op: 'row', left: '挂账新增/收回', right: `${yuan(d.receivablesMadeFen)} / ${yuan(d.receivablesCollectedFen)}` },
    { op: 'row', left: '预收收入/抵扣', right: `${yuan(d.depositsInFen)} / ${yuan(d.depositsOutFen)}` },
    ...rowIf('首笔单号', d.firstPaymentNo),
    ...rowIf('末笔单号', d.lastPaymentNo),
    { op: 'row', left: '作废/反结算/补打', right: `${d.voidCount} / ${d.reversalCount} / ${d.reprintCount}` },
    ...rowIf('转账待到账', d.waiting?.count ? `${d.waiting.count}笔 ${yuan(d.waiting.fen)}` : ''),
    ...rowIf('日志校验', d.journalHead),
  ];
}

export const shiftReportSlip = defineThermal({
  form: 'SHIFT_REPORT',
  data: ShiftReportData,
  draw: (d, run, columns) => [
    ...slipHead(d.shop, '交班单', run),
    { op: 'row', left: '班次', right: d.docNo },
    { op: 'row', left: '收银员', right: d.cashierName },
    ...rowIf('工作站', d.workstation),
    { op: 'row', left: '开班', right: localTime(d.openedAt) },
    { op: 'row', left: '交班', right: localTime(d.closedAt) },
    { op: 'rule' },
    ...tenderOps(d.tenders, columns),
    ...cash(d),
    ...counts(d),
    { op: 'rule' },
    { op: 'text', text: `交班人:${d.cashierName}` },
    { op: 'feed', lines: 2 },
    { op: 'text', text: `接班人:${d.acceptedByName}` },
    { op: 'feed', lines: 2 },
    ...slipFoot(d, run, []),
  ],
});
