/** The fields of an insurance case. */
import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PayerAccount } from '#domain/contract/customer.contract.ts';
import type { InsuranceCaseInput } from '#domain/contract/order-insurance.ts';
import { INSURANCE_DOCS, type InsuranceDoc, type InsuranceState } from '#domain/enums.ts';
import { statesAfter } from '#domain/insurance/case-status.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyInput, PercentInput } from '../../ui/typed-input.tsx';

type Props = {
  readonly value: InsuranceCaseInput;
  /** The state it is kept in, from which it may go on. */
  readonly from: InsuranceState;
  /** The state it is kept in, from which it may go on. */
  readonly insurers: readonly PayerAccount[];
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<InsuranceCaseInput>) => void;
};

export function InsuranceFields(props: Props) {
  return (
    <div className="q-fields">
      <LossFields {...props} />
      <AssessmentFields {...props} />
      <PayFields {...props} />
    </div>
  );
}

function LossFields({ value, insurers, errors, onChange }: Props) {
  const { t } = useTranslation('insurance');
  return (
    <>
      <Field label={t('insurer')} isRequired error={errors.get('insurerId')}>
        <Select
          autoFocus
          showSearch
          optionFilterProp="label"
          value={value.insurerId ?? undefined}
          options={insurers.map((one) => ({ value: one.id, label: one.name }))}
          onChange={(insurerId) => onChange({ insurerId })}
        />
      </Field>
      <Field label={t('reportNo')} isRequired error={errors.get('reportNo')}>
        <Input maxLength={40} value={value.reportNo} onChange={(e) => onChange({ reportNo: e.target.value })} />
      </Field>
      <Field label={t('policyNo')}>
        <Input maxLength={40} value={value.policyNo} onChange={(e) => onChange({ policyNo: e.target.value })} />
      </Field>
      <Field label={t('lossOn')} error={errors.get('lossOn')}>
        <DateInput value={value.lossOn} onChange={(lossOn) => onChange({ lossOn })} />
      </Field>
      <Field label={t('driver')}>
        <Input maxLength={30} value={value.driver} onChange={(e) => onChange({ driver: e.target.value })} />
      </Field>
      <Field label={t('surveyor')}>
        <Input maxLength={30} value={value.surveyor} onChange={(e) => onChange({ surveyor: e.target.value })} />
      </Field>
      <Field label={t('surveyorPhone')} error={errors.get('surveyorPhone')}>
        <Input
          maxLength={20}
          value={value.surveyorPhone}
          onChange={(e) => onChange({ surveyorPhone: e.target.value })}
        />
      </Field>
    </>
  );
}

function AssessmentFields({ value, errors, onChange }: Props) {
  const { t } = useTranslation('insurance');
  return (
    <>
      <Field label={t('assessNo')}>
        <Input maxLength={40} value={value.assessNo} onChange={(e) => onChange({ assessNo: e.target.value })} />
      </Field>
      <Field label={t('assessed')} error={errors.get('assessedFen')}>
        <MoneyInput value={value.assessedFen} onChange={(assessedFen) => onChange({ assessedFen })} />
      </Field>
      <Field label={t('approved')}>
        <MoneyInput value={value.approvedFen} onChange={(approvedFen) => onChange({ approvedFen })} />
      </Field>
      <Field label={t('deductible')}>
        <PercentInput value={value.deductibleBp} onChange={(bp) => onChange({ deductibleBp: bp ?? 0 })} />
      </Field>
    </>
  );
}

function PayFields({ value, from, errors, onChange }: Props) {
  const { t } = useTranslation('insurance');
  const lang = useLang();
  return (
    <>
      <Field label={t('state')} error={errors.get('state')}>
        <Select<InsuranceState>
          showSearch
          optionFilterProp="label"
          value={value.state}
          options={statesAfter(from).map((it) => ({ value: it, label: labelOf(lang, 'insuranceState', it) }))}
          onChange={(state) => onChange({ state })}
        />
      </Field>
      <Field label={t('docs')} isWide>
        <Select<InsuranceDoc[]>
          mode="multiple"
          value={[...value.docs]}
          options={INSURANCE_DOCS.map((it) => ({ value: it, label: labelOf(lang, 'insuranceDoc', it) }))}
          optionFilterProp="label"
          onChange={(docs) => onChange({ docs })}
        />
      </Field>
      <Checkbox checked={value.isDirectPay} onChange={(e) => onChange({ isDirectPay: e.target.checked })}>
        {t('directPay')}
      </Checkbox>
      {!value.isDirectPay && <p className="q-hint">{t('notDirect')}</p>}
    </>
  );
}
