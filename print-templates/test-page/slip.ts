/** Test slip of a receipt printer: columns, sizes, codes, rare characters, and where it cuts. */
import type { Columns, ThermalOp } from '../define-template.ts';
import { localTime } from '../format.ts';
import type { TestPage } from './sheet.ts';

/** Each tenth column by its number: a roll set too wide shows itself by a second line. */
function ruler(columns: Columns): string {
  return Array.from({ length: columns }, (_, i) => String((i + 1) % 10)).join('');
}

export function testSlip(d: TestPage, columns: Columns): ThermalOp[] {
  return [
    { op: 'text', text: '打印测试', align: 'center', size: 'DOUBLE', isBold: true },
    { op: 'text', text: d.printerName, align: 'center' },
    { op: 'text', text: localTime(d.printedAt), align: 'center' },
    { op: 'rule' },
    { op: 'text', text: ruler(columns) },
    { op: 'text', text: '汉'.repeat(columns / 2) },
    { op: 'row', left: '左', right: '右' },
    { op: 'row', left: '应付', right: '¥1,234.56', isBold: true },
    { op: 'text', text: '生僻字 㛃 䶮 𬭎 龘' },
    { op: 'text', text: '双高 皖Z12345', size: 'TALL' },
    { op: 'rule', char: '=' },
    { op: 'code128', data: 'TEST20260101-0001' },
    { op: 'text', text: 'TEST20260101-0001', align: 'center' },
    { op: 'qr', data: '前台 打印测试 㛃' },
    { op: 'text', text: '以上一行刚好占满纸宽,未换行为正常', align: 'center' },
    { op: 'feed', lines: 4 },
    { op: 'cut' },
  ];
}
