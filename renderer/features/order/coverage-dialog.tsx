/** 质保答复: what the manufacturer bears of a job and its parts; old and new price stand there before it is recorded. */
import { useQuery } from '@tanstack/react-query';
import { App, Input, Select } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { COVERAGE_ANSWERS, type CoverageAnswer } from '#domain/enums.ts';
import { accountAfter, accountsFor } from '#domain/estimate/payer-account.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { askableLines } from '#domain/repair-order/coverage.ts';
import { api } from '../../api/client.ts';
import { useNow } from '../../documents/use-now.ts';
import { useLang } from '../../i18n/language.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { type UsedDraft, useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { CoveragePreview } from './coverage-preview.tsx';

type Props = { readonly order: OrderView; readonly onClose: () => void };

/** Lines of an order that somebody may ask the manufacturer about. */
export function askable(order: OrderView) {
  return askableLines(order.lines.map((line) => ({ ...line, status: line.status ?? 'OPEN' })));
}

function useCoverageForm(order: OrderView, draft: UsedDraft) {
  const lines = askable(order);
  const waiting = lines.find((line) => line.coverage === 'ASKED') ?? lines.find((line) => line.coverage === 'NONE');
  const first = waiting ?? lines[0];
  const [lineNo, setLineNo] = useDraftState<number | null>(draft, 'lineNo', first?.lineNo ?? null);
  const [answer, setAnswer] = useDraftState<CoverageAnswer>(
    draft,
    'answer',
    first?.coverage === 'ASKED' ? 'COVERED' : 'ASKED',
  );
  const [by, setBy] = useDraftState(draft, 'by', '');
  const [at, setAt] = useDraftState<number | null>(draft, 'at', null);
  const [account, setAccount] = useDraftState<number | null>(draft, 'account', null);
  const accounts = useQuery(api.customer.accounts.queryOptions({ input: {} }));
  const makers = accountsFor(accounts.data ?? [], 'WARRANTY');
  const payerAccountId = accountAfter(makers, 'WARRANTY', account);
  return { lines, lineNo, setLineNo, answer, setAnswer, by, setBy, at, setAt, makers, payerAccountId, setAccount };
}

export function CoverageDialog({ order, onClose }: Props) {
  const { t } = useTranslation('coverage');
  const { t: common } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const draft = useDraft(`order.coverage:${order.id}`, {
    about: `${t('title')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const form = useCoverageForm(order, draft);
  const set = useAct(api.order.setCoverage, {
    draft,
    onDone: ({ supplementNo }) => {
      onClose();
      if (supplementNo === null) return;
      void message.info(t('opened', { no: supplementNo }), 4);
      void navigate({ to: '/orders/$orderId/supplements', params: { orderId: String(order.id) } });
    },
  });
  const { lineNo, answer, by, at, payerAccountId } = form;
  const submit = () =>
    lineNo !== null &&
    set.submit({ id: order.id, version: order.version, lineNo, answer, by: by.trim(), at, payerAccountId });
  return (
    <Dialog
      title={t('title')}
      isOpen
      width={720}
      onClose={onClose}
      action={{ label: common('save'), isBusy: set.isBusy, isDisabled: lineNo === null, onPress: submit }}
    >
      <RefusalAlert problem={set.problem} shownFields={['lineNo', 'by', 'at', 'payerAccountId']} />
      {draft.note}
      {form.lines.length === 0 ? (
        <EmptyState text={t('none')} />
      ) : (
        <>
          <CoverageFields form={form} errors={set.errors} />
          {lineNo !== null && <CoveragePreview order={order} lineNo={lineNo} answer={answer} />}
        </>
      )}
      {set.dialogs}
    </Dialog>
  );
}

type FieldsProps = {
  readonly form: ReturnType<typeof useCoverageForm>;
  readonly errors: ReadonlyMap<string, string>;
};

function CoverageFields({ form, errors }: FieldsProps) {
  const { t } = useTranslation('coverage');
  const lang = useLang();
  const now = useNow();
  const isAsked = form.answer === 'ASKED';
  return (
    <div className="q-fields">
      <Field label={t('line')} isRequired isWide error={errors.get('lineNo')} hint={t('followers')}>
        <Select
          autoFocus
          showSearch
          optionFilterProp="label"
          value={form.lineNo ?? undefined}
          options={form.lines.map((line) => ({
            value: line.lineNo,
            label: [
              `${line.lineNo} ${line.name}`,
              labelOf(lang, 'payerType', line.payerType),
              ...(line.coverage === 'NONE' ? [] : [labelOf(lang, 'coverage', line.coverage)]),
            ].join(' · '),
          }))}
          onChange={form.setLineNo}
        />
      </Field>
      <Field label={t('answer')} isRequired>
        <Select<CoverageAnswer>
          showSearch
          optionFilterProp="label"
          value={form.answer}
          options={COVERAGE_ANSWERS.map((it) => ({ value: it, label: labelOf(lang, 'coverage', it) }))}
          onChange={form.setAnswer}
        />
      </Field>
      <Field label={isAsked ? t('askedBy') : t('by')} isRequired={!isAsked} error={errors.get('by')}>
        <Input maxLength={60} value={form.by} onChange={(event) => form.setBy(event.target.value)} />
      </Field>
      <Field label={isAsked ? t('askedAt') : t('at')} error={errors.get('at')}>
        <DateTimeInput now={now} value={form.at ?? now} onChange={form.setAt} />
      </Field>
      {form.answer === 'COVERED' && (
        <Field label={t('account')} isRequired error={errors.get('payerAccountId')}>
          <Select
            value={form.payerAccountId ?? undefined}
            options={form.makers.map((one) => ({ value: one.id, label: one.name }))}
            onChange={form.setAccount}
          />
        </Field>
      )}
    </div>
  );
}
