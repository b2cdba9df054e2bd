/**
 * Entry of lines by keyboard: Enter and Tab go on, arrows move, Ctrl+Delete removes the line, Enter on the last cell
 * begins a new one. One suggestion popup is shared by all cells. Nothing reacts while an input method composes.
 *
 * Keep `columns` stable (`useMemo`): a row is drawn again only when its own line, its problems or the columns change.
 *
 *   <LineGrid label={t('parts')} columns={columns} rows={rows} keyOf={(row) => row.key} onChange={setRows}
 *     newRow={() => emptyLine()} suggestion={{ keyOf: (part) => part.id, render: (part) => <PartHit part={part} /> }} />
 */
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { gridMove, isAtEdge } from './grid-move.ts';
import { isComposing } from './keys.ts';
import { GridRow } from './line-grid-row.tsx';
import type { GridColumn, GridHands, LineGridHandle } from './line-grid-types.ts';
import { SuggestPopup } from './suggest-popup.tsx';
import { useSuggest } from './use-suggest.ts';

type Props<Row, Item> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row, Item>[];
  readonly rows: readonly Row[];
  /** stays the same while a line lives */
  readonly keyOf: (row: Row) => string;
  readonly onChange: (rows: Row[]) => void;
  /** a fresh line; absent: no line can be added */
  readonly newRow?: () => Row;
  readonly suggestion?: { readonly keyOf: (item: Item) => string | number; readonly render: (item: Item) => ReactNode };
  /** `${index}.${column.key}` -> sentence */
  readonly errors?: ReadonlyMap<string, string>;
  readonly isFixed?: boolean;
  /** the line the cursor is in, e.g. to show its stock */
  readonly onLine?: (row: Row) => void;
  /** shown while there is no line */
  readonly empty?: ReactNode;
  readonly minWidth?: number;
  readonly handle?: Ref<LineGridHandle>;
};

type Target = { readonly key: string; readonly column: string };

