/** The acts of an order: drawn from the state table and the rights; the most likely next one is primary. */
import { useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isClaimed } from '#domain/claim/claim.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import type { Permission } from '#domain/permissions.ts';
import { api } from '../../api/client.ts';
import { type Myself, useMe } from '../../shell/session.ts';
import { type Action, ActionBar } from '../../ui/action-bar.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { insuredLines } from './assessed-prices.tsx';
import { askable } from './coverage-dialog.tsx';
import { cheapenable } from './cheaper-dialog.tsx';
import { lowerable } from './lower-dialog.tsx';
import { type OpenDialog, OrderDialogs } from './order-dialogs.tsx';
import { type Opens, useWorkshopActs } from './use-workshop-acts.ts';

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

/** An accident, or lines an insurer is to pay. */
function isInsurable(order: OrderView): boolean {
  return order.mainType === 'ACCIDENT' || order.insurance !== null || insuredLines(order).length > 0;
}

/** Lines the manufacturer is to pay. */
function isClaimable(order: OrderView): boolean {
  return order.claim !== null || order.lines.some((line) => line.status !== 'CANCELLED' && isClaimed(line));
}

const when = (isOffered: boolean, action: Action): Action[] => (isOffered ? [action] : []);

function useDeskActs(order: OrderView, me: Myself, open: Opens) {
  const { t } = useTranslation('order');
  const { t: supplement } = useTranslation('supplement');
  const { t: workshop } = useTranslation('workshop');
  const { t: coverage } = useTranslation('coverage');
  const { t: insurance } = useTranslation('insurance');
  const { t: claim } = useTranslation('claim');
  const navigate = useNavigate();
  const seen = { id: order.id, version: order.version };
  const gatePass = useAct(api.order.gatePass);
  const may = (action: string) => order.actions.includes(action);
  const own = (permission: Permission) => me.canOn(permission, order.advisor.id);
  const selfDue = order.settlements.find((slip) => slip.payerType === 'SELF' && slip.dueFen > 0);
  const isOthers = order.advisor.id !== me.employeeId;
  const toEstimate = () =>
    void navigate({ to: '/estimates/$estimateId', params: { estimateId: String(order.estimateId) } });
  const toSupplements = () =>
    void navigate({ to: '/orders/$orderId/supplements', params: { orderId: String(order.id) } });
  const maySupplement =
    (may('proposeSupplement') && (me.can('supplement.propose') || me.can('supplement.add'))) ||
    (may('agreeSum') && me.can('supplement.add'));
  const toParts = () => void navigate({ to: '/parts/$orderId', params: { orderId: String(order.id) } });
  const toCashier = () =>
    void navigate({ to: '/cashier/$settlementId', params: { settlementId: String(selfDue?.id) } });
  const actions: Action[] = [
    ...when(order.estimateId !== null, {
      ...{ id: 'estimate', keys: 'f7', label: t('toEstimate'), onPress: toEstimate },
      isRare: !may('authorise'),
    }),
    ...when(order.authorisedAt !== null, {
      ...{ id: 'supplements', keys: 'f2', onPress: toSupplements },
      // what can only be read stands in the menu
      ...(maySupplement ? { label: supplement('title') } : { label: supplement('records'), isRare: true }),
    }),
    ...when(may('sendBack') && own('order.authorise'), {
      ...{ id: 'sendBack', keys: 'f11', label: t('sendBack'), onPress: () => open('sendBack') },
    }),
    ...when(may('release') && me.can('order.releaseUnpaid'), {
      ...{ id: 'release', keys: 'f11', label: t('release'), isDanger: true, onPress: () => open('release') },
    }),
    ...when(may('takeOver') && me.can('order.takeOver') && isOthers, {
      ...{ id: 'takeOver', keys: 'f5', label: t('takeOver'), onPress: () => open('takeOver') },
    }),
    ...when(may('changePromise') && own('order.authorise'), {
      ...{ id: 'promise', keys: 'shift+f8', label: workshop('changePromise'), isRare: true },
      onPress: () => open('promise'),
    }),
    ...when(may('editLines') && own('estimate.write') && order.vehicleId !== null, {
      ...{ id: 'rework', keys: 'shift+f7', label: workshop('rework'), isRare: true, onPress: () => open('rework') },
    }),
    ...when(may('raiseWarranty') && own('order.authorise'), {
      ...{ id: 'warranty', keys: 'shift+f9', label: workshop('raiseWarranty'), isRare: true },
      onPress: () => open('warranty'),
    }),
    ...when(may('removeLine') && own('estimate.write') && lowerable(order).length > 0, {
      ...{ id: 'lower', keys: 'shift+f5', label: t('lowerLine'), isRare: true, onPress: () => open('lower') },
    }),
    ...when(may('removeLine') && own('estimate.write') && cheapenable(order).length > 0, {
      ...{ id: 'cheaper', keys: 'shift+f2', label: t('cheaperLine'), isRare: true, onPress: () => open('cheaper') },
    }),
    ...when(may('setCoverage') && own('payer.setClaim') && askable(order).length > 0, {
      ...{ id: 'coverage', keys: 'shift+f6', label: coverage('title'), isRare: true, onPress: () => open('coverage') },
    }),
    ...when(may('insure') && own('payer.setClaim') && isInsurable(order), {
      ...{ id: 'insurance', keys: 'shift+f4', label: insurance('title'), isRare: true },
      onPress: () => open('insurance'),
    }),
    ...when(may('claim') && own('payer.setClaim') && isClaimable(order), {
      ...{ id: 'claim', keys: 'shift+f3', label: claim('title') },
      // asked before settling; later it is only followed
      isRare: order.claim !== null || !may('settle'),
      onPress: () => open('claim'),
    }),
    ...when(may('cancel') && own('order.authorise'), {
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
    ...when(may('authorise') && own('order.authorise'), {
      ...{ id: 'authorise', keys: 'f8', label: t('authorise'), isPrimary: true, onPress: () => open('authorise') },
    }),
    ...when(may('handOver') && own('order.authorise'), {
      ...{ id: 'handOver', keys: 'f8', label: t('handOver'), isPrimary: true, onPress: () => open('handOver') },
    }),
    ...when(may('settle') && own('settlement.confirm'), {
      ...{ id: 'settle', keys: 'f8', label: t('settle'), isPrimary: true, onPress: () => open('settle') },
    }),
    ...when(may('deliver') && own('order.deliver'), {
      ...{ id: 'deliver', keys: 'f8', label: t('deliver'), onPress: () => open('deliver') },
      isPrimary: order.gatePassNo !== null,
    }),
  ];
  return { actions, direct: [gatePass] };
}
