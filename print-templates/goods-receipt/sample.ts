/** Invented samples of 采购入库单: ordinary, sixty rows with the longest names, and an empty one. */
import { bareShop, longShop, MORNING, manyParts, parts, shop } from '../common/sample.ts';
import type { GoodsReceiptData } from './data.ts';

type Row = GoodsReceiptData['rows'][number];

const ordinary: GoodsReceiptData = {
  docNo: 'RK20261122-0005',
  shop,
  supplierName: '澄远汽车配件配送中心',
  orderNo: 'CG20261120-0002',
  deliveryNoteNo: 'SH-88123',
  receivedAt: MORNING,
  warehouse: '配件库',
  totalQtyMilli: 6_200,
  totalFen: 48_000,
  totalInWords: '肆佰捌拾元整',
  buyerName: '吴仓管',
  receivedByName: '吴仓管',
  rows: parts.map(
    (p, i): Row => ({
      seq: i + 1,
      partNo: p.partNo,
      name: p.name,
      brand: p.brand,
      bin: 'A1-01-03',
      unit: p.unit,
      qtyMilli: p.qtyMilli,
      unitPriceFen: 2_500,
      amountFen: 16_000,
    }),
  ),
};

const longest: GoodsReceiptData = {
  ...ordinary,
  shop: longShop,
  supplierName: '示例市经济技术开发区澄远䶮祥汽车零部件供应链管理有限责任公司',
  totalQtyMilli: 999_999_990,
  totalFen: 99_999_999_999,
  totalInWords: '玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分',
  receivedByName: '欧阳龘䶮',
  rows: [...manyParts, ...manyParts.slice(0, 24)].map(
    (p, i): Row => ({
      seq: i + 1,
      partNo: p.partNo,
      name: p.name,
      brand: p.brand,
      bin: i % 2 === 0 ? '危险品库-01-02' : 'A1-01-03',
      unit: p.unit,
      qtyMilli: p.qtyMilli,
      unitPriceFen: p.unitPriceFen,
      amountFen: p.amountFen,
      runningFen: p.runningFen,
    }),
  ),
};

const empty: GoodsReceiptData = {
  ...ordinary,
  shop: bareShop,
  orderNo: '',
  deliveryNoteNo: '',
  warehouse: '',
  totalQtyMilli: 0,
  totalFen: 0,
  totalInWords: '零元整',
  buyerName: '',
  receivedByName: '',
  rows: [],
};

export const goodsReceiptSamples = { ordinary, longest, empty };