export function LineGrid<Row, Item = never>(props: Props<Row, Item>) {
  const { columns, rows, keyOf, isFixed = false, errors } = props;
  const listId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<Target | null>(null);
  const [asking, setAsking] = useState<{ key: string; column: GridColumn<Row, Item>; cell: HTMLElement } | null>(null);
  const now = useRef(props);
  useEffect(() => {
    now.current = props;
  });

  const focus = (target: Target) => {
    const line = frame.current?.querySelector(`[data-line="${CSS.escape(target.key)}"]`);
    const cells = [...(line?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
    const cell = target.column === '' ? cells[0] : cells.find((it) => it.dataset['cell'] === target.column);
    cell?.focus();
    if (cell instanceof HTMLInputElement) cell.select();
    return cell !== undefined;
  };
  // A line that was just begun is there only after the next drawing.
  useEffect(() => {
    if (wanted.current !== null && focus(wanted.current)) wanted.current = null;
  });

  const suggesting = useSuggest<Item>({
    load: async (typed) => {
      const row = rows.find((it) => keyOf(it) === asking?.key);
      return row === undefined ? [] : ((await asking?.column.suggest?.load(typed, row)) ?? []);
    },
    onPick: (item) => pick(item),
  });
  const pick = (item: Item) => {
    if (asking === null) return;
    const { key, column } = asking;
    change(now.current, key, (row) => column.suggest?.pick(row, item) ?? row);
    goOn(key, column.key);
  };
  const goOn = (key: string, column: string) => {
    const next = nextCell(frame.current, key, column);
    if (next === null) add();
    else next.focus();
  };
  const add = () => {
    if (now.current.newRow === undefined) return;
    const row = now.current.newRow();
    wanted.current = { key: now.current.keyOf(row), column: '' };
    now.current.onChange([...now.current.rows, row]);
  };
  useImperativeHandle(props.handle, () => ({
    add,
    focusLine: (at) => {
      const row = now.current.rows.at(at);
      if (row !== undefined) focus({ key: now.current.keyOf(row), column: '' });
    },
  }));
  const live = useRef({ suggesting, goOn });
  useEffect(() => {
    live.current = { suggesting, goOn };
  });
  const hands = useMemo<GridHands<Row, Item>>(
    () => ({
      typed: (key, column, text) => {
        const row = now.current.rows.find((it) => now.current.keyOf(it) === key);
        const result = row === undefined ? undefined : column.type?.(row, text);
        if (result?.ok) change(now.current, key, () => result.row);
        return result === undefined || result.ok ? undefined : result.text;
      },
      asks: (key, column, text, cell) => {
        setAsking({ key, column, cell });
        live.current.suggesting.ask(text);
      },
      pressed: (event, key, column) => {
        if (isComposing(event) || live.current.suggesting.onKey(event)) return;
        if (event.key === 'Delete' && event.ctrlKey) remove(now.current, key, wanted, column.key);
        else if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) live.current.goOn(key, column.key);
        else if (!isAtEdge(event) || !gridMove(frame.current, event.key, key, column.key)) return;
        event.preventDefault();
      },
      entered: (key) => {
        const row = now.current.rows.find((it) => now.current.keyOf(it) === key);
        if (row !== undefined) now.current.onLine?.(row);
      },
      left: () => live.current.suggesting.close(),
      remove: (key) => remove(now.current, key, wanted, ''),
    }),
    [],
  );

  return (
    <div className="q-grid" ref={frame}>
      <table aria-label={props.label} style={{ minWidth: props.minWidth }}>
        <colgroup>
          <col style={{ width: 34 }} />
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
          {!isFixed && <col style={{ width: 30 }} />}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="q-end">
              #
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" title={column.title} className={column.isNumber ? 'q-end' : undefined}>
                {column.title}
              </th>
            ))}
            {!isFixed && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <GridRow<Row, Item>
              key={keyOf(row)}
              row={row}
              rowKey={keyOf(row)}
              no={at + 1}
              columns={columns}
              problems={problemsOf(columns, at, errors)}
              isFixed={isFixed}
              hands={hands}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
      {props.suggestion && (
        <SuggestPopup
          id={listId}
          anchor={asking?.cell ?? null}
          suggesting={suggesting}
          keyOf={props.suggestion.keyOf}
          render={props.suggestion.render}
          onPick={pick}
          minWidth={460}
        />
      )}
    </div>
  );
}

function problemsOf<Row, Item>(
  columns: readonly GridColumn<Row, Item>[],
  at: number,
  errors: ReadonlyMap<string, string> | undefined,
): string {
  if (errors === undefined || errors.size === 0) return '';
  const found = columns.flatMap((column) => {
    const sentence = errors.get(`${at}.${column.key}`);
    return sentence === undefined ? [] : [`${column.key}\u0000${sentence}`];
  });
  return found.join('\u0001');
}

function change<Row, Item>(props: Props<Row, Item>, key: string, to: (row: Row) => Row): void {
  props.onChange(props.rows.map((row) => (props.keyOf(row) === key ? to(row) : row)));
}

function remove<Row, Item>(
  props: Props<Row, Item>,
  key: string,
  wanted: { current: Target | null },
  column: string,
): void {
  const at = props.rows.findIndex((row) => props.keyOf(row) === key);
  const left = props.rows.filter((_, i) => i !== at);
  const next = left[Math.min(at, left.length - 1)];
  if (next !== undefined) wanted.current = { key: props.keyOf(next), column };
  props.onChange(left);
}

/** The next cell that can be typed in, in this line or the following ones. */
function nextCell(frame: HTMLElement | null, key: string, column: string): HTMLElement | null {
  const all = [...(frame?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const at = all.findIndex(
    (cell) => cell.dataset['cell'] === column && cell.closest<HTMLElement>('[data-line]')?.dataset['line'] === key,
  );
  return all[at + 1] ?? null;
}
