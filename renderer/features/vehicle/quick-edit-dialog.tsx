/** Phone and mileage corrected in place; each is saved by itself, and what stood there before is listed below. */
import { useQuery } from '@tanstack/react-query';
import { Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { FactChangeView, VehicleCard } from '#domain/contract/vehicle.contract.ts';
import { MILEAGE_REASONS, type MileageReason } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import '../../documents/car.css';

export function QuickEditDialog({ card, onClose }: { readonly card: VehicleCard; readonly onClose: () => void }) {
  const { t } = useTranslation('vehicle');
  const { t: reception } = useTranslation('reception');
  const { t: common } = useTranslation();
  const lang = useLang();
  const { vehicle, owner } = card;
  const draft = useDraft(`vehicle.quickEdit:${vehicle.id}`, {
    about: `${t('quickEdit')} ${vehicle.plateNo ?? ''}`,
    version: vehicle.version,
  });
  const [mileage, setMileage] = useDraftState<number | null>(draft, 'mileage', vehicle.lastMileage);
  const [reason, setReason] = useDraftState<MileageReason | undefined>(draft, 'reason', undefined);
  const [phone, setPhone] = useDraftState(draft, 'phone', owner.phone);
  const changes = useQuery(
    api.vehicle.changes.queryOptions({ input: { vehicleId: vehicle.id }, meta: { touches: ['vehicle', 'customer'] } }),
  );
  const isPhoneNew = owner.isPhoneFull && phone.trim() !== owner.phone;
  const isMileageNew = mileage !== null && mileage !== vehicle.lastMileage;
  const savePhone = useAct(api.customer.setPhone, { draft, onDone: onClose });
  const saveMileage = useAct(api.vehicle.setMileage, {
    draft,
    doneText: isPhoneNew ? null : common('saved'),
    onDone: () => {
      if (isPhoneNew) sendPhone();
      else onClose();
    },
  });
  const sendPhone = () => savePhone.submit({ id: owner.id, version: owner.version, phone });
  const why = reason === undefined ? {} : { reason };
  return (
    <Dialog
      title={t('quickEdit')}
      isOpen
      width={640}
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: saveMileage.isBusy || savePhone.isBusy,
        isDisabled: !isPhoneNew && !isMileageNew,
        onPress: () => {
          if (isMileageNew)
            saveMileage.submit({ id: vehicle.id, version: vehicle.version, mileageKm: mileage, ...why });
          else sendPhone();
        },
      }}
    >
      <RefusalAlert problem={saveMileage.problem ?? savePhone.problem} shownFields={['mileageIn', 'phone']} />
      {draft.note}
      <div className="q-fields">
        {owner.isPhoneFull && (
          <Field label={reception('phone')} error={savePhone.errors.get('phone')}>
            <Input autoFocus value={phone} onChange={(event) => setPhone(event.target.value)} />
          </Field>
        )}
        <Field label={reception('lastMileage')} error={saveMileage.errors.get('mileageIn')}>
          <InputNumber
            className="q-num"
            autoFocus={!owner.isPhoneFull}
            style={{ width: '100%' }}
            min={0}
            max={999_999}
            precision={0}
            controls={false}
            value={mileage}
            onChange={setMileage}
          />
        </Field>
        {saveMileage.errors.has('mileageIn') && (
          <Field label={reception('mileageReason')}>
            <Select
              allowClear
              value={reason}
              options={MILEAGE_REASONS.map((it) => ({ value: it, label: labelOf(lang, 'mileageReason', it) }))}
              onChange={setReason}
            />
          </Field>
        )}
      </div>
      <Changes changes={changes.data ?? []} />
      {saveMileage.dialogs}
      {savePhone.dialogs}
    </Dialog>
  );
}

function Changes({ changes }: { readonly changes: readonly FactChangeView[] }) {
  const { t } = useTranslation('vehicle');
  const lang = useLang();
  if (changes.length === 0) return <p className="q-field-note">{t('noChanges')}</p>;
  return (
    <ul className="car-changes">
      {changes.map((change) => (
        <li key={`${change.field}${change.at}`}>
          <small>{formatAt(change.at)}</small> {change.byName} · {t(`field.${change.field}`)} {change.before || '—'} →{' '}
          {change.after || '—'}
          {change.reason !== '' && ` (${labelOf(lang, 'mileageReason', change.reason as MileageReason)})`}
        </li>
      ))}
    </ul>
  );
}
