/** What was keyed on a slip: a transfer the bank shows is confirmed here, a wrong tender or one that never came is void. */
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentView, SettlementView } from '#domain/contract/settlement.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { MoneyText } from '../../ui/money-text.tsx';
import { Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useAct } from '../../ui/use-act.tsx';

type Open = { readonly dialog: 'arrived' | 'void'; readonly payment: PaymentView } | null;

export function SlipPayments({ slip }: { readonly slip: SettlementView }) {
  const { t } = useTranslation('cashier');
  const lang = useLang();
  const me = useMe();
  const [open, setOpen] = useState<Open>(null);
  const waiting = slip.payments.filter((payment) => payment.state === 'PENDING');
  const mayAct = me.can('payment.take') && slip.status !== 'REVERSED';
  const isVoidable = ({ state }: PaymentView) => state === 'RECEIVED' || state === 'PENDING';
  return (
    <Panel title={t('payments')}>
      {slip.payments.length === 0 && <span className="q-quiet">{t('noPayments')}</span>}
      {slip.payments.map((payment) => (
        <div key={payment.id} className="q-row">
          <span>{payment.paymentNo}</span>
          <span>{labelOf(lang, 'tender', payment.tender)}</span>
          <MoneyText fen={payment.amountFen} />
          <StatusTag tone={payment.state === 'PENDING' ? 'amber' : payment.state === 'VOIDED' ? 'red' : 'green'}>
            {labelOf(lang, 'paymentState', payment.state)}
          </StatusTag>
          {mayAct && payment.state === 'PENDING' && (
            <ShortcutButton
              // the key is for the oldest one; the others are reached by Tab
              keys={payment === waiting[0] ? 'f10' : ''}
              label={t('arrived')}
              onPress={() => setOpen({ dialog: 'arrived', payment })}
            />
          )}
          {mayAct && isVoidable(payment) && (
            <Button danger onClick={() => setOpen({ dialog: 'void', payment })}>
              {t('voidPayment')}
            </Button>
          )}
          <DocumentPapers isPlain docType="payment" docId={payment.id} />
        </div>
      ))}
      {open?.dialog === 'arrived' && <Arrived slip={slip} payment={open.payment} onClose={() => setOpen(null)} />}
      {open?.dialog === 'void' && (
        <ReasonDialog
          title={t('voidPayment')}
          act={api.cashier.voidPayment}
          input={(reason) => ({ paymentId: open.payment.id, reason })}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

type ArrivedProps = { readonly slip: SettlementView; readonly payment: PaymentView; readonly onClose: () => void };

function Arrived({ slip, payment, onClose }: ArrivedProps) {
  const { t } = useTranslation('cashier');
  const confirm = useAct(api.cashier.confirmArrival, { doneText: t('arrivedDone'), onDone: onClose });
  return (
    <Dialog
      title={t('arrived')}
      isOpen
      onClose={onClose}
      action={{
        label: t('arrived'),
        isBusy: confirm.isBusy,
        onPress: () => confirm.submit({ paymentId: payment.id, version: slip.version }),
      }}
    >
      <RefusalAlert problem={confirm.problem} />
      <p>{t('arrivedAsk')}</p>
      <p>
        <strong>{payment.reference}</strong> <MoneyText fen={payment.amountFen} isStrong />
      </p>
      {confirm.dialogs}
    </Dialog>
  );
}
