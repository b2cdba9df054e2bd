/** A list a person walks with arrow keys: Enter opens the row. Read-only; lines that are typed are a LineGrid. */
import type { KeyboardEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import './data-list.css';

export type ListColumn<T> = {
  readonly title: string;
  readonly render: (row: T) => ReactNode;
  /** figures stand at the end */
  readonly isEnd?: boolean;
  /** px; the rest share what is left */
  readonly width?: number;
};

type Props<T> = {
  readonly label: string;
  readonly columns: readonly ListColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string | number;
  readonly onOpen?: (row: T) => void;
  readonly isQuiet?: (row: T) => boolean;
  /** said in the place of the rows while there is none */
  readonly empty?: string;
};

/** Up and down move between rows, Home and End jump, Enter opens. */
export function DataList<T>({ label, columns, rows, rowKey, onOpen, isQuiet, empty }: Props<T>) {
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const focusRow = (at: number) => {
    const row = body.current?.rows[Math.max(0, Math.min(at, rows.length - 1))];
    row?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, at: number, row: T) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowDown') focusRow(at + 1);
    else if (event.key === 'ArrowUp') focusRow(at - 1);
    else if (event.key === 'Home') focusRow(0);
    else if (event.key === 'End') focusRow(rows.length - 1);
    else if (event.key === 'Enter' && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  };
  return (
    <div className="q-list">
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.title}
                className={column.isEnd ? 'q-end' : undefined}
                style={column.width ? { width: column.width, minWidth: column.width } : undefined}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.length === 0 && (
            <tr className="q-row-none">
              <td colSpan={columns.length}>{empty ?? t('empty')}</td>
            </tr>
          )}
          {rows.map((row, at) => (
            <tr
              key={rowKey(row)}
              tabIndex={onOpen ? 0 : undefined}
              className={isQuiet?.(row) ? 'q-row-quiet' : undefined}
              onKeyDown={(event) => onKeyDown(event, at, row)}
              onDoubleClick={() => onOpen?.(row)}
              onClick={(event) => {
                if (onOpen && (event.target as HTMLElement).closest('button,input,a,label,select') === null)
                  onOpen(row);
              }}
            >
              {columns.map((column) => (
                <td key={column.title} className={column.isEnd ? 'q-end' : undefined}>
                  {column.render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
