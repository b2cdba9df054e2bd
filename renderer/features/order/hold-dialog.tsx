/** 停工: why, and what the customer is told now. */
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { HOLD_REASONS, type HoldReason } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { useNow } from '../../documents/use-now.ts';

export function HoldDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('order');
  const { t: common } = useTranslation();
  const lang = useLang();
  const now = useNow();
  const draft = useDraft(`order.hold:${order.id}`, {
    about: `${t('hold')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [reason, setReason] = useDraftState<HoldReason>(draft, 'reason', 'WAIT_PARTS');
  const [note, setNote] = useDraftState(draft, 'note', '');
  const [promisedAt, setPromisedAt] = useDraftState<number | null>(draft, 'promisedAt', order.promisedAt || null);
  const hold = useAct(api.order.hold, { draft, onDone: onClose });
  return (
    <Dialog
      title={t('hold')}
      isOpen
      onClose={onClose}
      action={{
        label: t('hold'),
        isBusy: hold.isBusy,
        isDisabled: promisedAt === null,
        onPress: () =>
          promisedAt !== null && hold.submit({ id: order.id, version: order.version, reason, note, promisedAt }),
      }}
    >
      <RefusalAlert problem={hold.problem} shownFields={['note', 'promisedAt']} />
      {draft.note}
      <div className="q-fields">
        <Field label={t('holdReason')}>
          <Select
            autoFocus
            value={reason}
            options={HOLD_REASONS.map((it) => ({ value: it, label: labelOf(lang, 'holdReason', it) }))}
            onChange={setReason}
          />
        </Field>
        <Field label={t('promisedAt')} isRequired error={hold.errors.get('promisedAt')}>
          <DateTimeInput now={now} value={promisedAt} onChange={setPromisedAt} />
        </Field>
        <Field label={common('reason')} error={hold.errors.get('note')} isWide>
          <Input maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        </Field>
      </div>
      {hold.dialogs}
    </Dialog>
  );
}
