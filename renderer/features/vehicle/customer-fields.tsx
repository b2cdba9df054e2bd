/** The fields of a customer. */
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerInput, CustomerView } from '#domain/contract/customer.contract.ts';
import { CUSTOMER_KINDS, CUSTOMER_LEVELS } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Field } from '../../ui/field.tsx';

export const EMPTY_CUSTOMER: CustomerInput = {
  kind: 'PERSON',
  name: '',
  phone: '',
  altPhone: '',
  contactName: '',
  address: '',
  level: 'C',
  discountPlanId: null,
  taxNo: '',
  invoiceTitle: '',
  remark: '',
};

/** What of a customer is typed. */
export function customerInput(customer: CustomerView): CustomerInput {
  const { kind, name, phone, altPhone, contactName, address, level, discountPlanId, taxNo, invoiceTitle, remark } =
    customer;
  return { kind, name, phone, altPhone, contactName, address, level, discountPlanId, taxNo, invoiceTitle, remark };
}

const TEXTS = ['name', 'phone', 'altPhone', 'contactName', 'address', 'taxNo', 'invoiceTitle'] as const;

/** Fields this form shows refusals beside, under a path. */
export function customerFields(at: string): string[] {
  return [...TEXTS, 'discountPlanId'].map((name) => `${at}.${name}`);
}

type Props = {
  readonly value: CustomerInput;
  readonly onChange: (value: CustomerInput) => void;
  readonly errors: ReadonlyMap<string, string>;
  /** path of these fields in the act's input */
  readonly at: string;
};

export function CustomerFields({ value, onChange, errors, at }: Props) {
  const { t } = useTranslation('reception');
  const lang = useLang();
  const plans = useQuery(api.customer.discountPlans.queryOptions({ input: {} }));
  const set = (change: Partial<CustomerInput>) => onChange({ ...value, ...change });
  const isRequired = (key: string) => key === 'name' || (key === 'contactName' && value.kind === 'COMPANY');
  return (
    <div className="q-fields">
      <Field label={t('customerKind')}>
        <Select
          value={value.kind}
          options={CUSTOMER_KINDS.map((it) => ({ value: it, label: labelOf(lang, 'customerKind', it) }))}
          onChange={(kind) => set({ kind })}
        />
      </Field>
      {TEXTS.map((key) => (
        <Field key={key} label={t(key)} isRequired={isRequired(key)} error={errors.get(`${at}.${key}`)}>
          <Input value={value[key]} onChange={(event) => set({ [key]: event.target.value })} />
        </Field>
      ))}
      <Field label={t('level')}>
        <Select
          value={value.level}
          options={CUSTOMER_LEVELS.map((it) => ({ value: it, label: labelOf(lang, 'customerLevel', it) }))}
          onChange={(level) => set({ level })}
        />
      </Field>
      <Field label={t('plan')} error={errors.get(`${at}.discountPlanId`)}>
        <Select
          allowClear
          value={value.discountPlanId ?? undefined}
          options={(plans.data ?? []).map((plan) => ({ value: plan.id, label: plan.name }))}
          onChange={(discountPlanId?: number) => set({ discountPlanId: discountPlanId ?? null })}
        />
      </Field>
    </div>
  );
}
