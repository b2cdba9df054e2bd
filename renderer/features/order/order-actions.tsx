/** The acts of an order: drawn from the state table and the rights; the most likely next one is primary. */
import { useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { api } from '../../api/client.ts';
import { type Myself, useMe } from '../../shell/session.ts';
import { type Action, ActionBar } from '../../ui/action-bar.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { type OpenDialog, OrderDialogs } from './order-dialogs.tsx';

export function OrderActions({ order }: { readonly order: OrderView }) {
  const me = useMe();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const workshop = useWorkshopActs(order, me, setOpen);
  const desk = useDeskActs(order, me, setOpen);
  const direct = [...workshop.direct, ...desk.direct];
  return (
    <>
      <ActionBar actions={[...workshop.actions, ...desk.actions]} />
      {direct.map((act, at) => (
        <RefusalAlert key={at} problem={act.problem} />
      ))}
      {direct.map((act, at) => (
        <Fragment key={at}>{act.dialogs}</Fragment>
      ))}
      <OrderDialogs order={order} open={open} onClose={() => setOpen(null)} />
    </>
  );
}

type Opens = (dialog: OpenDialog) => void;
const when = (isOffered: boolean, action: Action): Action[] => (isOffered ? [action] : []);

/** Washing belongs after the work (domain rules §6.9). */
const WASHING = ['WORK_DONE', 'QC_PASSED', 'READY'];

function useWorkshopActs(order: OrderView, me: Myself, open: Opens) {
  const { t } = useTranslation('order');
  const seen = { id: order.id, version: order.version };
  const check = useAct(api.order.check);
  const finishWork = useAct(api.order.finishWork);
  const finalCheck = useAct(api.order.finalCheck);
  const resume = useAct(api.order.resume);
  const wash = useAct(api.order.setWash);
  const may = (action: string) => order.actions.includes(action);
  const passed = (stage: 'SELF' | 'LEADER') => order.checks.findLast((one) => one.stage === stage)?.isPassed === true;
  const isFinished = order.tasks.every(({ status }) => status === 'FINISHED' || status === 'CANCELLED');
  const mayCheck = may('check') && me.can('task.work');
  const checkAs = (stage: 'SELF' | 'LEADER') => () => check.submit({ ...seen, stage, isPassed: true, failReason: '' });
  const isWashable =
    WASHING.includes(order.status) &&
    (order.washState === 'WANTED' || order.washState === 'DOING') &&
    (me.can('order.dispatch') || me.can('order.authorise'));
  const actions = [
    ...when(may('hold') && me.can('order.dispatch'), {
      ...{ id: 'hold', keys: 'f11', label: t('hold'), onPress: () => open('hold') },
    }),
    ...when(mayCheck && !passed('SELF'), {
      ...{ id: 'self', keys: 'f6', label: t('selfCheck'), isBusy: check.isBusy, onPress: checkAs('SELF') },
    }),
    ...when(mayCheck && !passed('LEADER') && me.can('order.dispatch'), {
      ...{ id: 'leader', keys: 'f9', label: t('leaderCheck'), isBusy: check.isBusy, onPress: checkAs('LEADER') },
      isPrimary: isFinished,
    }),
    ...when(may('failCheck') && me.can('order.finalCheck'), {
      ...{ id: 'fail', keys: 'f11', label: t('finalFail'), isDanger: true, onPress: () => open('fail') },
    }),
    ...when(may('setWash') && isWashable, {
      ...{ id: 'wash', keys: 'f10', label: t('washDone'), isBusy: wash.isBusy },
      onPress: () => wash.submit({ ...seen, washState: 'DONE' }),
    }),
    ...when(may('dispatch') && me.can('order.dispatch'), {
      ...{ id: 'dispatch', keys: 'f8', label: t('dispatch'), isPrimary: true, onPress: () => open('dispatch') },
    }),
    ...when(may('resume') && me.can('order.dispatch'), {
      ...{ id: 'resume', keys: 'f8', label: t('resume'), isPrimary: true, isBusy: resume.isBusy },
      onPress: () => resume.submit(seen),
    }),
    ...when(may('finishWork') && me.can('order.dispatch'), {
      ...{ id: 'finishWork', keys: 'f8', label: t('finishWork'), isPrimary: true, isBusy: finishWork.isBusy },
      onPress: () => finishWork.submit(seen),
    }),
    ...when(may('passCheck') && me.can('order.finalCheck'), {
      ...{ id: 'pass', keys: 'f8', label: t('finalPass'), isPrimary: true, isBusy: finalCheck.isBusy },
      onPress: () => finalCheck.submit({ ...seen, isPassed: true, failReason: '' }),
    }),
  ];
  return { actions, direct: [check, finishWork, finalCheck, resume, wash] };
}

function useDeskActs(order: OrderView, me: Myself, open: Opens) {
  const { t } = useTranslation('order');
  const navigate = useNavigate();
  const seen = { id: order.id, version: order.version };
  const gatePass = useAct(api.order.gatePass);
  const may = (action: string) => order.actions.includes(action);
  const selfDue = order.settlements.find((slip) => slip.payerType === 'SELF' && slip.dueFen > 0);
  const isOthers = order.advisor.id !== me.employeeId;
  const toEstimate = () =>
    void navigate({ to: '/estimates/$estimateId', params: { estimateId: String(order.estimateId) } });
  const toParts = () => void navigate({ to: '/parts/$orderId', params: { orderId: String(order.id) } });
  const toCashier = () =>
    void navigate({ to: '/cashier/$settlementId', params: { settlementId: String(selfDue?.id) } });
  const actions: Action[] = [
    ...when(order.estimateId !== null, {
      ...{ id: 'estimate', keys: 'f7', label: t('toEstimate'), onPress: toEstimate },
      isRare: !may('authorise'),
    }),
    ...when(may('sendBack') && me.can('order.authorise'), {
      ...{ id: 'sendBack', keys: 'f11', label: t('sendBack'), onPress: () => open('sendBack') },
    }),
    ...when(may('release') && me.can('order.releaseUnpaid'), {
      ...{ id: 'release', keys: 'f11', label: t('release'), isDanger: true, onPress: () => open('release') },
    }),
    ...when(may('takeOver') && me.can('order.takeOver') && isOthers, {
      ...{ id: 'takeOver', keys: 'f5', label: t('takeOver'), onPress: () => open('takeOver') },
    }),
    ...when(may('cancel') && me.can('order.authorise'), {
      ...{ id: 'cancel', keys: 'f12', label: t('cancelOrder'), isRare: true, onPress: () => open('cancel') },
    }),
    ...when(may('printGatePass') && me.can('gatePass.print'), {
      ...{ id: 'gatePass', keys: 'f9', label: t('gatePass'), isPrimary: order.gatePassNo === null },
      ...{ isBusy: gatePass.isBusy, onPress: () => gatePass.submit(seen) },
    }),
    ...when(may('issuePart') && me.can('part.issue'), {
      ...{ id: 'parts', keys: 'f6', label: t('toParts'), isPrimary: true, onPress: toParts },
    }),
    ...when(selfDue !== undefined && me.can('payment.take'), {
      ...{ id: 'cashier', keys: 'f9', label: t('toCashier'), isPrimary: true, onPress: toCashier },
    }),
    ...when(may('authorise') && me.can('order.authorise'), {
      ...{ id: 'authorise', keys: 'f8', label: t('authorise'), isPrimary: true, onPress: () => open('authorise') },
    }),
    ...when(may('handOver') && me.can('order.authorise'), {
      ...{ id: 'handOver', keys: 'f8', label: t('handOver'), isPrimary: true, onPress: () => open('handOver') },
    }),
    ...when(may('settle') && me.can('settlement.confirm'), {
      ...{ id: 'settle', keys: 'f8', label: t('settle'), isPrimary: true, onPress: () => open('settle') },
    }),
    ...when(may('deliver') && me.can('order.deliver'), {
      ...{ id: 'deliver', keys: 'f8', label: t('deliver'), onPress: () => open('deliver') },
      isPrimary: order.gatePassNo !== null,
    }),
  ];
  return { actions, direct: [gatePass] };
}
