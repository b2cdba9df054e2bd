/** Tenders as they are typed: way, amount, and what was handed over or its reference. */
import { Button, Input, Select } from 'antd';
import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOfTender, isHeldHere, needsReference } from '#domain/cashier/tenders.ts';
import { KEYED_TENDERS } from '#domain/contract/cashier.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { Field } from '../../ui/field.tsx';
import { groupedYuan } from '../../ui/money-text.tsx';
import { MoneyInput } from '../../ui/typed-input.tsx';

export type TenderRow = {
  key: number;
  tender: (typeof KEYED_TENDERS)[number];
  amountFen: number | null;
  tenderedFen: number | null;
  reference: string;
};

type Props = {
  readonly rows: readonly TenderRow[];
  /** refusals by field path, `tenders.N.…` */
  readonly errors: ReadonlyMap<string, string>;
  /** what the customer has here, in fen; offered when it is something */
  readonly storedValueFen: number;
  readonly onChange: Dispatch<SetStateAction<TenderRow[]>>;
};

export function TenderRows({ rows, errors, storedValueFen, onChange }: Props) {
  const { t } = useTranslation('cashier');
  const lang = useLang();
  const set = (key: number, next: Partial<TenderRow>) =>
    onChange((now) => now.map((row) => (row.key === key ? { ...row, ...next } : row)));
  const changeHint = ({ amountFen, tenderedFen }: TenderRow) =>
    `${t('change')} ¥${groupedYuan(changeOfTender({ amountFen: amountFen ?? 0, tenderedFen: tenderedFen ?? undefined }))}`;
  const offered = KEYED_TENDERS.filter((it) => storedValueFen > 0 || !isHeldHere(it));
  return (
    <>
      {rows.map((row, i) => (
        <div key={row.key} className="pay-row">
          <Field label={t('tender')}>
            <Select
              autoFocus={i > 0}
              value={row.tender}
              options={offered.map((it) => ({ value: it, label: labelOf(lang, 'tender', it) }))}
              onChange={(tender) => set(row.key, { tender })}
            />
          </Field>
          <Field
            label={t('amount')}
            error={errors.get(`tenders.${i}.amountFen`) ?? (i === 0 ? errors.get('tenders') : undefined)}
          >
            <MoneyInput value={row.amountFen} onChange={(amountFen) => set(row.key, { amountFen })} />
          </Field>
          {row.tender === 'CASH' ? (
            <Field
              label={t('tendered')}
              error={errors.get(`tenders.${i}.tenderedFen`)}
              hint={row.tenderedFen === null ? undefined : changeHint(row)}
            >
              <MoneyInput
                autoFocus={i === 0}
                value={row.tenderedFen}
                onChange={(tenderedFen) => set(row.key, { tenderedFen })}
              />
            </Field>
          ) : isHeldHere(row.tender) ? (
            <Field label={t('balance')}>
              <Input disabled value={groupedYuan(storedValueFen)} />
            </Field>
          ) : (
            <Field
              label={t('reference')}
              isRequired={needsReference(row.tender)}
              error={errors.get(`tenders.${i}.reference`)}
            >
              <Input
                maxLength={40}
                value={row.reference}
                onChange={(event) => set(row.key, { reference: event.target.value })}
              />
            </Field>
          )}
          {rows.length > 1 && (
            <Button
              type="text"
              aria-label="×"
              onClick={() => onChange((now) => now.filter((one) => one.key !== row.key))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
    </>
  );
}
