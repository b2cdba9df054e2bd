/** What the workshop did on an order: tasks with their start and finish, checks, advice. */
import { useTranslation } from 'react-i18next';
import { formatAt } from '#domain/calendar.ts';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { Button } from 'antd';
import { api } from '../../api/client.ts';
import { useLang } from '../../i18n/language.ts';
import { useMe } from '../../shell/session.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Panel } from '../../ui/page.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { When } from '../../ui/when.tsx';
import { useAct } from '../../ui/use-act.tsx';

export function OrderWork({ order }: { readonly order: OrderView }) {
  const { t } = useTranslation('order');
  const { t: common } = useTranslation();
  const lang = useLang();
  const me = useMe();
  const start = useAct(api.order.startTask);
  const finish = useAct(api.order.finishTask);
  if (order.tasks.length === 0 && order.advice.length === 0) return null;
  const mayWork = me.can('task.work');
  return (
    <>
      <RefusalAlert problem={start.problem ?? finish.problem} />
      {order.tasks.length > 0 && (
        <Panel title={t('tasks')}>
          <DataList
            label={t('tasks')}
            rows={order.tasks}
            rowKey={(task) => task.id}
            columns={[
              { title: t('lines'), render: (task) => task.laborLineNos.join('、'), width: 90 },
              { title: t('group'), render: (task) => task.groupName, width: 120 },
              { title: t('technician'), render: (task) => task.technicianName ?? '—', width: 120 },
              { title: t('bay'), render: (task) => task.bay || '—', width: 80 },
              { title: common('status'), render: (task) => labelOf(lang, 'taskStatus', task.status), width: 100 },
              {
                title: t('start'),
                render: (task) => <When at={task.startedAt} />,
                width: 140,
              },
              {
                title: t('finish'),
                render: (task) => <When at={task.finishedAt} />,
                width: 140,
              },
              {
                title: t('act'),
                render: (task) => (
                  <>
                    {mayWork &&
                      order.actions.includes('startTask') &&
                      (task.status === 'ASSIGNED' || task.status === 'PAUSED') && (
                        <Button
                          size="small"
                          disabled={start.isBusy}
                          onClick={() => start.submit({ id: order.id, version: order.version, taskId: task.id })}
                        >
                          {t('start')}
                        </Button>
                      )}
                    {mayWork &&
                      order.actions.includes('finishTask') &&
                      (task.status === 'STARTED' || task.status === 'PAUSED') && (
                        <Button
                          size="small"
                          disabled={finish.isBusy}
                          onClick={() => finish.submit({ id: order.id, version: order.version, taskId: task.id })}
                        >
                          {t('finish')}
                        </Button>
                      )}
                  </>
                ),
              },
            ]}
          />
        </Panel>
      )}
      {order.checks.length > 0 && (
        <Panel title={t('checks')}>
          {order.checks.map((check) => (
            <div key={`${check.stage}${check.at}`}>
              {labelOf(lang, 'checkStage', check.stage)} {check.isPassed ? '✓' : `✗ ${check.failReason}`} ·{' '}
              {check.byName} · {formatAt(check.at)}
            </div>
          ))}
        </Panel>
      )}
      {order.advice.length > 0 && (
        <Panel title={t('advice')}>
          {order.advice.map((advice) => (
            <div key={advice.text}>
              {labelOf(lang, 'adviceUrgency', advice.urgency)} · {advice.text}
            </div>
          ))}
        </Panel>
      )}
      {start.dialogs}
      {finish.dialogs}
    </>
  );
}
