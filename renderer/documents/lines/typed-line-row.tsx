/** One typed line: its cells, what is wrong with it, and what could stand in for it; Ctrl+Delete takes it off. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PayerAccount } from '#domain/contract/customer.contract.ts';
import { PAYER_TYPES, type PayerType } from '#domain/enums.ts';
import { parseZhe } from '#domain/discount-entry.ts';
import { accountAfter, accountsFor } from '#domain/estimate/payer-account.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formatCentiHours, formatMilli } from '#domain/quantity.ts';
import { useLang } from '../../i18n/language.ts';
import { MoneyText } from '../../ui/money-text.tsx';
import type { Plan } from './new-line.ts';
import { SubstituteRow } from './substitute-row.tsx';
import { amountCell, Cell, priceCell } from './typed-cells.tsx';
import { amountsOf, isToCheck, type TypedLine, withPayer } from './typed-line.ts';
import { packageNoOf } from './typed-package.ts';

export const COLUMNS = 12;

type RowProps = {
  readonly line: TypedLine;
  readonly modelCode: string;
  readonly laborCoeffBp: number;
  readonly plan: Plan;
  readonly jobs: readonly { readonly lineNo: number; readonly name: string }[];
  readonly accounts: readonly PayerAccount[];
  readonly error: string | undefined;
  readonly replace: (line: TypedLine) => void;
  readonly remove: (key: number) => void;
};

export const TypedLineRow = memo(function TypedLineRow({
  line,
  modelCode,
  laborCoeffBp,
  plan,
  jobs,
  accounts,
  error,
  replace,
  remove,
}: RowProps) {
  const { t } = useTranslation('estimate');
  const lang = useLang();
  const { input, stock } = line;
  const name = `${input.lineNo} ${input.name}`;
  const paidBy = (payerType: PayerType) =>
    replace(withPayer(line, payerType, accountAfter(accounts, payerType, input.payerAccountId)));
  const isBrought = input.kind === 'PART' && input.isCustomerSupplied;
  // within a package nothing but the job is typed: to change it, it is broken up
  const isPackaged = packageNoOf(line) !== null;
  const isAccountNeeded = input.payerType !== 'SELF' && input.payerType !== 'FREE';
  return (
    <>
      <tr
        className={isPackaged ? 'q-package-line' : undefined}
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
          {input.coverage !== undefined && input.coverage !== 'NONE' && (
            <div className="q-line-coverage">
              {labelOf(lang, 'coverage', input.coverage)} {input.coverageBy}
            </div>
          )}
        </td>
        <td>
          {input.kind === 'PART' && (
            <select
              aria-label={`${t('job')} ${name}`}
              title={jobs.find(({ lineNo }) => lineNo === input.laborLineNo)?.name}
              value={input.laborLineNo ?? ''}
              onChange={(event) =>
                replace({ ...line, input: { ...input, laborLineNo: Number(event.target.value) || null } })
              }
            >
              <option value="">—</option>
              {jobs.map((job) => (
                <option key={job.lineNo} value={job.lineNo} title={job.name}>
                  {job.lineNo}
                </option>
              ))}
            </select>
          )}
        </td>
        {isPackaged && <PackagedCells line={line} />}
        {!isPackaged && (
          <>
            <td className="q-end">{amountCell(line, name, lang, t('hours'), replace)}</td>
            <td className="q-end">{!isBrought && priceCell(line, name, lang, t('price'), replace)}</td>
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
          </>
        )}
        <td className="q-plain q-end">
          {isToCheck(line) ? (
            t('toCheck')
          ) : isBrought ? (
            t('brought')
          ) : (
            <MoneyText fen={amountsOf(line, laborCoeffBp).netFen} isBare />
          )}
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
      {input.kind === 'PART' && packageNoOf(line) === null && (
        <SubstituteRow
          line={line}
          input={input}
          plan={plan}
          modelCode={modelCode}
          columns={COLUMNS}
          replace={replace}
        />
      )}
      {error !== undefined && (
        <tr>
          <td colSpan={COLUMNS} className="q-cell-error" role="alert">
            {error}
          </td>
        </tr>
      )}
    </>
  );
});

/** Quantity and price as they are, read only; no discount of its own; the customer pays. */
function PackagedCells({ line }: { readonly line: TypedLine }) {
  const { t } = useTranslation('packages');
  const lang = useLang();
  const { input } = line;
  const hours = input.kind === 'LABOR' ? input.billHoursCenti : null;
  const amount = input.kind === 'PART' ? formatMilli(input.qtyMilli) : hours === null ? '' : formatCentiHours(hours);
  const price = input.kind === 'PART' ? input.unitPriceFen : input.kind === 'LABOR' ? input.rateFen : null;
  return (
    <>
      <td className="q-plain q-end">{amount}</td>
      <td className="q-plain q-end">
        <MoneyText fen={price ?? (input.kind === 'LABOR' ? input.fixedPriceFen : null)} isBare />
      </td>
      <td className="q-plain q-end">{t('inPackage')}</td>
      <td className="q-plain">{labelOf(lang, 'payerType', input.payerType)}</td>
      <td />
    </>
  );
}
