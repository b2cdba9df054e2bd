/** The buttons of an order: drawn from the state table and the rights; the most likely next one is primary. */
import { useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { api } from '../../api/client.ts';
import { useMe } from '../../shell/session.ts';
import { ShortcutButton } from '../../ui/shortcut-button.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { AuthoriseDialog } from './authorise-dialog.tsx';
import { DeliverDialog } from './deliver-dialog.tsx';
import { DispatchDialog } from './dispatch-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { ReasonDialog } from '../../documents/reason-dialog.tsx';
import { SettleDialog } from './settle-dialog.tsx';

type Open =
  | 'authorise'
  | 'dispatch'
  | 'handOver'
  | 'settle'
  | 'deliver'
  | 'hold'
  | 'fail'
  | 'sendBack'
  | 'cancel'
  | 'release'
  | 'takeOver'
  | null;

export function OrderActions({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('order');
  const me = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const seen = { id: order.id, version: order.version };
  const check = useAct(api.order.check);
  const finishWork = useAct(api.order.finishWork);
  const finalCheck = useAct(api.order.finalCheck);
  const resume = useAct(api.order.resume);
  const wash = useAct(api.order.setWash);
  const gatePass = useAct(api.order.gatePass);
  const direct = [check, finishWork, finalCheck, resume, wash, gatePass];
  const may = (action: string) => order.actions.includes(action);
  const passed = (stage: 'SELF' | 'LEADER') => order.checks.findLast((one) => one.stage === stage)?.isPassed === true;
  const close = () => setOpen(null);
  const selfDue = order.settlements.find((slip) => slip.payerType === 'SELF' && slip.dueFen > 0);
  return (
    <>
      {order.estimateId !== null && (
        <ShortcutButton
          keys="f7"
          label={t('toEstimate')}
          onPress={() =>
            void navigate({ to: '/estimates/$estimateId', params: { estimateId: String(order.estimateId) } })
          }
        />
      )}
      {may('authorise') && me.can('order.authorise') && (
        <ShortcutButton keys="f8" isPrimary label={t('authorise')} onPress={() => setOpen('authorise')} />
      )}
      {may('dispatch') && me.can('order.dispatch') && (
        <ShortcutButton keys="f8" isPrimary label={t('dispatch')} onPress={() => setOpen('dispatch')} />
      )}
      {may('issuePart') && me.can('part.issue') && (
        <ShortcutButton
          keys="f6"
          isPrimary
          label={t('toParts')}
          onPress={() => void navigate({ to: '/parts/$orderId', params: { orderId: String(order.id) } })}
        />
      )}
      {may('hold') && me.can('order.dispatch') && (
        <ShortcutButton keys="f11" label={t('hold')} onPress={() => setOpen('hold')} />
      )}
      {may('resume') && me.can('order.dispatch') && (
        <ShortcutButton
          keys="f8"
          isPrimary
          label={t('resume')}
          isBusy={resume.isBusy}
          onPress={() => resume.submit(seen)}
        />
      )}
      {may('check') && me.can('task.work') && !passed('SELF') && (
        <ShortcutButton
          keys="f6"
          label={t('selfCheck')}
          isBusy={check.isBusy}
          onPress={() => check.submit({ ...seen, stage: 'SELF', isPassed: true, failReason: '' })}
        />
      )}
      {may('check') && me.can('task.work') && !passed('LEADER') && (
        <ShortcutButton
          keys="f9"
          label={t('leaderCheck')}
          isBusy={check.isBusy}
          onPress={() => check.submit({ ...seen, stage: 'LEADER', isPassed: true, failReason: '' })}
        />
      )}
      {may('finishWork') && me.can('order.dispatch') && (
        <ShortcutButton
          keys="f8"
          isPrimary
          label={t('finishWork')}
          isBusy={finishWork.isBusy}
          onPress={() => finishWork.submit(seen)}
        />
      )}
      {may('failCheck') && me.can('order.finalCheck') && (
        <ShortcutButton keys="f11" isDanger label={t('finalFail')} onPress={() => setOpen('fail')} />
      )}
      {may('passCheck') && me.can('order.finalCheck') && (
        <ShortcutButton
          keys="f8"
          isPrimary
          label={t('finalPass')}
          isBusy={finalCheck.isBusy}
          onPress={() => finalCheck.submit({ ...seen, isPassed: true, failReason: '' })}
        />
      )}
      {may('setWash') && order.washState === 'WANTED' && (me.can('order.dispatch') || me.can('order.authorise')) && (
        <ShortcutButton
          keys="f10"
          label={t('washDone')}
          isBusy={wash.isBusy}
          onPress={() => wash.submit({ ...seen, washState: 'DONE' })}
        />
      )}
      {may('sendBack') && me.can('order.authorise') && (
        <ShortcutButton keys="f11" label={t('sendBack')} onPress={() => setOpen('sendBack')} />
      )}
      {may('handOver') && me.can('order.authorise') && (
        <ShortcutButton keys="f8" isPrimary label={t('handOver')} onPress={() => setOpen('handOver')} />
      )}
      {may('settle') && me.can('settlement.confirm') && (
        <ShortcutButton keys="f8" isPrimary label={t('settle')} onPress={() => setOpen('settle')} />
      )}
      {selfDue && me.can('payment.take') && (
        <ShortcutButton
          keys="f9"
          isPrimary
          label={t('toCashier')}
          onPress={() => void navigate({ to: '/cashier/$settlementId', params: { settlementId: String(selfDue.id) } })}
        />
      )}
      {may('release') && me.can('order.releaseUnpaid') && (
        <ShortcutButton keys="f11" isDanger label={t('release')} onPress={() => setOpen('release')} />
      )}
      {may('printGatePass') && me.can('gatePass.print') && (
        <ShortcutButton
          keys="f9"
          isPrimary={order.gatePassNo === null}
          label={t('gatePass')}
          isBusy={gatePass.isBusy}
          onPress={() => gatePass.submit(seen)}
        />
      )}
      {may('deliver') && me.can('order.deliver') && (
        <ShortcutButton
          keys="f8"
          isPrimary={order.gatePassNo !== null}
          label={t('deliver')}
          onPress={() => setOpen('deliver')}
        />
      )}
      {may('takeOver') && me.can('order.takeOver') && order.advisor.id !== me.employeeId && (
        <ShortcutButton keys="f5" label={t('takeOver')} onPress={() => setOpen('takeOver')} />
      )}
      {may('cancel') && me.can('order.authorise') && (
        <ShortcutButton keys="f12" label={t('cancelOrder')} onPress={() => setOpen('cancel')} />
      )}
      {direct.map((act, at) => (
        <RefusalAlert key={at} problem={act.problem} />
      ))}
      {direct.map((act, at) => (
        <Fragment key={at}>{act.dialogs}</Fragment>
      ))}
      {open === 'authorise' && <AuthoriseDialog order={order} onClose={close} />}
      {open === 'dispatch' && <DispatchDialog order={order} onClose={close} />}
      {open === 'handOver' && <HandOverDialog order={order} onClose={close} />}
      {open === 'settle' && <SettleDialog order={order} onClose={close} />}
      {open === 'deliver' && <DeliverDialog order={order} onClose={close} />}
      {open === 'hold' && <HoldDialog order={order} onClose={close} />}
      {open === 'fail' && (
        <ReasonDialog
          title={t('finalFail')}
          act={api.order.finalCheck}
          input={(failReason) => ({ ...seen, isPassed: false, failReason })}
          onClose={close}
        />
      )}
      {open === 'sendBack' && (
        <ReasonDialog
          title={t('sendBack')}
          act={api.order.sendBack}
          input={(reason) => ({ ...seen, reason })}
          onClose={close}
        />
      )}
      {open === 'takeOver' && (
        <ReasonDialog
          title={t('takeOver')}
          act={api.order.takeOver}
          input={(reason) => ({ ...seen, reason })}
          onClose={close}
        />
      )}
      {open === 'cancel' && (
        <ReasonDialog
          title={t('cancelOrder')}
          act={api.order.cancel}
          input={(reason) => ({ ...seen, reason })}
          onClose={close}
        />
      )}
      {open === 'release' && (
        <ReasonDialog
          title={t('release')}
          act={api.order.release}
          input={(reason) => ({ ...seen, reason })}
          onClose={close}
        />
      )}
    </>
  );
}
