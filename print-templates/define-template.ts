/** What a template is: a form on a paper, its data checked, drawn as a PDF description or as receipt lines. */
import type { z } from 'zod';
import type { Copy, Form, Paper } from '#domain/printing/forms.ts';
import { printable } from './format.ts';

/** Circumstances of one print, the same for every form. They come from the print job, never from the screen. */
export type PrintRun = {
  /** UTC ms; also the date inside the PDF, so that the same job gives the same bytes. */
  readonly printedAt: number;
  readonly printedByName: string;
  /** 0 for the first print, n prints 补打 第n次. */
  readonly reprintNo: number;
  /** Last 8 characters of the job id: paper that turns up can be found in the log. */
  readonly jobShort: string;
};

/** Node of a pdfmake description; only the keys the templates use. pdfmake writes into it: build it anew for each print. */
export type PdfNode =
  | string
  | {
      text?: PdfNode | PdfNode[];
      stack?: PdfNode[];
      columns?: PdfNode[];
      table?: {
        widths?: (number | string)[];
        headerRows?: number;
        keepWithHeaderRows?: number;
        dontBreakRows?: boolean;
        body: PdfNode[][];
        heights?: number | ((row: number) => number);
      };
      layout?: string | PdfTableLayout;
      svg?: string;
      image?: string;
      canvas?: object[];
      width?: number | string;
      height?: number;
      fit?: [number, number];
      margin?: [number, number, number, number];
      alignment?: 'left' | 'center' | 'right' | 'justify';
      fontSize?: number;
      lineHeight?: number;
      bold?: boolean;
      color?: string;
      colSpan?: number;
      rowSpan?: number;
      columnGap?: number;
      unbreakable?: boolean;
      noWrap?: boolean;
      fillColor?: string;
      pageBreak?: 'before' | 'after';
      relativePosition?: { x: number; y: number };
      absolutePosition?: { x: number; y: number };
      border?: [boolean, boolean, boolean, boolean];
      style?: string;
      /** Written by pdfmake while it lays out. */
      positions?: { pageNumber: number }[];
    };

export type PdfTableLayout = {
  [side in 'hLineWidth' | 'vLineWidth' | 'paddingLeft' | 'paddingRight' | 'paddingTop' | 'paddingBottom']?: (
    i: number,
    node: { table: { body: unknown[][]; widths: unknown[] } },
  ) => number;
};

export type PdfDefinition = {
  pageSize: { width: number; height: number };
  pageMargins: [number, number, number, number];
  content: PdfNode[];
  header: (page: number, pages: number) => PdfNode;
  footer: (page: number, pages: number) => PdfNode;
  info: { title: string; author: string; creationDate: Date; modDate: Date };
  defaultStyle: { font: string; fontSize: number; lineHeight: number };
};

/** What the process that renders lends to a drawing: things that need a library. */
export type PdfTools = {
  /** Code128 of `text` as an SVG of the given height in points. */
  code128(text: string): string;
  /** Exact page height in mm for continuous paper, when the desk's setting differs from the paper's own. */
  readonly pageHeightMm?: number;
};

/** TALL is double height at the usual width; DOUBLE is both, so a line holds half the columns. */
export type ThermalSize = 'NORMAL' | 'TALL' | 'DOUBLE';

/** One line or act of a receipt printer, before any byte. Widths are in columns, a Han character takes two. */
export type ThermalOp =
  | { op: 'text'; text: string; align?: 'left' | 'center' | 'right'; size?: ThermalSize; isBold?: boolean }
  | { op: 'row'; left: string; right: string; isBold?: boolean }
  | { op: 'cells'; cells: { text: string; columns: number; align?: 'left' | 'right' }[]; isBold?: boolean }
  | { op: 'rule'; char?: '-' | '=' }
  | { op: 'code128'; data: string }
  | { op: 'qr'; data: string }
  | { op: 'feed'; lines: number }
  | { op: 'cut' }
  | { op: 'drawer' };

export type Columns = 48 | 32;

/** `data` parsed by the template's schema; a ZodError when the stored data does not fit. */
export type PdfTemplate = {
  readonly kind: 'PDF';
  readonly form: Form;
  readonly paper: Paper;
  readonly accepts: z.ZodType;
  define(data: unknown, run: PrintRun, copies: readonly Copy[], tools: PdfTools): PdfDefinition;
};

export type ThermalTemplate = {
  readonly kind: 'THERMAL';
  readonly form: Form;
  readonly accepts: z.ZodType;
  draw(data: unknown, run: PrintRun, columns: Columns): ThermalOp[];
};

export type Template = PdfTemplate | ThermalTemplate;

/** Every string of the data made printable, so that no control or bidi character of a name reaches a printer. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, cleaned(v)])) as T;
}

/** Makes a receipt template from its schema and its drawing. */
export function defineThermal<S extends z.ZodType>(t: {
  form: Form;
  data: S;
  draw: (d: z.infer<S>, run: PrintRun, columns: Columns) => ThermalOp[];
}): ThermalTemplate {
  return {
    kind: 'THERMAL',
    form: t.form,
    accepts: t.data,
    draw: (raw, run, columns) => t.draw(cleaned(t.data.parse(raw)), run, columns),
  };
}
