/** 配件标签 40 x 30 mm: number, name, bin, barcode; a label a page. Source: domain rules §9.11. */
import { mm } from '../common/sheet-frame.ts';
import { cleaned, type PdfNode, type PdfTemplate, type PdfTools } from '../define-template.ts';
import { FONT } from '../fonts/families.ts';
import { PartLabelData } from './data.ts';

const WIDTH_MM = 40;
const HEIGHT_MM = 30;
const EDGE_MM = 2;
/** Two lines of a name; what is longer is told by its number. */
const NAME_LENGTH = 26;

type Label = PartLabelData['labels'][number];

function drawn(label: Label, tools: PdfTools, isFirst: boolean): PdfNode {
  const width = mm(WIDTH_MM - 2 * EDGE_MM);
  const name = label.name.length > NAME_LENGTH ? `${label.name.slice(0, NAME_LENGTH - 1)}…` : label.name;
  const stack: PdfNode[] = [
    { text: label.partNo, bold: true, fontSize: label.partNo.length > 18 ? 6 : 8 },
    { text: name, fontSize: 7 },
    { text: label.bin === '' ? ' ' : `库位 ${label.bin}`, fontSize: 7 },
    { svg: tools.code128(label.partNo), fit: [width, mm(9)], alignment: 'center', margin: [0, 2, 0, 0] },
  ];
  return isFirst ? { stack } : { stack, pageBreak: 'before' };
}

export const partLabel: PdfTemplate = {
  kind: 'PDF',
  form: 'PART_LABEL',
  paper: 'LABEL_40X30',
  accepts: PartLabelData,
  define(raw, run, _copies, tools) {
    const d = cleaned(PartLabelData.parse(raw));
    const date = new Date(run.printedAt);
    return {
      pageSize: { width: mm(WIDTH_MM), height: mm(HEIGHT_MM) },
      pageMargins: [mm(EDGE_MM), mm(EDGE_MM), mm(EDGE_MM), mm(EDGE_MM)],
      content: d.labels.map((label, i) => drawn(label, tools, i === 0)),
      header: () => '',
      footer: () => '',
      info: { title: `配件标签 ${d.docNo}`, author: d.shop.name, creationDate: date, modDate: date },
      defaultStyle: { font: FONT, fontSize: 7, lineHeight: 1 },
    };
  },
};
