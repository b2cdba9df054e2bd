/** What the log is asked for. */
import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { DateInput } from '../../ui/date-input.tsx';

export type Filter = {
  readonly docNo: string;
  readonly employeeId: number | null;
  /** YYYY-MM-DD */
  readonly on: string | null;
  readonly printer: string | null;
};
export const NO_FILTER: Filter = { docNo: '', employeeId: null, on: null, printer: null };

type Props = { readonly filter: Filter; readonly onChange: (part: Partial<Filter>) => void };

export function LogFilter({ filter, onChange }: Props) {
  const { t } = useTranslation('printLog');
  const choices = useQuery(api.print.logChoices.queryOptions({ input: {}, meta: { touches: ['printJobs'] } }));
  const people = (choices.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const printers = (choices.data?.printers ?? []).map((name) => ({ value: name, label: name }));
  return (
    <>
      <Input
        autoFocus
        allowClear
        style={{ width: 170 }}
        aria-label={t('docNo')}
        placeholder={t('docNo')}
        maxLength={40}
        value={filter.docNo}
        onChange={(event) => onChange({ docNo: event.target.value })}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 130 }}
        aria-label={t('person')}
        placeholder={t('anyone')}
        value={filter.employeeId}
        options={people}
        onChange={(employeeId: number | undefined) => onChange({ employeeId: employeeId ?? null })}
      />
      <div style={{ width: 130 }}>
        <DateInput aria-label={t('day')} value={filter.on} onChange={(on) => onChange({ on })} />
      </div>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 150 }}
        aria-label={t('printer')}
        placeholder={t('anyPrinter')}
        value={filter.printer}
        options={printers}
        onChange={(printer: string | undefined) => onChange({ printer: printer ?? null })}
      />
    </>
  );
}
