/** 派工: every labor line gets a group and a technician; one task for all, or one for each. */
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderView } from '#domain/contract/order.contract.ts';
import { api } from '../../api/client.ts';
import { DataList } from '../../ui/data-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../ui/use-act.tsx';

type Given = Readonly<Record<number, number>>;

export function DispatchDialog({ order, onClose }: { readonly order: OrderView; readonly onClose: () => void }) {
  const { t } = useTranslation('order');
  const technicians = useQuery(api.order.technicians.queryOptions({ input: {}, meta: { touches: ['tasks'] } }));
  const people = technicians.data ?? [];
  const labor = order.lines.filter((line) => line.kind === 'LABOR' && line.status !== 'CANCELLED');
  const [main, setMain] = useState<number | null>(null);
  const [given, setGiven] = useState<Given>({});
  const [bay, setBay] = useState('');
  const dispatch = useAct(api.order.dispatch, { onDone: onClose });
  const options = people.map((p) => ({ value: p.id, label: `${p.groupName} ${p.name} (${p.runningTasks})` }));
  const of = (lineNo: number) => given[lineNo] ?? main;
  const submit = () => {
    const ids = [...new Set(labor.map((line) => of(line.lineNo)))].filter((id) => id !== null);
    const tasks = ids.map((technicianId) => ({
      laborLineNos: labor.filter((line) => of(line.lineNo) === technicianId).map((line) => line.lineNo),
      groupName: people.find((p) => p.id === technicianId)?.groupName ?? '',
      technicianId,
      bay,
    }));
    dispatch.submit({ id: order.id, version: order.version, tasks });
  };
  return (
    <Dialog
      title={t('dispatch')}
      isOpen
      width={680}
      onClose={onClose}
      action={{
        label: t('dispatch'),
        isBusy: dispatch.isBusy,
        isDisabled: labor.every((line) => of(line.lineNo) === null),
        onPress: submit,
      }}
    >
      <RefusalAlert problem={dispatch.problem} shownFields={[]} />
      <div className="q-fields">
        <Field label={t('technician')} isRequired>
          <Select
            autoFocus
            showSearch
            optionFilterProp="label"
            value={main ?? undefined}
            options={options}
            onChange={setMain}
          />
        </Field>
        <Field label={t('bay')}>
          <Input maxLength={20} value={bay} onChange={(event) => setBay(event.target.value)} />
        </Field>
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
            width: 240,
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
