/** 质量保证期: the shop may promise more than the law, never less. */
import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';

export function WarrantyDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('workshop');
  const { t: common } = useTranslation();
  const draft = useDraft(`order.warranty:${order.id}`, {
    about: `${t('raiseWarranty')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [km, setKm] = useDraftState<number | null>(draft, 'km', order.warrantyKm);
  const [days, setDays] = useDraftState<number | null>(draft, 'days', order.warrantyDays);
  const raise = useAct(api.workshop.raiseWarranty, { draft, onDone: onClose });
  const figure = { className: 'q-num', style: { width: '100%' }, min: 0, precision: 0, controls: false } as const;
  return (
    <Dialog
      title={t('raiseWarranty')}
      isOpen
      onClose={onClose}
      action={{
        label: common('save'),
        isBusy: raise.isBusy,
        isDisabled: km === null || days === null,
        onPress: () => km !== null && days !== null && raise.submit({ id: order.id, version: order.version, km, days }),
      }}
    >
      <RefusalAlert problem={raise.problem} shownFields={['km']} />
      {draft.note}
      <p>{t('warrantyHint')}</p>
      <div className="q-fields">
        <Field label={t('warrantyKm')} error={raise.errors.get('km')}>
          <InputNumber {...figure} autoFocus max={999_999} value={km} onChange={setKm} />
        </Field>
        <Field label={t('warrantyDays')}>
          <InputNumber {...figure} max={9_999} value={days} onChange={setDays} />
        </Field>
      </div>
      {raise.dialogs}
    </Dialog>
  );
}
