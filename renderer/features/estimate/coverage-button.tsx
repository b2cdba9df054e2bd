/** 质保答复 while the estimate is typed (Shift+F9): asked, covered or not; job and parts follow, with the price of their payer. */
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EstimateView } from '#domain/contract/estimate.contract.ts';
import { COVERAGES, type Coverage } from '#domain/enums.ts';
import { accountAfter, accountsFor } from '#domain/estimate/payer-account.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { answeredLines, askableTyped } from '../../documents/lines/typed-coverage.ts';
import { amountsOf, type TypedLine } from '../../documents/lines/typed-line.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

type Props = {
  readonly estimate: EstimateView;
  readonly lines: readonly TypedLine[];
  readonly onChange: (lines: TypedLine[]) => void;
};

export function CoverageButton(props: Props) {
  const { t } = useTranslation('coverage');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <ShortcutButton keys="shift+f9" label={t('title')} onPress={() => setOpen(true)} />
      {isOpen && <CoverageOfLines {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function CoverageOfLines({ estimate, lines, onChange, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation('coverage');
  const lang = useLang();
  const draft = useDraft(`estimate.coverage:${estimate.id}`, { about: `${t('title')} ${estimate.estimateNo}` });
  const jobs = askableTyped(lines);
  const first = jobs.find((job) => job.coverage === 'ASKED') ?? jobs[0];
  const [lineNo, setLineNo] = useDraftState<number | null>(draft, 'lineNo', first?.lineNo ?? null);
  const [answer, setAnswer] = useDraftState<Coverage>(
    draft,
    'answer',
    first?.coverage === 'ASKED' ? 'COVERED' : 'ASKED',
  );
  const [by, setBy] = useDraftState(draft, 'by', '');
  const [account, setAccount] = useDraftState<number | null>(draft, 'account', null);
  const accounts = useQuery(api.customer.accounts.queryOptions({ input: {} }));
  const makers = accountsFor(accounts.data ?? [], 'WARRANTY');
  const accountId = accountAfter(makers, 'WARRANTY', account);
  const isAnswer = answer === 'COVERED' || answer === 'NOT_COVERED';
  const after = lineNo === null ? [] : answeredLines(lines, { lineNo, coverage: answer, by: by.trim(), accountId });
  const changed = after.filter((line) => lines.every((was) => was !== line));
  const netOf = (line: TypedLine | undefined) => (line ? amountsOf(line, estimate.laborCoeffBp).netFen : 0);
  return (
    <Dialog
      title={t('title')}
      isOpen
      width={640}
      onClose={onClose}
      action={{
        label: t('note'),
        isDisabled: lineNo === null || (isAnswer && by.trim() === ''),
        onPress: () => {
          onChange(after);
          draft.done();
          onClose();
        },
      }}
    >
      {draft.note}
      {jobs.length === 0 ? (
        <EmptyState text={t('none')} />
      ) : (
        <div className="q-fields">
          <Field label={t('line')} isRequired isWide hint={t('followers')}>
            <Select
              autoFocus
              showSearch
              optionFilterProp="label"
              value={lineNo ?? undefined}
              options={jobs.map((job) => ({ value: job.lineNo, label: `${job.lineNo} ${job.name}` }))}
              onChange={setLineNo}
            />
          </Field>
          <Field label={t('answer')} isRequired>
            <Select<Coverage>
              showSearch
              optionFilterProp="label"
              value={answer}
              options={COVERAGES.map((it) => ({ value: it, label: labelOf(lang, 'coverage', it) }))}
              onChange={setAnswer}
            />
          </Field>
          <Field label={isAnswer ? t('by') : t('askedBy')} isRequired={isAnswer}>
            <Input maxLength={60} value={by} onChange={(event) => setBy(event.target.value)} />
          </Field>
          {answer === 'COVERED' && (
            <Field label={t('account')} isRequired>
              <Select
                showSearch
                optionFilterProp="label"
                value={accountId ?? undefined}
                options={makers.map((one) => ({ value: one.id, label: one.name }))}
                onChange={setAccount}
              />
            </Field>
          )}
        </div>
      )}
      {changed.map((line) => (
        <p className="q-row" role="status" key={line.key}>
          {line.input.lineNo} {line.input.name} · {labelOf(lang, 'payerType', line.input.payerType)}
          <MoneyText fen={netOf(lines.find((was) => was.key === line.key))} /> →{' '}
          <MoneyText fen={netOf(line)} isStrong />
        </p>
      ))}
      {answer === 'ASKED' && <p>{t('askedHint')}</p>}
      <p>{t('withEstimate')}</p>
    </Dialog>
  );
}
