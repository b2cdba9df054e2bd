/** Staff, one line a person. */
import { type Ref, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, ROLES } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { checkPinChoice } from '#domain/staff/pin.ts';
import { useLang } from '#renderer/i18n/language.ts';
import type { GridColumn, LineGridHandle } from '#renderer/ui/line-grid-types.ts';
import { LineGrid } from '#renderer/ui/line-grid.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';

export type PersonDraft = {
  readonly key: string;
  readonly no: string;
  readonly name: string;
  readonly role: Role;
  readonly groupName: string;
  readonly pin: string;
};

export function newPerson(): PersonDraft {
  return { key: crypto.randomUUID(), no: '', name: '', role: 'ADVISOR', groupName: '', pin: '' };
}

type Props = {
  readonly staff: readonly PersonDraft[];
  readonly onChange: (staff: PersonDraft[]) => void;
  readonly isTried: boolean;
  readonly grid: Ref<LineGridHandle>;
};

export function StaffStep({ staff, onChange, isTried, grid }: Props) {
  const { t } = useTranslation('setup');
  const { t: settings } = useTranslation('settings');
  const lang = useLang();
  const columns = useMemo<GridColumn<PersonDraft>[]>(() => {
    const text = (
      key: 'no' | 'name' | 'groupName' | 'pin',
      title: string,
      width?: number,
    ): GridColumn<PersonDraft> => ({
      key,
      title,
      ...(width === undefined ? {} : { width }),
      text: (row) => row[key],
      type: (row, typed) => ({ ok: true, row: { ...row, [key]: typed } }),
    });
    const role: GridColumn<PersonDraft> = {
      key: 'role',
      title: settings('role'),
      width: 170,
      text: (row) => labelOf(lang, 'role', row.role),
      value: (row) => row.role,
      options: () => ROLES.map((value) => ({ value, label: labelOf(lang, 'role', value) })),
      type: (row, typed) => ({ ok: true, row: { ...row, role: ROLES.find((it) => it === typed) ?? row.role } }),
    };
    return [
      text('no', settings('staffNo'), 110),
      text('name', settings('personName')),
      role,
      text('groupName', settings('groupName'), 140),
      { ...text('pin', settings('pin'), 150), isSecret: true },
    ];
  }, [lang, settings]);
  const errors = new Map<string, string>();
  staff.forEach((it, at) => {
    const isBlank = it.no === '' && it.name === '' && it.pin === '';
    if (isBlank || !isTried) return;
    if (it.no.trim() === '') errors.set(`${at}.no`, `${settings('staffNo')}: ${t('required')}`);
    if (it.name.trim() === '') errors.set(`${at}.name`, `${settings('personName')}: ${t('required')}`);
    const choice = checkPinChoice(it.pin, [it.role]);
    if (!choice.ok) errors.set(`${at}.pin`, refusalText(lang, choice.refusal));
  });
  return (
    <>
      <p>{t('staffHint')}</p>
      <LineGrid<PersonDraft>
        label={settings('staff')}
        columns={columns}
        rows={staff}
        keyOf={(row) => row.key}
        onChange={onChange}
        newRow={newPerson}
        errors={errors}
        handle={grid}
        empty={<EmptyState text={t('staffEmpty')} />}
      />
    </>
  );
}
