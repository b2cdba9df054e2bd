/** The fields of the shop's profile, for the set-up and for settings. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ShopProfileInput } from '#domain/contract/setup.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { Field } from '#renderer/ui/field.tsx';

export type ShopProfile = ShopProfileInput;
type TextKey = Exclude<keyof ShopProfile, 'repairCategory' | 'laborStandard'>;

export const EMPTY_SHOP: ShopProfile = {
  name: '',
  creditCode: '',
  address: '',
  phone: '',
  rescuePhone: '',
  repairFilingNo: '',
  repairCategory: 'CLASS1',
  bankName: '',
  bankAccount: '',
  openFrom: '08:00',
  openTo: '18:00',
  complaintPhone: '',
  supervisionPhone: '',
  laborStandard: 'MANUFACTURER',
};

const TEXTS: readonly { readonly key: TextKey; readonly isRequired?: boolean; readonly isWide?: boolean }[] = [
  { key: 'name', isRequired: true, isWide: true },
  { key: 'address', isRequired: true, isWide: true },
  { key: 'phone', isRequired: true },
  { key: 'rescuePhone' },
  { key: 'creditCode' },
  { key: 'repairFilingNo' },
  { key: 'bankName' },
  { key: 'bankAccount' },
  { key: 'complaintPhone' },
  { key: 'supervisionPhone' },
  { key: 'openFrom', isRequired: true },
  { key: 'openTo', isRequired: true },
];

/** Fields that are not as the contract wants them. */
export function wrongShopFields(shop: ShopProfile): ReadonlySet<string> {
  const read = ShopProfileInput.safeParse(shop);
  return new Set(read.success ? [] : read.error.issues.map((issue) => String(issue.path[0])));
}

type Props = {
  readonly shop: ShopProfile;
  readonly onChange: (shop: ShopProfile) => void;
  /** field -> sentence */
  readonly errors: ReadonlyMap<string, string>;
  readonly isFixed?: boolean;
};

export function ShopFields({ shop, onChange, errors, isFixed = false }: Props) {
  const { t } = useTranslation('settings');
  const lang = useLang();
  return (
    <div className="q-fields">
      {TEXTS.map(({ key, isRequired = false, isWide = false }) => (
        <Field
          key={key}
          label={t(key)}
          isRequired={isRequired}
          isWide={isWide}
          error={errors.get(key)}
          hint={key === 'openFrom' || key === 'openTo' ? t('timeHint') : undefined}
        >
          <Input
            autoFocus={key === 'name' && !isFixed}
            autoComplete="off"
            disabled={isFixed}
            value={shop[key]}
            onChange={(event) => onChange({ ...shop, [key]: event.target.value })}
          />
        </Field>
      ))}
      <Field label={t('repairCategory')}>
        <Select
          disabled={isFixed}
          value={shop.repairCategory}
          options={(['CLASS1', 'CLASS2'] as const).map((value) => ({
            value,
            label: labelOf(lang, 'repairCategory', value),
          }))}
          onChange={(repairCategory) => onChange({ ...shop, repairCategory })}
        />
      </Field>
      <Field label={t('laborStandard')}>
        <Select
          disabled={isFixed}
          value={shop.laborStandard}
          options={(['MANUFACTURER', 'INDUSTRY'] as const).map((value) => ({
            value,
            label: labelOf(lang, 'laborStandard', value),
          }))}
          onChange={(laborStandard) => onChange({ ...shop, laborStandard })}
        />
      </Field>
    </div>
  );
}
