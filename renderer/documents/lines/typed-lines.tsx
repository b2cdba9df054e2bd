/** The lines while they are typed: plain inputs, arrows and Enter move between cells, Ctrl+Delete takes a line off. */
import { Fragment, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayerAccount } from '#domain/contract/customer.contract.ts';
import { isComposing } from '../../ui/keys.ts';
import type { Plan } from './new-line.ts';
import { jobsOf, type TypedLine, withoutLine } from './typed-line.ts';
import { BreakDialog, PackageRow } from './package-row.tsx';
import { COLUMNS, TypedLineRow } from './typed-line-row.tsx';
import { brokenUp, packageAmong, packageNoOf } from './typed-package.ts';

type Props = {
  readonly lines: readonly TypedLine[];
  readonly modelCode: string;
  readonly laborCoeffBp: number;
  readonly plan: Plan;
  readonly accounts: readonly PayerAccount[];
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (lines: TypedLine[]) => void;
};

/** Moves the focus to the same cell of the row above or below. */
function moveBy(event: KeyboardEvent<HTMLElement>, rows: number): void {
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.closest('tr');
  const body = row?.parentElement;
  if (!cell || !row || !body) return;
  const all = [...body.children] as HTMLTableRowElement[];
  // a row that only says something has no such cell
  const others = rows > 0 ? all.slice(all.indexOf(row) + 1) : all.slice(0, all.indexOf(row)).toReversed();
  const fields = others.map((one) => one.cells[cell.cellIndex]?.querySelector<HTMLElement>('input,select'));
  fields.find((field) => field !== null && field !== undefined)?.focus();
}

type Asked = { readonly no: number; readonly after: TypedLine[] };

/** What may be done to the lines; whatever breaks up a package is asked first. */
function changesOf(
  lines: readonly TypedLine[],
  plan: Plan,
  onChange: (lines: TypedLine[]) => void,
  ask: (asked: Asked) => void,
) {
  const packageOf = (key: number) => {
    const line = lines.find((one) => one.key === key);
    return line ? packageNoOf(line) : null;
  };
  const put = (of: readonly TypedLine[], line: TypedLine) => of.map((one) => (one.key === line.key ? line : one));
  return {
    replace: (line: TypedLine) => {
      const no = packageOf(line.key);
      // a line that leaves its package took another part's place
      if (no === null || packageNoOf(line) === no) onChange(put(lines, line));
      else ask({ no, after: put(brokenUp(lines, no, plan), line) });
    },
    remove: (key: number) => {
      const no = packageOf(key);
      if (no === null) onChange(withoutLine(lines, key));
      else ask({ no, after: withoutLine(brokenUp(lines, no, plan), key) });
    },
    breakUp: (no: number) => ask({ no, after: brokenUp(lines, no, plan) }),
    takeOff: (keys: readonly number[]) => onChange(keys.reduce<TypedLine[]>(withoutLine, [...lines])),
  };
}

export function TypedLines({ lines, modelCode, laborCoeffBp, plan, accounts, errors, onChange }: Props) {
  const { t } = useTranslation('estimate');
  const { t: order } = useTranslation('order');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { replace, remove, breakUp, takeOff } = changesOf(lines, plan, onChange, setAsked);
  const jobs = jobsOf(lines);
  // the name has what no account needs
  const hasAccounts = lines.some(({ input }) => input.payerType !== 'SELF' && input.payerType !== 'FREE');
  return (
    <div className="q-grid">
      <table aria-label={order('lines')}>
        <thead>
          <tr>
            <th style={{ width: 36 }}>{order('lineNo')}</th>
            <th style={{ width: 126 }}>{order('code')}</th>
            <th>{order('name')}</th>
            <th style={{ width: 50 }}>{t('job')}</th>
            <th className="q-end" style={{ width: 74 }}>
              {t('hours')}
            </th>
            <th className="q-end" style={{ width: 78 }}>
              {t('price')}
            </th>
            <th className="q-end" style={{ width: 52 }}>
              {t('zhe')}
            </th>
            <th style={{ width: 98 }}>{t('payer')}</th>
            <th style={{ width: hasAccounts ? 108 : 60 }}>{t('account')}</th>
            <th className="q-end" style={{ width: 84 }}>
              {t('amount')}
            </th>
            <th className="q-end" style={{ width: 166 }}>
              {order('stock')}
            </th>
            <th style={{ width: 36 }} aria-label={t('remove')} />
          </tr>
        </thead>
        <tbody
          onKeyDown={(event) => {
            if (isComposing(event) || event.target instanceof HTMLButtonElement) return;
            const isSelect = event.target instanceof HTMLSelectElement;
            if ((event.key === 'ArrowDown' && !isSelect) || event.key === 'Enter') moveBy(event, 1);
            else if (event.key === 'ArrowUp' && !isSelect) moveBy(event, -1);
            else return;
            event.preventDefault();
          }}
        >
          {lines.map((line, i) => {
            const no = packageNoOf(line);
            const before = lines[i - 1];
            const of =
              no === null || (before && packageNoOf(before) === no) ? null : packageAmong(lines, no, laborCoeffBp);
            return (
              <Fragment key={line.key}>
                {of && (
                  <PackageRow
                    of={of}
                    columns={COLUMNS}
                    onBreak={() => breakUp(of.no)}
                    onRemove={() => takeOff(of.keys)}
                  />
                )}
                <TypedLineRow
                  line={line}
                  modelCode={modelCode}
                  laborCoeffBp={laborCoeffBp}
                  plan={plan}
                  jobs={jobs}
                  accounts={accounts}
                  error={errorOf(errors, line.input.lineNo)}
                  replace={replace}
                  remove={remove}
                />
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {asked && (
        <BreakDialog
          no={asked.no}
          before={lines}
          after={asked.after}
          laborCoeffBp={laborCoeffBp}
          onClose={() => setAsked(null)}
          onBreak={() => {
            onChange(asked.after);
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}

/** The sentence of whatever is wrong on a line. */
function errorOf(errors: ReadonlyMap<string, string>, lineNo: number): string | undefined {
  for (const [field, sentence] of errors)
    if (field === `lines.${lineNo}` || field.startsWith(`lines.${lineNo}.`)) return sentence;
  return undefined;
}
