/** 交车: mileage out and the checklist walked with the customer. */
import { Checkbox, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { DELIVERY_CHECKS, type DeliveryCheck } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function DeliverDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('order');
  const { t: reception } = useTranslation('reception');
  const lang = useLang();
  const draft = useDraft(`order.deliver:${order.id}`, {
    about: `${t('deliver')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [mileageOut, setMileageOut] = useDraftState<number | null>(
    draft,
    'mileageOut',
    order.mileageOut ?? order.mileageIn,
  );
  const [checklist, setChecklist] = useDraftState<DeliveryCheck[]>(draft, 'checklist', []);
  const [preferredCallTime, setCallTime] = useDraftState(draft, 'preferredCallTime', '');
  const deliver = useAct(api.order.deliver, { draft, onDone: onClose });
  return (
    <Dialog
      title={t('deliver')}
      isOpen
      width={620}
      onClose={onClose}
      action={{
        label: t('deliver'),
        isBusy: deliver.isBusy,
        isDisabled: mileageOut === null,
        onPress: () =>
          mileageOut !== null &&
          deliver.submit({ id: order.id, version: order.version, mileageOut, checklist, preferredCallTime }),
      }}
    >
      <RefusalAlert problem={deliver.problem} shownFields={['mileageOut']} />
      {draft.note}
      {order.certNo !== null && <PrinterHealth forms={['CERTIFICATE']} />}
      <div className="q-fields">
        <Field
          label={t('mileageOut')}
          isRequired
          error={deliver.errors.get('mileageOut')}
          hint={order.mileageIn === null ? undefined : `${reception('mileageIn')} ${order.mileageIn}`}
        >
          <InputNumber
            autoFocus
            className="q-num"
            style={{ width: '100%' }}
            min={0}
            max={999_999}
            precision={0}
            controls={false}
            value={mileageOut}
            onChange={setMileageOut}
          />
        </Field>
        <Field label={t('preferredCallTime')}>
          <Input maxLength={30} value={preferredCallTime} onChange={(event) => setCallTime(event.target.value)} />
        </Field>
      </div>
      <h3>{t('checklist')}</h3>
      <Checkbox
        checked={checklist.length === DELIVERY_CHECKS.length}
        indeterminate={checklist.length > 0 && checklist.length < DELIVERY_CHECKS.length}
        onChange={(event) => setChecklist(event.target.checked ? [...DELIVERY_CHECKS] : [])}
      >
        {reception('allOk')}
      </Checkbox>
      <Checkbox.Group
        value={checklist}
        options={DELIVERY_CHECKS.map((it) => ({ value: it, label: labelOf(lang, 'deliveryCheck', it) }))}
        onChange={setChecklist}
      />
      {deliver.dialogs}
    </Dialog>
  );
}
