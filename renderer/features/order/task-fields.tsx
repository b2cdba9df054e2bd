/** Who gets a task, where and when: technicians with their load, bays with the car that stands in them. */
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkshopLoad } from '#domain/contract/workshop.contract.ts';
import { formatCentiHours } from '#domain/quantity.ts';
import { api } from '../../api/client.ts';
import { useNow } from '../../documents/use-now.ts';
import { DateTimeInput } from '../../ui/date-time-input.tsx';
import { Field } from '../../ui/field.tsx';

/** Who has how much today, kept live. */
export function useWorkshopLoad(): WorkshopLoad {
  const load = useQuery(
    api.workshop.load.queryOptions({ input: {}, meta: { touches: ['tasks', 'orders', 'employee'] } }),
  );
  return load.data ?? { technicians: [], groups: [], bays: [] };
}

/** `机修一组 马志强 · 3.50/10.00 h`. */
export function useTechnicianOptions(load: WorkshopLoad): { value: number; label: string }[] {
  const { t } = useTranslation('workshop');
  return load.technicians.map((one) => {
    const busy = one.runningOrderNo === null ? '' : ` · ${t('busyWith', { orderNo: one.runningOrderNo })}`;
    const hours = `${formatCentiHours(one.assignedCenti)}/${formatCentiHours(one.capacityCenti)}`;
    return { value: one.id, label: `${one.groupName} ${one.name} · ${hours} h${busy}` };
  });
}

export type TaskPlan = {
  readonly technicianId: number | null;
  readonly bay: string;
  readonly plannedStartAt: number | null;
  readonly plannedEndAt: number | null;
};
export const NO_PLAN: TaskPlan = { technicianId: null, bay: '', plannedStartAt: null, plannedEndAt: null };

type Props = {
  readonly load: WorkshopLoad;
  readonly plan: TaskPlan;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (part: Partial<TaskPlan>) => void;
};

export function TaskFields({ load, plan, errors, onChange }: Props) {
  const { t } = useTranslation('workshop');
  const now = useNow();
  const options = useTechnicianOptions(load);
  const taken = load.bays.find((one) => one.bay === plan.bay.trim());
  return (
    <>
      <Field label={t('technician')} isRequired hint={<GroupLoad load={load} plan={plan} />}>
        <Select
          autoFocus
          showSearch
          optionFilterProp="label"
          value={plan.technicianId ?? undefined}
          options={options}
          onChange={(technicianId) => onChange({ technicianId })}
        />
      </Field>
      <Field label={t('bayLabel')} hint={taken ? t('bayTaken', { plateNo: taken.plateNo }) : undefined}>
        <Input maxLength={20} value={plan.bay} onChange={(event) => onChange({ bay: event.target.value })} />
      </Field>
      <Field label={t('plannedStart')}>
        <DateTimeInput
          now={now}
          value={plan.plannedStartAt}
          onChange={(plannedStartAt) => onChange({ plannedStartAt })}
        />
      </Field>
      <Field label={t('plannedEnd')} error={errors.get('plannedEndAt')}>
        <DateTimeInput now={now} value={plan.plannedEndAt} onChange={(plannedEndAt) => onChange({ plannedEndAt })} />
      </Field>
    </>
  );
}

/** What the group of the chosen technician has today. */
function GroupLoad({ load, plan }: { readonly load: WorkshopLoad; readonly plan: TaskPlan }) {
  const { t } = useTranslation('workshop');
  const person = load.technicians.find((one) => one.id === plan.technicianId);
  const group = load.groups.find((one) => one.groupName === person?.groupName);
  if (!group) return null;
  const hours = `${formatCentiHours(group.assignedCenti)}/${formatCentiHours(group.capacityCenti)} h`;
  return <>{t('groupLoad', { group: group.groupName, hours })}</>;
}
