/** One task to another group, technician or bay; or a first one for lines that came after the dispatch. */
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { api } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { NO_PLAN, TaskFields, type TaskPlan, useWorkshopLoad } from './task-fields.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

type Task = OrderView['tasks'][number];
type Props = { readonly order: OrderView; readonly task: Task | null; readonly onClose: () => void };

/** Labor lines nobody has yet. */
export function undispatched(order: OrderView): number[] {
  const given = order.tasks.filter(({ status }) => status !== 'CANCELLED').flatMap((task) => task.laborLineNos);
  return order.lines
    .filter((line) => line.kind === 'LABOR' && line.status !== 'CANCELLED' && !given.includes(line.lineNo))
    .map((line) => line.lineNo);
}

/** `task` null: the lines nobody has yet. */
export function TaskDialog({ order, task, onClose }: Props) {
  const { t } = useTranslation('workshop');
  const load = useWorkshopLoad();
  const draft = useDraft(`workshop.task:${order.id}:${task?.id ?? 'new'}`, { version: order.version });
  const [plan, setPlan] = useDraftState<TaskPlan>(
    draft,
    'plan',
    task === null
      ? NO_PLAN
      : { ...NO_PLAN, bay: task.bay, plannedStartAt: task.plannedStartAt, plannedEndAt: task.plannedEndAt },
  );
  const move = useAct(api.workshop.moveTask, { draft, onDone: onClose });
  const add = useAct(api.workshop.addTask, { draft, onDone: onClose });
  const act = task === null ? add : move;
  const lineNos = task?.laborLineNos ?? undispatched(order);
  const submit = () => {
    const person = load.technicians.find((one) => one.id === plan.technicianId);
    if (!person) return;
    const { bay, plannedStartAt, plannedEndAt } = plan;
    const given = {
      technicianId: person.id,
      groupName: person.groupName,
      bay: bay.trim(),
      plannedStartAt,
      plannedEndAt,
    };
    const seen = { id: order.id, version: order.version };
    if (task === null) add.submit({ ...seen, laborLineNos: lineNos, ...given });
    else move.submit({ ...seen, taskId: task.id, ...given });
  };
  const title = task === null ? t('addTask') : t('moveTask');
  return (
    <Dialog
      title={title}
      isOpen
      width={640}
      onClose={onClose}
      action={{ label: title, isBusy: act.isBusy, isDisabled: plan.technicianId === null, onPress: submit }}
    >
      <RefusalAlert problem={act.problem} shownFields={['plannedEndAt']} />
      {draft.note}
      <PrinterHealth forms={['DISPATCH']} />
      <p>
        {order.lines
          .filter((line) => line.kind === 'LABOR' && lineNos.includes(line.lineNo))
          .map((line) => `${line.lineNo} ${line.name}`)
          .join('、')}
      </p>
      <div className="q-fields">
        <TaskFields
          load={load}
          plan={plan}
          errors={act.errors}
          onChange={(part) => setPlan((now) => ({ ...now, ...part }))}
        />
      </div>
      {act.dialogs}
    </Dialog>
  );
}
