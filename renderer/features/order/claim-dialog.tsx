/** 索赔单: drafted from the order, kept with what was found and done on each claimed job. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { claimStatesAfter } from '#domain/claim/claim-status.ts';
import { proposeClaim, proposeResult } from '#domain/claim/claim.ts';
import type { ClaimInput } from '#domain/contract/order-claim.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { CLAIM_KINDS, type ClaimKind, type ClaimState } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { ClaimJobs, type TypedResults } from './claim-jobs.tsx';

type Props = { readonly order: OrderView; readonly onClose: () => void };

function claimOf(order: OrderView): ClaimInput {
  if (order.claim === null)
    return proposeClaim({ ...order, lines: order.lines.filter((line) => line.status !== 'CANCELLED') });
  const { claimNo: _no, amountFen: _amount, ...kept } = order.claim;
  return kept;
}

function resultsOf(order: OrderView): TypedResults {
  const isDone = (lineNo: number) => order.lines.some((line) => line.lineNo === lineNo && line.status === 'DONE');
  return Object.fromEntries(
    order.claimJobs.map(({ lineNo, cause, result }) => [
      lineNo,
      { cause, result: proposeResult(result, isDone(lineNo)) },
    ]),
  );
}

export function ClaimDialog({ order, onClose }: Props) {
  const { t } = useTranslation('claim');
  const { t: common } = useTranslation();
  const draft = useDraft(`order.claim:${order.id}`, {
    about: `${t('title')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [claim, setClaim] = useDraftState<ClaimInput>(draft, 'claim', claimOf(order));
  const [results, setResults] = useDraftState<TypedResults>(draft, 'results', resultsOf(order));
  const save = useAct(api.order.saveClaim, { draft, onDone: onClose });
  const submit = () =>
    save.submit({
      ...{ id: order.id, version: order.version, claim },
      results: order.claimJobs.flatMap(({ lineNo }) => {
        const typed = results[lineNo];
        return typed === undefined ? [] : [{ lineNo, ...typed }];
      }),
    });
  return (
    <Dialog
      title={t('title')}
      isOpen
      width={820}
      onClose={onClose}
      action={{ label: common('save'), isBusy: save.isBusy, onPress: submit }}
    >
      <RefusalAlert
        problem={save.problem}
        shownFields={[...SHOWN, ...order.claimJobs.map((job) => `results.${job.lineNo}`)]}
      />
      {draft.note}
      <p className="q-hint">{t('hint')}</p>
      <ClaimFields
        value={claim}
        from={order.claim?.state ?? 'DRAFT'}
        errors={save.errors}
        onChange={(change) => setClaim({ ...claim, ...change })}
      />
      <ClaimJobs jobs={order.claimJobs} typed={results} errors={save.errors} onChange={setResults} />
      {save.dialogs}
    </Dialog>
  );
}

const SHOWN = ['kind', 'causalPart', 'failureText', 'state'];

type FieldsProps = {
  readonly value: ClaimInput;
  /** The state it is kept in, from which it may go on. */
  readonly from: ClaimState;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<ClaimInput>) => void;
};

function ClaimFields({ value, from, errors, onChange }: FieldsProps) {
  const { t } = useTranslation('claim');
  const lang = useLang();
  const isFault = value.kind === 'FAULT';
  return (
    <div className="q-fields">
      <Field label={t('kind')} isRequired error={errors.get('kind')}>
        <Select<ClaimKind>
          autoFocus
          showSearch
          optionFilterProp="label"
          value={value.kind}
          options={CLAIM_KINDS.map((it) => ({ value: it, label: labelOf(lang, 'claimKind', it) }))}
          onChange={(kind) => onChange({ kind })}
        />
      </Field>
      <Field label={t('state')} error={errors.get('state')}>
        <Select<ClaimState>
          showSearch
          optionFilterProp="label"
          value={value.state}
          options={claimStatesAfter(from).map((it) => ({ value: it, label: labelOf(lang, 'claimState', it) }))}
          onChange={(state) => onChange({ state })}
        />
      </Field>
      <Field label={t('causalPart')} isRequired={isFault} error={errors.get('causalPart')}>
        <Input maxLength={60} value={value.causalPart} onChange={(e) => onChange({ causalPart: e.target.value })} />
      </Field>
      <Field label={t('faultCode')}>
        <Input maxLength={40} value={value.faultCode} onChange={(e) => onChange({ faultCode: e.target.value })} />
      </Field>
      <Field label={t('oldPartTag')}>
        <Input maxLength={40} value={value.oldPartTag} onChange={(e) => onChange({ oldPartTag: e.target.value })} />
      </Field>
      <Field label={t('failureText')} isRequired={isFault} isWide error={errors.get('failureText')}>
        <Input maxLength={200} value={value.failureText} onChange={(e) => onChange({ failureText: e.target.value })} />
      </Field>
    </div>
  );
}
