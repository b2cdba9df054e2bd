/** Margins, copies and page numbers of every PDF form. Source: domain rules §9.1. */
import type { z } from 'zod';
import { carbonLegend, type Copy, type Form, isContinuous } from '#domain/printing/forms.ts';
import {
  cleaned,
  type PdfDefinition,
  type PdfNode,
  type PdfTemplate,
  type PdfTools,
  type PrintRun,
} from '../define-template.ts';
import { FONT } from '../fonts/families.ts';
import { type CarriedTable, carriedOver } from './carried.ts';
import { FRAMES, type Frame, foot, type HasHead, head, mm, type SheetPaper } from './sheet-frame.ts';

/** What a drawing may know about the sheet it is on. */
export type SheetContext = {
  readonly copy: Copy;
  readonly paper: SheetPaper;
  readonly run: PrintRun;
  /** Width between the margins, in points. */
  readonly width: number;
  /** Grey fills look like dirt on a needle printer. */
  readonly isContinuous: boolean;
  readonly carried: CarriedTable[];
};

type Opening = { copy: Copy; node: { text: string; positions?: { pageNumber: number }[] } };

/** Page numbers count within a copy: each copy is a paper of its own. Known once pdfmake has laid the content out. */
function pageOf(
  openings: readonly Opening[],
  page: number,
  pages: number,
): { copy: Copy; page: number; pages: number } {
  const starts = openings.map((o) => o.node.positions?.[0]?.pageNumber ?? 1);
  const index = Math.max(
    0,
    starts.findLastIndex((s) => s <= page),
  );
  const start = starts[index] ?? 1;
  const end = starts[index + 1] ?? pages + 1;
  return { copy: openings[index]?.copy ?? 'ONLY', page: page - start + 1, pages: end - start };
}

export type SheetDrawing<S extends z.ZodType> = {
  form: Form;
  paper: SheetPaper;
  data: S;
  title: (d: z.infer<S>) => string;
  /** 红冲, 退货 and the like; '' for none. */
  stamp?: (d: z.infer<S>) => string;
  draw: (d: z.infer<S>, sheet: SheetContext) => PdfNode[];
};

function pagesOf<D extends HasHead>(
  d: D,
  words: { title: string; stamp: string; legend: string; isCarbon: boolean },
  content: { copies: readonly Copy[]; carried: readonly CarriedTable[]; draw: (copy: Copy) => PdfNode[] },
  at: { frame: Frame; heightMm: number; run: PrintRun; tools: PdfTools },
): PdfDefinition {
  const { frame, run } = at;
  const openings = content.copies.map((copy): Opening => ({ copy, node: { text: ' ' } }));
  const barcode = at.tools.code128(d.docNo);
  const date = new Date(run.printedAt);
  const last = foot(d, run, frame);
  return {
    pageSize: { width: mm(frame.widthMm), height: mm(at.heightMm) },
    pageMargins: [mm(frame.sideMm), mm(frame.edgeMm + frame.headMm), mm(frame.sideMm), mm(frame.edgeMm) + last.height],
    content: openings.flatMap((o, i): PdfNode[] => {
      const opening: PdfNode = Object.assign(o.node, { fontSize: 1, lineHeight: 1 });
      return [i === 0 ? opening : Object.assign(opening, { pageBreak: 'before' as const }), ...content.draw(o.copy)];
    }),
    header: (page, pages) => head(d, run, frame, { ...words, ...pageOf(openings, page, pages) }, barcode),
    footer: (page) => last.node(carriedOver(content.carried, page)),
    info: { title: `${words.title} ${d.docNo}`, author: d.shop.name, creationDate: date, modDate: date },
    defaultStyle: { font: FONT, fontSize: frame.fontSize, lineHeight: 1.0 },
  };
}

/** Makes a PDF template: the drawing gives the blocks, this gives head, foot, copies and page numbers. */
export function defineSheet<S extends z.ZodType<HasHead>>(t: SheetDrawing<S>): PdfTemplate {
  const frame = FRAMES[t.paper];
  return {
    kind: 'PDF',
    form: t.form,
    paper: t.paper,
    accepts: t.data,
    define(raw, run, copies, tools) {
      const d: z.infer<S> = cleaned(t.data.parse(raw));
      const isCarbon = isContinuous(t.paper);
      const legend = isCarbon ? carbonLegend(t.form) : '';
      const words = { title: t.title(d), stamp: t.stamp?.(d) ?? '', legend, isCarbon };
      const width = mm(frame.widthMm - 2 * frame.sideMm);
      const carried: CarriedTable[] = [];
      const draw = (copy: Copy): PdfNode[] =>
        t.draw(d, { copy, paper: t.paper, run, width, isContinuous: isCarbon, carried });
      const heightMm = isCarbon ? (tools.pageHeightMm ?? frame.heightMm) : frame.heightMm;
      return pagesOf(d, words, { copies, carried, draw }, { frame, heightMm, run: cleaned(run), tools });
    },
  };
}
