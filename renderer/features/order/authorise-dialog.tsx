/** 签委托: everything that is missing is shown at once; what was typed stays. */
import { Checkbox, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { SIGN_MODES, type SignMode } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

export function AuthoriseDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('order');
  const lang = useLang();
  const draft = useDraft(`order.authorise:${order.id}`, {
    about: `${t('authorise')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [signedBy, setSignedBy] = useDraftState(draft, 'signedBy', order.bringerName || order.customerName);
  const [signMode, setSignMode] = useDraftState<SignMode>(draft, 'signMode', 'PAPER');
  const [isPhoneRefused, setPhoneRefused] = useDraftState(draft, 'isPhoneRefused', false);
  const [insuranceReportNo, setReportNo] = useDraftState(draft, 'insuranceReportNo', order.insurance?.reportNo ?? '');
  const authorise = useAct(api.order.authorise, { draft, onDone: onClose });
  return (
    <Dialog
      title={t('authorise')}
      isOpen
      onClose={onClose}
      action={{
        label: t('authorise'),
        isBusy: authorise.isBusy,
        onPress: () =>
          authorise.submit({
            id: order.id,
            version: order.version,
            signMode,
            signedBy,
            isPhoneRefused,
            insuranceReportNo,
          }),
      }}
    >
      <RefusalAlert problem={authorise.problem} shownFields={['signedBy', 'insuranceReportNo']} />
      {draft.note}
      <PrinterHealth forms={['REPAIR_ORDER']} />
      <p>{t('authoriseHint')}</p>
      <p>
        {t('self')} <MoneyText fen={order.totals.selfFen} isStrong />
      </p>
      <div className="q-fields">
        <Field label={t('signedBy')} isRequired error={authorise.errors.get('signedBy')}>
          <Input autoFocus value={signedBy} onChange={(event) => setSignedBy(event.target.value)} />
        </Field>
        <Field label={t('signMode')}>
          <Select
            value={signMode}
            options={SIGN_MODES.map((it) => ({ value: it, label: labelOf(lang, 'signMode', it) }))}
            onChange={setSignMode}
          />
        </Field>
        {order.lines.some((line) => line.payerType === 'INSURANCE') && (
          <Field label={t('insuranceReportNo')} error={authorise.errors.get('insuranceReportNo')}>
            <Input value={insuranceReportNo} onChange={(event) => setReportNo(event.target.value)} />
          </Field>
        )}
      </div>
      {order.phoneMasked === '' && (
        <Checkbox checked={isPhoneRefused} onChange={(event) => setPhoneRefused(event.target.checked)}>
          {t('phoneRefused')}
        </Checkbox>
      )}
      {authorise.dialogs}
    </Dialog>
  );
}
