/** The lines while they are typed: plain inputs, arrows and Enter move between cells, Ctrl+Delete takes a line off. */
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayerAccount } from '#domain/contract/customer.contract.ts';
import { PAYER_TYPES, type PayerType } from '#domain/enums.ts';
import { parseZhe } from '#domain/discount-entry.ts';
import { accountAfter, accountsFor } from '#domain/estimate/payer-account.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formatMilli } from '#domain/quantity.ts';
import { useLang } from '../../i18n/language.ts';
import { isComposing } from '../../ui/keys.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import { amountCell, Cell, priceCell } from './typed-cells.tsx';
import { amountsOf, isToCheck, type TypedLine, withPayer } from './typed-line.ts';

type Props = {
  readonly lines: readonly TypedLine[];
  readonly laborCoeffBp: number;
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
  const next = body.children[Array.prototype.indexOf.call(body.children, row) + rows] as
    | HTMLTableRowElement
    | undefined;
  (next?.cells[cell.cellIndex]?.querySelector('input,select') as HTMLElement | null)?.focus();
}

export function TypedLines({ lines, laborCoeffBp, accounts, errors, onChange }: Props) {
  const { t } = useTranslation('estimate');
  const { t: order } = useTranslation('order');
  const replace = (line: TypedLine) => onChange(lines.map((one) => (one.key === line.key ? line : one)));
  const remove = (key: number) => onChange(lines.filter((one) => one.key !== key));
  return (
    <div className="q-grid">
      <table aria-label={order('lines')}>
        <thead>
          <tr>
            <th style={{ width: 42 }}>{order('lineNo')}</th>
            <th style={{ width: 140 }}>{order('code')}</th>
            <th>{order('name')}</th>
            <th className="q-end" style={{ width: 86 }}>
              {t('hours')}
            </th>
            <th className="q-end" style={{ width: 90 }}>
              {t('price')}
            </th>
            <th className="q-end" style={{ width: 52 }}>
              {t('zhe')}
            </th>
            <th style={{ width: 96 }}>{t('payer')}</th>
            <th style={{ width: 120 }}>{t('account')}</th>
            <th className="q-end" style={{ width: 90 }}>
              {t('amount')}
            </th>
            <th className="q-end" style={{ width: 176 }}>
              {order('stock')}
            </th>
            <th style={{ width: 36 }} aria-label={t('remove')} />
          </tr>
        </thead>
        <tbody
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            const isSelect = event.target instanceof HTMLSelectElement;
            if ((event.key === 'ArrowDown' && !isSelect) || event.key === 'Enter') moveBy(event, 1);
            else if (event.key === 'ArrowUp' && !isSelect) moveBy(event, -1);
            else return;
            event.preventDefault();
          }}
        >
          {lines.map((line) => (
            <Row
              key={line.key}
              line={line}
              laborCoeffBp={laborCoeffBp}
              accounts={accounts}
              error={errorOf(errors, line.input.lineNo)}
              replace={replace}
              remove={remove}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The sentence of whatever is wrong on a line. */
function errorOf(errors: ReadonlyMap<string, string>, lineNo: number): string | undefined {
  for (const [field, sentence] of errors)
    if (field === `lines.${lineNo}` || field.startsWith(`lines.${lineNo}.`)) return sentence;
  return undefined;
}

type RowProps = {
  readonly line: TypedLine;
  readonly laborCoeffBp: number;
  readonly accounts: readonly PayerAccount[];
  readonly error: string | undefined;
  readonly replace: (line: TypedLine) => void;
  readonly remove: (key: number) => void;
};

const Row = memo(function Row({ line, laborCoeffBp, accounts, error, replace, remove }: RowProps) {
  const { t } = useTranslation('estimate');
  const lang = useLang();
  const { input, stock } = line;
  const name = `${input.lineNo} ${input.name}`;
  const paidBy = (payerType: PayerType) =>
    replace(withPayer(line, payerType, accountAfter(accounts, payerType, input.payerAccountId)));
  const isAccountNeeded = input.payerType !== 'SELF' && input.payerType !== 'FREE';
  return (
    <>
      <tr
        onKeyDown={(event) => {
          if (event.key === 'Delete' && event.ctrlKey) {
            event.preventDefault();
            event.stopPropagation();
            remove(line.key);
          }
        }}
      >
        <td className="q-plain">{input.lineNo}</td>
        <td className="q-plain">
          {input.kind === 'OTHER' ? labelOf(lang, 'otherKind', input.otherKind) : input.code || '—'}
        </td>
        <td className="q-plain" title={input.name}>
          {input.name}
          {input.kind === 'PART' && input.spec ? ` · ${input.spec}` : ''}
        </td>
        <td className="q-end">{amountCell(line, name, lang, t('hours'), replace)}</td>
        <td className="q-end">{priceCell(line, name, lang, t('price'), replace)}</td>
        <td className="q-end">
          <Cell
            label={`${t('zhe')} ${name}`}
            lang={lang}
            shown={input.payRateBp === 10_000 ? '' : String(input.payRateBp / 1000)}
            read={(typed) => (typed.trim() === '' ? { ok: true, value: 10_000 } : parseZhe(typed))}
            onRead={(payRateBp) => replace({ ...line, input: { ...input, payRateBp } })}
          />
        </td>
        <td>
          <select
            aria-label={`${t('payer')} ${name}`}
            value={input.payerType}
            onChange={(event) => paidBy(event.target.value as PayerType)}
          >
            {PAYER_TYPES.map((it) => (
              <option key={it} value={it}>
                {labelOf(lang, 'payerType', it)}
              </option>
            ))}
          </select>
        </td>
        <td>
          {isAccountNeeded && (
            <select
              aria-label={`${t('account')} ${name}`}
              value={input.payerAccountId ?? ''}
              onChange={(event) => replace(withPayer(line, input.payerType, Number(event.target.value) || null))}
            >
              <option value="">—</option>
              {accountsFor(accounts, input.payerType).map((account) => (
                <option key={account.id} value={account.id}>
                  {account.name}
                </option>
              ))}
            </select>
          )}
        </td>
        <td className="q-plain q-end">
          {isToCheck(line) ? t('toCheck') : <MoneyText fen={amountsOf(line, laborCoeffBp).netFen} isBare />}
        </td>
        <td className="q-plain q-end">
          {stock === null
            ? ''
            : `${formatMilli(stock.onHandMilli)} / ${formatMilli(stock.reservedMilli)} / ${formatMilli(stock.availableMilli)}`}
        </td>
        <td className="q-plain">
          <button
            type="button"
            className="q-line-remove"
            aria-label={`${t('remove')} ${name}`}
            title="Ctrl+Delete"
            tabIndex={-1}
            onClick={() => remove(line.key)}
          >
            ×
          </button>
        </td>
      </tr>
      {error !== undefined && (
        <tr>
          <td colSpan={11} className="q-cell-error" role="alert">
            {error}
          </td>
        </tr>
      )}
    </>
  );
});
