/** The administrator with an own PIN: there is no default account. */
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { minPinLength } from '#domain/staff/pin.ts';
import { Field } from '#renderer/ui/field.tsx';

export type AdminDraft = { readonly no: string; readonly name: string; readonly pin: string; readonly again: string };

type Props = {
  readonly admin: AdminDraft;
  readonly onChange: (admin: AdminDraft) => void;
  readonly errors: ReadonlyMap<string, string>;
};

export function AdminStep({ admin, onChange, errors }: Props) {
  const { t } = useTranslation('setup');
  const { t: settings } = useTranslation('settings');
  const { t: signIn } = useTranslation('signIn');
  return (
    <>
      <p>{t('adminHint')}</p>
      <div className="q-fields">
        <Field label={settings('staffNo')} isRequired error={errors.get('no')}>
          <Input
            autoComplete="off"
            value={admin.no}
            onChange={(event) => onChange({ ...admin, no: event.target.value })}
          />
        </Field>
        <Field label={settings('personName')} isRequired error={errors.get('name')}>
          <Input
            autoFocus
            autoComplete="off"
            value={admin.name}
            onChange={(event) => onChange({ ...admin, name: event.target.value })}
          />
        </Field>
        <Field
          label="PIN"
          isRequired
          error={errors.get('pin')}
          hint={signIn('pinRule', { min: minPinLength(['ADMIN']) })}
        >
          <Input.Password
            autoComplete="new-password"
            value={admin.pin}
            onChange={(event) => onChange({ ...admin, pin: event.target.value })}
          />
        </Field>
        <Field label={t('pinAgain')} isRequired error={errors.get('again')}>
          <Input.Password
            autoComplete="new-password"
            value={admin.again}
            onChange={(event) => onChange({ ...admin, again: event.target.value })}
          />
        </Field>
      </div>
    </>
  );
}
