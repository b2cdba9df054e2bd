/** One line of a grid: plain inputs, drawn again only when its own line changes. */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridColumn, GridHands } from './line-grid-types.ts';

type RowProps<Row, Item> = {
  readonly row: Row;
  readonly rowKey: string;
  readonly no: number;
  readonly columns: readonly GridColumn<Row, Item>[];
  /** sentences of this line, by column: 'qty\u0000sentence' joined by \u0001, so that equal ones compare equal */
  readonly problems: string;
  readonly isFixed: boolean;
  readonly hands: GridHands<Row, Item>;
};

function GridRowOf<Row, Item>({ row, rowKey, no, columns, problems, isFixed, hands }: RowProps<Row, Item>) {
  const { t } = useTranslation();
  const sentences = new Map(
    problems === '' ? [] : problems.split('\u0001').map((it) => it.split('\u0000') as [string, string]),
  );
  return (
    <>
      <tr data-line={rowKey}>
        <td className="q-plain q-end">{no}</td>
        {columns.map((column) => {
          const isInput = !isFixed && column.type !== undefined && !column.isFixed?.(row);
          const className = `${isInput ? '' : 'q-plain'} ${column.isNumber ? 'q-end' : ''}`.trim();
          return (
            <td key={column.key} className={className}>
              {isInput ? (
                <Cell
                  row={row}
                  rowKey={rowKey}
                  no={no}
                  column={column}
                  isWrong={sentences.has(column.key)}
                  hands={hands}
                />
              ) : (
                (column.render?.(row) ?? column.text(row))
              )}
            </td>
          );
        })}
        {!isFixed && (
          <td>
            <button
              type="button"
              className="q-line-remove"
              tabIndex={-1}
              aria-label={t('removeLine', { no })}
              title="Ctrl+Delete"
              onClick={() => hands.remove(rowKey)}
            >
              ×
            </button>
          </td>
        )}
      </tr>
      {sentences.size > 0 && (
        <tr>
          <td className="q-cell-error" role="alert" colSpan={columns.length + 2}>
            {[...sentences.values()].join(' ')}
          </td>
        </tr>
      )}
    </>
  );
}

export const GridRow = memo(GridRowOf) as typeof GridRowOf;

type CellProps<Row, Item> = {
  readonly row: Row;
  readonly rowKey: string;
  readonly no: number;
  readonly column: GridColumn<Row, Item>;
  readonly isWrong: boolean;
  readonly hands: GridHands<Row, Item>;
};

function Cell<Row, Item>(props: CellProps<Row, Item>) {
  const { row, rowKey, no, column, isWrong, hands } = props;
  // What is being typed stays as typed; the line holds what was understood of it.
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const label = `${column.title} ${no}`;
  const common = {
    'data-cell': column.key,
    'aria-label': label,
    onFocus: () => hands.entered(rowKey),
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => hands.pressed(event, rowKey, column),
  };
  if (column.options) {
    return (
      <select
        {...common}
        aria-invalid={isWrong}
        value={(column.value ?? column.text)(row)}
        onChange={(event) => hands.typed(rowKey, column, event.target.value)}
      >
        {column.options(row).map((it) => (
          <option key={it.value} value={it.value}>
            {it.label}
          </option>
        ))}
      </select>
    );
  }
  const take = (input: HTMLInputElement, isComposing: boolean) => {
    setDraft(input.value);
    if (isComposing) return;
    setProblem(hands.typed(rowKey, column, input.value));
    if (column.suggest) hands.asks(rowKey, column, input.value, input);
  };
  return (
    <>
      <input
        {...common}
        type={column.isSecret ? 'password' : 'text'}
        autoComplete="off"
        inputMode={column.isNumber ? 'decimal' : 'text'}
        aria-invalid={isWrong || problem !== undefined}
        value={draft ?? column.text(row)}
        onChange={(event) => take(event.currentTarget, (event.nativeEvent as InputEvent).isComposing)}
        onCompositionEnd={(event) => take(event.currentTarget, false)}
        onBlur={() => {
          if (problem === undefined) setDraft(null);
          hands.left();
        }}
      />
      {problem !== undefined && (
        <div className="q-cell-error" role="alert">
          {problem}
        </div>
      )}
    </>
  );
}
