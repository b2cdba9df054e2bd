/** Head and foot of every thermal slip. */
import type { PrintRun, ThermalOp } from '../define-template.ts';
import { localTime } from '../format.ts';
import type { ShopHead } from './data.ts';

/** Who made another paper of the same, and when; two lines, so that 32 columns hold them. */
function reprint(run: PrintRun): ThermalOp[] {
  if (run.reprintNo === 0) return [];
  return [
    { op: 'text', text: `补打 第${run.reprintNo}次`, align: 'center', isBold: true },
    { op: 'text', text: `${localTime(run.printedAt)} ${run.printedByName}`, align: 'center' },
  ];
}

/** Shop name in double height, the form's title, the reprint mark. */
export function slipHead(shop: ShopHead, title: string, run: PrintRun): ThermalOp[] {
  return [
    { op: 'text', text: shop.name, align: 'center', size: 'TALL', isBold: true },
    { op: 'text', text: title, align: 'center', isBold: true },
    ...reprint(run),
    { op: 'rule' },
  ];
}

/** Barcode of the number, phone, who printed; then the paper is cut. */
export function slipFoot(d: { docNo: string; shop: ShopHead }, run: PrintRun, notes: readonly string[]): ThermalOp[] {
  const again = run.reprintNo > 0 ? ` 补打${run.reprintNo}` : '';
  const rescue = d.shop.rescuePhone === '' ? '' : `24小时救援 ${d.shop.rescuePhone}`;
  const texts = [...notes, d.shop.address, d.shop.phone && `电话 ${d.shop.phone}`, rescue];
  return [
    { op: 'code128', data: d.docNo },
    { op: 'text', text: d.docNo, align: 'center' },
    ...texts.filter(Boolean).map((text): ThermalOp => ({ op: 'text', text, align: 'center' })),
    { op: 'text', text: `打印 ${localTime(run.printedAt)} ${run.printedByName}`, align: 'center' },
    { op: 'text', text: `${run.jobShort}${again}`, align: 'center' },
    { op: 'feed', lines: 4 },
    { op: 'cut' },
  ];
}

/** A row only when there is something to say. */
export function rowIf(left: string, right: string): ThermalOp[] {
  return right === '' ? [] : [{ op: 'row', left, right }];
}
