/** What the workshop did on an order: tasks with their start and finish, checks, advice. */
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { labelOf, wordOf } from '#domain/messages/labels.ts';
import { formatCentiHours } from '#domain/quantity.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { When } from '../../ui/when.tsx';
import { TaskDialog } from './task-dialog.tsx';

export function OrderWork({ order }: { readonly order: OrderView }) {
  return (
    <>
      {order.tasks.length > 0 && <Tasks order={order} />}
      {order.checks.length > 0 && <Checks order={order} />}
      {order.handoverChecks.length > 0 && <HandoverChecks order={order} />}
      {order.advice.length > 0 && <Advice order={order} />}
    </>
  );
}

/** What was looked at with the workshop at 内部交车. */
function HandoverChecks({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('order');
  const lang = useLang();
  const words = order.handoverChecks.map((check) => labelOf(lang, 'handoverCheck', check));
  return <Panel title={t('handoverChecks')}>{words.join(' · ')}</Panel>;
}

type Task = OrderView['tasks'][number];

function Tasks({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('order');
  const { t: workshop } = useTranslation('workshop');
  const { t: common } = useTranslation();
  const lang = useLang();
  return (
    <Panel title={t('tasks')}>
      <DataList
        label={t('tasks')}
        rows={order.tasks}
        rowKey={(task) => task.id}
        isQuiet={(task) => task.status === 'CANCELLED'}
        columns={[
          { title: t('lineNo'), render: (task) => task.laborLineNos.join('、'), width: 60 },
          { title: t('group'), render: (task) => task.groupName, width: 100 },
          { title: t('technician'), render: (task) => task.technicianName ?? '—', width: 90 },
          { title: t('bay'), render: (task) => task.bay || '—', width: 60 },
          {
            title: workshop('hoursShort'),
            render: (task) => formatCentiHours(task.workHoursCenti),
            width: 60,
            isEnd: true,
          },
          { title: common('status'), render: (task) => labelOf(lang, 'taskStatus', task.status), width: 80 },
          { title: workshop('plan'), render: (task) => <When at={task.plannedStartAt} />, width: 110 },
          { title: t('start'), render: (task) => <When at={task.startedAt} />, width: 110 },
          { title: t('finish'), render: (task) => <When at={task.finishedAt} />, width: 110 },
          { title: t('act'), render: (task) => <TaskButtons order={order} task={task} /> },
        ]}
      />
    </Panel>
  );
}

/** By the technician of the task, or by the foreman. */
function TaskButtons({ order, task }: { readonly order: OrderView; readonly task: Task }) {
  const { t } = useTranslation('order');
  const { t: workshop } = useTranslation('workshop');
  const me = useMe();
  const [isMoving, setMoving] = useState(false);
  const start = useAct(api.order.startTask);
  const pause = useAct(api.workshop.pauseTask);
  const finish = useAct(api.order.finishTask);
  const seen = { id: order.id, version: order.version, taskId: task.id };
  const isForeman = me.can('order.dispatch');
  const isOwn = me.can('task.work') && (isForeman || task.technicianId === me.employeeId);
  const may = (action: string) => order.actions.includes(action);
  const isAt = (...statuses: Task['status'][]) => statuses.includes(task.status);
  const buttons = [
    {
      isShown: isOwn && may('startTask') && isAt('ASSIGNED', 'PAUSED'),
      label: isAt('PAUSED') ? workshop('goOn') : t('start'),
      act: start,
    },
    { isShown: isOwn && may('pauseTask') && isAt('STARTED'), label: workshop('pause'), act: pause },
    { isShown: isOwn && may('finishTask') && isAt('STARTED', 'PAUSED'), label: t('finish'), act: finish },
  ];
  return (
    <div className="q-row">
      {buttons
        .filter(({ isShown }) => isShown)
        .map(({ label, act }) => (
          <Button key={label} size="small" disabled={act.isBusy} onClick={() => act.submit(seen)}>
            {label}
          </Button>
        ))}
      {isForeman && may('reassign') && isAt('ASSIGNED', 'STARTED', 'PAUSED') && (
        <Button size="small" onClick={() => setMoving(true)}>
          {workshop('moveTask')}
        </Button>
      )}
      <RefusalAlert problem={start.problem ?? pause.problem ?? finish.problem} />
      {start.dialogs}
      {pause.dialogs}
      {finish.dialogs}
      {isMoving && <TaskDialog order={order} task={task} onClose={() => setMoving(false)} />}
    </div>
  );
}

function Checks({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('order');
  const { t: workshop } = useTranslation('workshop');
  const lang = useLang();
  const tongue = lang === 'en' ? 'en' : 'zh';
  const failed = (items: readonly string[]) => items.map((item) => wordOf(tongue, 'checkItem', item)).join('、');
  const count = order.internalReworkCount;
  return (
    <Panel title={t('checks')} extra={count > 0 && <span>{workshop('reworked', { count })}</span>}>
      {order.checks.map((check) => (
        <div key={`${check.stage}${check.at}`}>
          {labelOf(lang, 'checkStage', check.stage)} {check.isPassed ? '✓' : `✗ ${check.failReason}`}
          {check.failedItems.length > 0 && ` (${failed(check.failedItems)})`} · {check.byName} · {formatAt(check.at)}
        </div>
      ))}
    </Panel>
  );
}

function Advice({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('order');
  const lang = useLang();
  return (
    <Panel title={t('advice')}>
      {order.advice.map((advice) => (
        <div key={advice.text}>
          {labelOf(lang, 'adviceUrgency', advice.urgency)} · {advice.text}
        </div>
      ))}
    </Panel>
  );
}
