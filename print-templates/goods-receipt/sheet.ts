/** 采购入库单 on A4. Source: domain rules §9.11. */
import { field } from '../common/blocks.ts';
import { defineListSheet } from '../common/list-sheet.ts';
import { localTime, money, qty, yuan } from '../format.ts';
import { GoodsReceiptData } from './data.ts';

type Row = GoodsReceiptData['rows'][number];

export const goodsReceiptA4 = defineListSheet<typeof GoodsReceiptData, Row>({
  form: 'GOODS_RECEIPT',
  paper: 'A4',
  data: GoodsReceiptData,
  title: () => '采购入库单',
  heads: (d) => [
    [field('供应商', d.supplierName, 2), field('入库时间', localTime(d.receivedAt))],
    [field('采购单号', d.orderNo), field('送货单号', d.deliveryNoteNo), field('仓库', d.warehouse)],
  ],
  columns: () => [
    { head: '序', width: 18, align: 'center', cell: (r) => String(r.seq) },
    { head: '配件编码', width: 84, cell: (r) => r.partNo },
    { head: '名称', width: '*', cell: (r) => r.name },
    { head: '品牌', width: 44, cell: (r) => r.brand },
    { head: '库位', width: 52, cell: (r) => r.bin },
    { head: '单位', width: 22, align: 'center', cell: (r) => r.unit },
    { head: '数量', width: 46, align: 'right', cell: (r) => qty(r.qtyMilli) },
    { head: '进价', width: 50, align: 'right', cell: (r) => yuan(r.unitPriceFen) },
    { head: '金额', width: 68, align: 'right', cell: (r) => yuan(r.amountFen), isSum: true },
  ],
  rows: (d) => d.rows,
  sums: (d) => [
    [
      field('合计数量', qty(d.totalQtyMilli)),
      field('合计金额', money(d.totalFen)),
      field('大写', `人民币${d.totalInWords}`),
    ],
  ],
  people: (d) => [`采购:${d.buyerName}`, `验收:${d.receivedByName}`, '审核:'],
});
