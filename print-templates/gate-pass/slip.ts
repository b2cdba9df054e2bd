/** 出门证 on 80 and 58 mm rolls. Source: domain rules §9.11. */
import { rowIf, slipFoot, slipHead } from '../common/receipt-frame.ts';
import { defineThermal } from '../define-template.ts';
import { localTime, money } from '../format.ts';
import { gatePassWords } from '../words.ts';
import { GatePassData } from './data.ts';

export const gatePassSlip = defineThermal({
  form: 'GATE_PASS',
  data: GatePassData,
  draw: (d, run) => [
    ...slipHead(d.shop, '车辆出门证', run),
    { op: 'text', text: d.plateNo || '(无牌)', align: 'center', size: 'DOUBLE', isBold: true },
    { op: 'text', text: gatePassWords[d.state], align: 'center', size: 'DOUBLE', isBold: true },
    { op: 'rule' },
    { op: 'row', left: '出门证号', right: d.docNo },
    { op: 'row', left: '工单号', right: d.orderNo },
    ...d.settlementNos.map((no, i) => ({ op: 'row', left: i === 0 ? '结算单号' : '', right: no }) as const),
    ...rowIf('车型', d.modelName),
    ...rowIf('VIN 尾号', d.vinTail),
    { op: 'row', left: '放行时间', right: localTime(d.releasedAt) },
    { op: 'row', left: '放行人', right: d.releasedByName },
    ...(d.unpaidFen === null ? [] : rowIf('未收金额', money(d.unpaidFen))),
    ...rowIf('放行原因', d.reason),
    { op: 'rule' },
    ...slipFoot(d, run, ['请交门卫核对车牌后放行,当日有效']),
  ],
});
