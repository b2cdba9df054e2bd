/** What the workshop may do with an order now, each on a key. */
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import type { CheckStage, WashState } from '#domain/enums.ts';
import { isFastLine } from '#domain/repair-order/finish.ts';
import { washSteps } from '#domain/workshop/wash.ts';
import { api } from '../../api/client.ts';
import type { Myself } from '../../shell/session.ts';
import type { Action } from '../../ui/action-bar.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { undispatched } from './task-dialog.tsx';
import type { OpenDialog } from './order-dialogs.tsx';

export type Opens = (dialog: OpenDialog) => void;

/** Washing belongs after the work (domain rules §6.9). */
const WASHING = ['WORK_DONE', 'QC_PASSED', 'READY'];

/** True when the stage's last word since the car last came back is 合格. */
function isPassed(order: OrderView, stage: CheckStage): boolean {
  const since = order.checks.findLastIndex((one) => one.stage === 'FINAL');
  return order.checks.slice(since + 1).findLast((one) => one.stage === stage)?.isPassed === true;
}

export function useWorkshopActs(order: OrderView, me: Myself, open: Opens) {
  const { t } = useTranslation('order');
  const { t: workshop } = useTranslation('workshop');
  const seen = { id: order.id, version: order.version };
  const finishWork = useAct(api.order.finishWork);
  const resume = useAct(api.order.resume);
  const fast = useAct(api.workshop.finishFast);
  const isFast = order.lines.filter((line) => line.status !== 'CANCELLED').every(isFastLine);
  const wash = useWash(order, me);
  const may = (action: string) => order.actions.includes(action);
  const isForeman = me.can('order.dispatch');
  const mayCheck = may('check') && me.can('task.work');
  const isFinished = order.tasks.every(({ status }) => status === 'FINISHED' || status === 'CANCELLED');
  const isLeft = may('reassign') && isForeman && undispatched(order).length > 0;
  const check = (id: OpenDialog, keys: string, label: string): Action => ({ id, keys, label, onPress: () => open(id) });
  const offered: (Action | false)[] = [
    may('hold') && isForeman && { id: 'hold', keys: 'f11', label: t('hold'), onPress: () => open('hold') },
    mayCheck && { ...check('peerCheck', 'shift+f6', t('peerCheck')), isRare: true },
    mayCheck && !isPassed(order, 'SELF') && check('selfCheck', 'f6', t('selfCheck')),
    mayCheck &&
      !isPassed(order, 'LEADER') && { ...check('leaderCheck', 'f9', t('leaderCheck')), isPrimary: isFinished },
    ...wash.actions,
    isLeft && {
      ...{ id: 'addTask', keys: 'f12', label: workshop('addTask'), isPrimary: true },
      onPress: () => open('addTask'),
    },
    may('finishFast') &&
      isForeman &&
      isFast && {
        ...{ id: 'finishFast', keys: 'f9', label: workshop('finishFast'), isBusy: fast.isBusy },
        onPress: () => fast.submit(seen),
      },
    may('dispatch') &&
      isForeman && {
        ...{ id: 'dispatch', keys: 'f8', label: t('dispatch'), isPrimary: true },
        onPress: () => open('dispatch'),
      },
    may('resume') &&
      isForeman && {
        ...{ id: 'resume', keys: 'f8', label: t('resume'), isPrimary: true, isBusy: resume.isBusy },
        onPress: () => resume.submit(seen),
      },
    may('finishWork') &&
      isForeman && {
        ...{ id: 'finishWork', keys: 'f8', label: t('finishWork'), isPrimary: true, isBusy: finishWork.isBusy },
        onPress: () => finishWork.submit(seen),
      },
    may('passCheck') &&
      me.can('order.finalCheck') && { ...check('finalCheck', 'f8', t('finalCheck')), isPrimary: true },
  ];
  return { actions: offered.filter((one) => one !== false), direct: [finishWork, resume, fast, wash.act] };
}

/** The steps of the wash that are open now; the last one is the likely next. */
function useWash(order: OrderView, me: Myself) {
  const { t } = useTranslation('order');
  const { t: workshop } = useTranslation('workshop');
  const act = useAct(api.order.setWash);
  const mayWash =
    order.actions.includes('setWash') &&
    WASHING.includes(order.status) &&
    (me.can('order.dispatch') || me.can('order.authorise'));
  const words: readonly [WashState, string, string][] = [
    ['WANTED', 'shift+f10', workshop('washWant')],
    ['WAIVED', '', workshop('washWaive')],
    ['DOING', 'shift+f10', workshop('washStart')],
    ['DONE', 'f10', t('washDone')],
  ];
  const steps = mayWash ? washSteps(order.washState) : [];
  const actions = words
    .filter(([to]) => steps.includes(to))
    .map(
      ([to, keys, label]): Action => ({
        ...{ id: `wash${to}`, keys, label, isBusy: act.isBusy, isRare: to !== 'DONE' },
        onPress: () => act.submit({ id: order.id, version: order.version, washState: to }),
      }),
    );
  return { act, actions };
}
