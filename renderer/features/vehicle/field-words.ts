/** Names and values of the typed fields of a car or customer, for the view of two changes of one field. */
import { useTranslation } from 'react-i18next';
import type { CustomerKind, CustomerLevel, FuelType, PlateStatus } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '../../i18n/language.ts';
import type { reception } from '../../i18n/zh-CN/reception.ts';

/** Fields whose word is not their own name. */
const WORDS: Readonly<Record<string, keyof typeof reception>> = {
  kind: 'customerKind',
  discountPlanId: 'plan',
  isSpecialPlate: 'specialPlate',
  modelCode: 'model',
};

/** Both functions for useMergingAct; a plan is said by its name when `plans` knows it. */
export function useFieldWords(plans: readonly { readonly id: number; readonly name: string }[] = []) {
  const { t } = useTranslation('reception');
  const { t: common } = useTranslation();
  const lang = useLang();
  return {
    labelOf: (field: string) =>
      field === 'remark' ? common('remark') : t(WORDS[field] ?? (field as keyof typeof reception)),
    show: (field: string, value: unknown) => {
      if (value === null || value === undefined) return '';
      if (field === 'kind') return labelOf(lang, 'customerKind', value as CustomerKind);
      if (field === 'level') return labelOf(lang, 'customerLevel', value as CustomerLevel);
      if (field === 'fuelType') return labelOf(lang, 'fuelType', value as FuelType);
      if (field === 'plateStatus') return labelOf(lang, 'plateStatus', value as PlateStatus);
      if (field === 'discountPlanId') return plans.find((plan) => plan.id === value)?.name ?? '';
      if (typeof value === 'boolean') return common(value ? 'yes' : 'no');
      return String(value);
    },
  };
}
