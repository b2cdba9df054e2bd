/** Test page of a printer of pages: rulers, corner marks and type, to set its shift and the height of its paper by. */
import type { Paper } from '#domain/printing/forms.ts';
import { FRAMES, mm, type SheetPaper } from '../common/sheet-frame.ts';
import type { PdfDefinition, PdfNode, PdfTools } from '../define-template.ts';
import { FONT } from '../fonts/families.ts';
import { localTime } from '../format.ts';

export type TestPage = { readonly printerName: string; readonly paper: Paper; readonly printedAt: number };

const RARE = '㛃 䶮 𬭎 龘 ¥ ￥ 0O 1Il 8B';
/** Long enough to show a drift of a third of a millimetre. */
const STEP_MM = 10;
const LABEL = { widthMm: 40, heightMm: 30, sideMm: 2, edgeMm: 2 };

type Size = { widthMm: number; heightMm: number; sideMm: number; edgeMm: number };

function sizeOf(paper: Paper, heightMm: number | undefined): Size {
  if (paper === 'LABEL_40X30' || paper === 'T80' || paper === 'T58') return LABEL;
  const frame = FRAMES[paper as SheetPaper];
  return { ...frame, heightMm: heightMm ?? frame.heightMm };
}

function line(x1: number, y1: number, x2: number, y2: number): object {
  return { type: 'line', x1: mm(x1), y1: mm(y1), x2: mm(x2), y2: mm(y2), lineWidth: 0.5 };
}

/** A cross of 10 mm in each corner of what the forms use; a printer that cuts one off cannot print the forms whole. */
function corners({ widthMm, heightMm, sideMm, edgeMm }: Size): object[] {
  const arm = Math.min(5, sideMm, edgeMm);
  return [sideMm, widthMm - sideMm].flatMap((x) =>
    [edgeMm, heightMm - edgeMm].flatMap((y) => [line(x - arm, y, x + arm, y), line(x, y - arm, x, y + arm)]),
  );
}

/** Strokes each millimetre, longer ones each 5 and 10, along the upper and the left edge. */
function rulers({ widthMm, heightMm, sideMm, edgeMm }: Size): object[] {
  const stroke = (at: number): number => (at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2);
  const across = Array.from({ length: Math.floor(widthMm - 2 * sideMm) + 1 }, (_, i) =>
    line(sideMm + i, edgeMm, sideMm + i, edgeMm + stroke(i)),
  );
  const down = Array.from({ length: Math.floor(heightMm - 2 * edgeMm) + 1 }, (_, i) =>
    line(sideMm, edgeMm + i, sideMm + stroke(i), edgeMm + i),
  );
  return [...across, ...down];
}

function at(text: string, xMm: number, yMm: number, fontSize: number): PdfNode {
  return { text, fontSize, absolutePosition: { x: mm(xMm), y: mm(yMm) } };
}

function numbers({ widthMm, heightMm, sideMm, edgeMm }: Size): PdfNode[] {
  const across = Array.from({ length: Math.floor((widthMm - 2 * sideMm) / STEP_MM) }, (_, i) =>
    at(String((i + 1) * STEP_MM), sideMm + (i + 1) * STEP_MM - 2, edgeMm + 5, 9),
  );
  const down = Array.from({ length: Math.floor((heightMm - 2 * edgeMm) / STEP_MM) - 1 }, (_, i) =>
    at(String((i + 1) * STEP_MM), sideMm + 6, edgeMm + (i + 1) * STEP_MM - 2, 9),
  );
  return [...across, ...down.slice(1)];
}

/** One page, drawn by millimetres. */
export function testSheet(d: TestPage, tools: PdfTools): PdfDefinition {
  const size = sizeOf(d.paper, tools.pageHeightMm);
  const isSmall = size.widthMm < 100;
  const date = new Date(d.printedAt);
  const lines = [
    `${d.printerName}  ${d.paper}  ${size.widthMm}×${size.heightMm} mm  ${localTime(d.printedAt)}`,
    '四角十字应完整,离纸边距离左右相同、上下相同;刻度每格 1 毫米。',
    '偏了多少毫米,就在打印机设置中填多少(向右、向下为正)。连续纸逐页漂移时请调整纸高。',
    `汉字 示例 车牌 皖Z12345  ${RARE}`,
  ];
  const words: PdfNode[] = isSmall
    ? [at(d.printerName, size.sideMm + 8, 13, 7)]
    : [
        ...lines.map((text, i) => at(text, size.sideMm + 20, size.edgeMm + 18 + i * 6, 9)),
        {
          svg: tools.code128('TEST-0123456789'),
          fit: [mm(57), mm(8)],
          absolutePosition: { x: mm(size.sideMm + 20), y: mm(size.edgeMm + 44) },
        },
      ];
  const marks: PdfNode = { canvas: [...corners(size), ...rulers(size)], absolutePosition: { x: 0, y: 0 } };
  return {
    pageSize: { width: mm(size.widthMm), height: mm(size.heightMm) },
    pageMargins: [0, 0, 0, 0],
    content: [marks, ...numbers(size), ...words],
    header: () => '',
    footer: () => '',
    info: { title: `测试页 ${d.printerName}`, author: d.printerName, creationDate: date, modDate: date },
    defaultStyle: { font: FONT, fontSize: 9, lineHeight: 1 },
  };
}
