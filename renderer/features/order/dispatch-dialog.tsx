/** 派工: every labor line gets a group and a technician; one task for all, or one for each. */
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { api } from '../../api/client.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';
import { useDraft, useDraftState } from '../../ui/use-draft.tsx';
import { NO_PLAN, TaskFields, type TaskPlan, useTechnicianOptions, useWorkshopLoad } from './task-fields.tsx';
import { PrinterHealth } from '../../documents/printer-health.tsx';

type Given = Readonly<Record<number, number>>;

export function DispatchDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('order');
  const load = useWorkshopLoad();
  const labor = order.lines.filter((line) => line.kind === 'LABOR' && line.status !== 'CANCELLED');
  const draft = useDraft(`order.dispatch:${order.id}`, {
    about: `${t('dispatch')} ${order.plateNo ?? order.orderNo}`,
    version: order.version,
  });
  const [plan, setPlan] = useDraftState<TaskPlan>(draft, 'plan', NO_PLAN);
  const [given, setGiven] = useDraftState<Given>(draft, 'given', {});
  const dispatch = useAct(api.order.dispatch, { draft, onDone: onClose });
  const options = useTechnicianOptions(load);
  const of = (lineNo: number) => given[lineNo] ?? plan.technicianId;
  const submit = () => {
    const ids = [...new Set(labor.map((line) => of(line.lineNo)))].filter((id) => id !== null);
    const { plannedStartAt, plannedEndAt } = plan;
    const tasks = ids.map((technicianId) => ({
      laborLineNos: labor.filter((line) => of(line.lineNo) === technicianId).map((line) => line.lineNo),
      groupName: load.technicians.find((p) => p.id === technicianId)?.groupName ?? '',
      technicianId,
      bay: plan.bay.trim(),
      plannedStartAt,
      plannedEndAt,
    }));
    dispatch.submit({ id: order.id, version: order.version, tasks });
  };
  return (
    <Dialog
      title={t('dispatch')}
      isOpen
      width={760}
      onClose={onClose}
      action={{
        label: t('dispatch'),
        isBusy: dispatch.isBusy,
        isDisabled: labor.every((line) => of(line.lineNo) === null),
        onPress: submit,
      }}
    >
      <RefusalAlert problem={dispatch.problem} shownFields={['plannedEndAt']} />
      {draft.note}
      <PrinterHealth forms={['DISPATCH']} />
      <div className="q-fields">
        <TaskFields
          load={load}
          plan={plan}
          errors={dispatch.errors}
          onChange={(part) => setPlan((now) => ({ ...now, ...part }))}
        />
      </div>
      <DataList
        label={t('labor')}
        rows={labor}
        rowKey={(line) => line.id}
        columns={[
          { title: t('lineNo'), render: (line) => line.lineNo, width: 40 },
          { title: t('name'), render: (line) => line.name },
          {
            title: t('technician'),
            width: 330,
            render: (line) => (
              <Select
                aria-label={`${t('technician')} ${line.lineNo}`}
                style={{ width: '100%' }}
                value={of(line.lineNo) ?? undefined}
                options={options}
                onChange={(id: number) => setGiven((now) => ({ ...now, [line.lineNo]: id }))}
              />
            ),
          },
        ]}
      />
      {dispatch.dialogs}
    </Dialog>
  );
}
