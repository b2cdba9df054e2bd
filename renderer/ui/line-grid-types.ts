/** What a line grid is told about its columns. */
import type { ReactNode } from 'react';

/** The line with what was typed, or the sentence why it is not understood (shown beneath, typed text stays). */
export type Typed<Row> = { readonly ok: true; readonly row: Row } | { readonly ok: false; readonly text: string };

export type GridColumn<Row, Item = never> = {
  readonly key: string;
  readonly title: string;
  /** px; columns without share the rest */
  readonly width?: number;
  readonly isNumber?: boolean;
  /** shown as dots (a PIN) */
  readonly isSecret?: boolean;
  /** what the cell shows when nobody types in it */
  readonly text: (row: Row) => string;
  /** absent: nobody types here */
  readonly type?: (row: Row, typed: string) => Typed<Row>;
  /** a closed list instead of typing; `type` gets the chosen value */
  readonly options?: (row: Row) => readonly { readonly value: string; readonly label: string }[];
  /** value of the closed list; default `text` */
  readonly value?: (row: Row) => string;
  /** offered while typing, in the one shared popup */
  readonly suggest?: {
    readonly load: (typed: string, row: Row) => Promise<readonly Item[]>;
    readonly pick: (row: Row, item: Item) => Row;
  };
  /** this line's cell is for reading only */
  readonly isFixed?: (row: Row) => boolean;
  /** drawing of a cell for reading (tags, stock) */
  readonly render?: (row: Row) => ReactNode;
};

/** Stable functions the rows call; rows are drawn again only when their own line changes. */
export type GridHands<Row, Item> = {
  readonly typed: (key: string, column: GridColumn<Row, Item>, text: string) => string | undefined;
  readonly asks: (key: string, column: GridColumn<Row, Item>, text: string, cell: HTMLElement) => void;
  readonly pressed: (event: React.KeyboardEvent<HTMLElement>, key: string, column: GridColumn<Row, Item>) => void;
  readonly entered: (key: string) => void;
  readonly left: () => void;
  readonly remove: (key: string) => void;
};

/** What a screen may ask of its grid. */
export type LineGridHandle = {
  /** begins a new line and goes there (F2) */
  readonly add: () => void;
  /** goes to the first cell of a line, 0-based; a negative number counts from the end */
  readonly focusLine: (at: number) => void;
};
