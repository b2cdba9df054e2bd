/** What was topped up: a transfer the bank shows is confirmed here, a wrong one or one that never came is void. */
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredValueView, TopUpView } from '#domain/contract/stored-value.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { api } from '../../api/client.ts';
import { DocumentPapers } from '../../documents/document-papers.tsx';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { groupedYuan, MoneyText } from '../../ui/money-text.tsx';
import { Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useAct } from '../../ui/use-act.tsx';

type Open = { readonly dialog: 'arrived' | 'void'; readonly topUp: TopUpView } | null;

export function TopUps({ account }: { readonly account: StoredValueView }) {
  const { t } = useTranslation('cashier');
  const lang = useLang();
  const me = useMe();
  const [open, setOpen] = useState<Open>(null);
  const mayAct = me.can('deposit.take');
  const oldest = account.topUps.filter((one) => one.state === 'PENDING').at(-1);
  return (
    <Panel title={t('topUps')}>
      {account.topUps.length === 0 && <span className="q-quiet">{t('noTopUps')}</span>}
      {account.topUps.map((topUp) => (
        <div key={topUp.id} className="q-row">
          <span>{topUp.topUpNo}</span>
          <span>{labelOf(lang, 'tender', topUp.tender)}</span>
          <MoneyText fen={topUp.amountFen} />
          {topUp.bonusFen > 0 && <span>{`${t('bonus')} ¥${groupedYuan(topUp.bonusFen)}`}</span>}
          <StatusTag tone={topUp.state === 'PENDING' ? 'amber' : topUp.state === 'VOIDED' ? 'red' : 'green'}>
            {labelOf(lang, 'paymentState', topUp.state)}
          </StatusTag>
          {mayAct && topUp.state === 'PENDING' && (
            <ShortcutButton
              // the key is for the oldest one; the others are reached by Tab
              keys={topUp === oldest ? 'f10' : ''}
              label={t('arrived')}
              onPress={() => setOpen({ dialog: 'arrived', topUp })}
            />
          )}
          {mayAct && (topUp.state === 'PENDING' || topUp.state === 'RECEIVED') && (
            <Button danger onClick={() => setOpen({ dialog: 'void', topUp })}>
              {t('voidPayment')}
            </Button>
          )}
          <DocumentPapers isPlain docType="topUp" docId={topUp.id} />
        </div>
      ))}
      {open?.dialog === 'arrived' && <Arrived topUp={open.topUp} onClose={() => setOpen(null)} />}
      {open?.dialog === 'void' && (
        <ReasonDialog
          title={t('voidPayment')}
          act={api.cashier.voidPayment}
          input={(reason) => ({ paymentId: open.topUp.paymentId, reason })}
          onClose={() => setOpen(null)}
        />
      )}
    </Panel>
  );
}

function Arrived({ topUp, onClose }: { readonly topUp: TopUpView; readonly onClose: () => void }) {
  const { t } = useTranslation('cashier');
  const confirm = useAct(api.storedValue.topUpArrived, { doneText: t('arrivedDone'), onDone: onClose });
  return (
    <Dialog
      title={t('arrived')}
      isOpen
      onClose={onClose}
      action={{
        label: t('arrived'),
        isBusy: confirm.isBusy,
        onPress: () => confirm.submit({ paymentId: topUp.paymentId }),
      }}
    >
      <RefusalAlert problem={confirm.problem} />
      <p>{t('arrivedAsk')}</p>
      <p>
        <strong>{topUp.reference}</strong> <MoneyText fen={topUp.amountFen} isStrong />
      </p>
      {confirm.dialogs}
    </Dialog>
  );
}
