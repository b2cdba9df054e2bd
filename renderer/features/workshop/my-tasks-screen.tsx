/** 我的任务: what a technician has to do, with one key each for start, pause, done and self check. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MyTask } from '#domain/contract/workshop.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formatCentiHours } from '#domain/quantity.ts';
import { checkItems } from '#domain/workshop/checks.ts';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { type Action, ActionBar } from '../../ui/action-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { StatusTag, type Tone } from '../../ui/status-tag.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { When } from '../../ui/when.tsx';
import './board.css';

const TONES: Readonly<Record<MyTask['status'], Tone>> = {
  ASSIGNED: 'grey',
  STARTED: 'blue',
  PAUSED: 'amber',
  FINISHED: 'green',
  CANCELLED: 'grey',
};
const WORKING = ['DISPATCHED', 'IN_PROGRESS'];

export function MyTasksScreen() {
  const { t } = useTranslation('workshop');
  const tasks = useQuery(api.workshop.myTasks.queryOptions({ input: {}, meta: { touches: ['tasks', 'orders'] } }));
  const [at, setAt] = useState<number | null>(null);
  const rows = tasks.data ?? [];
  const chosen = rows.find((row) => row.taskId === at) ?? rows[0];
  return (
    <Page title={t('myTasks')} actions={chosen && <TaskActs task={chosen} />}>
      <Loaded query={tasks} isEmpty={(all) => all.length === 0} empty={<EmptyState text={t('noTasks')} />}>
        {(all) => <TaskList rows={all} chosen={chosen?.taskId ?? null} onChoose={setAt} />}
      </Loaded>
    </Page>
  );
}

function TaskActs({ task }: { readonly task: MyTask }) {
  const { t } = useTranslation('workshop');
  const start = useAct(api.order.startTask);
  const pause = useAct(api.workshop.pauseTask);
  const finish = useAct(api.order.finishTask);
  const check = useAct(api.order.check);
  const direct = [start, pause, finish, check];
  const isBusy = direct.some((act) => act.isBusy);
  const seen = { id: task.orderId, version: task.orderVersion, taskId: task.taskId };
  const items = checkItems('SELF').map((item) => ({ item, isOk: true }));
  const selfCheck = () =>
    check.submit({
      ...{ id: task.orderId, version: task.orderVersion, stage: 'SELF', isPassed: true, failReason: '', items },
    });
  const mayStart = WORKING.includes(task.orderStatus);
  const isAtWork = task.orderStatus === 'IN_PROGRESS';
  const offered: (Action | false)[] = [
    isAtWork &&
      task.status === 'STARTED' && {
        ...{ id: 'pause', keys: 'f7', label: t('pause'), isBusy, onPress: () => pause.submit(seen) },
      },
    isAtWork &&
      (task.status === 'STARTED' || task.status === 'PAUSED') && {
        ...{ id: 'finish', keys: 'f8', label: t('finishTask'), isBusy, onPress: () => finish.submit(seen) },
        isPrimary: task.status === 'STARTED',
      },
    mayStart &&
      (task.status === 'ASSIGNED' || task.status === 'PAUSED') && {
        ...{ id: 'start', keys: 'f6', label: task.status === 'PAUSED' ? t('goOn') : t('startTask') },
        ...{ isBusy, isPrimary: true, onPress: () => start.submit(seen) },
      },
    isAtWork &&
      task.status === 'FINISHED' &&
      !task.isSelfChecked && {
        ...{ id: 'check', keys: 'f9', label: t('selfCheckPassed'), isBusy, isPrimary: true, onPress: selfCheck },
      },
  ];
  return (
    <>
      <ActionBar actions={offered.filter((one) => one !== false)} />
      {direct.map((act, at) => (
        <Fragment key={at}>
          <RefusalAlert problem={act.problem} />
          {act.dialogs}
        </Fragment>
      ))}
    </>
  );
}

type ListProps = {
  readonly rows: readonly MyTask[];
  readonly chosen: number | null;
  readonly onChoose: (taskId: number) => void;
};

/** Up and down choose, Enter opens the order; the buttons above act on the chosen one. */
function TaskList({ rows, chosen, onChoose }: ListProps) {
  const { t } = useTranslation('workshop');
  const lang = useLang();
  const navigate = useNavigate();
  const frame = useRef<HTMLDivElement>(null);
  const open = (row: MyTask) => void navigate({ to: '/orders/$orderId', params: { orderId: String(row.orderId) } });
  const onKeyDown = (event: KeyboardEvent, at: number, row: MyTask) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') open(row);
    else if (step !== undefined) frame.current?.querySelectorAll<HTMLElement>('[role="option"]')[at + step]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={frame} className="q-tasks" role="listbox" aria-label={t('myTasks')}>
      {rows.map((row, at) => (
        <div
          key={row.taskId}
          role="option"
          aria-selected={row.taskId === chosen}
          tabIndex={row.taskId === chosen ? 0 : -1}
          className={`q-car q-car-${TONES[row.status]} ${row.taskId === chosen ? 'q-task-chosen' : ''}`}
          onFocus={() => onChoose(row.taskId)}
          onClick={() => onChoose(row.taskId)}
          onDoubleClick={() => open(row)}
          onKeyDown={(event) => onKeyDown(event, at, row)}
        >
          <div className="q-car-head">
            <strong>{row.plateNo || t('noPlate')}</strong>
            <span className="q-task-works">{row.works.join('、')}</span>
            {row.isSelfChecked && row.status === 'FINISHED' && <span>{t('selfChecked')}</span>}
            <StatusTag tone={TONES[row.status]}>
              {labelOf(lang, 'taskStatus', row.status)}
              {row.orderStatus === 'ON_HOLD' ? ` · ${labelOf(lang, 'orderStatus', 'ON_HOLD')}` : ''}
            </StatusTag>
          </div>
          <div className="q-car-line">
            <span>
              {row.modelName} · {row.complaint}
            </span>
            {row.bay !== '' && <span>{t('bay', { bays: row.bay })}</span>}
            <span>{formatCentiHours(row.workHoursCenti)} h</span>
            {row.startedAt !== null && (
              <span>
                {t('startTask')} <When at={row.startedAt} />
              </span>
            )}
            <span>
              {t('promised')} <When at={row.promisedAt} />
            </span>
            <span>{row.orderNo}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
