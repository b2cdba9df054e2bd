/** One person: number, name, roles, group, PIN. */
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StaffView } from '#domain/contract/settings.contract.ts';
import { type Role, ROLES } from '#domain/enums.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { checkPinChoice } from '#domain/staff/pin.ts';
import { api } from '#renderer/api/client.ts';
import { useLang } from '#renderer/i18n/language.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { RefusalAlert } from '#renderer/ui/refusal-alert.tsx';
import { useAct } from '#renderer/ui/use-act.tsx';
import { useDraft, useDraftState } from '#renderer/ui/use-draft.tsx';

type Props = { readonly person: StaffView | null; readonly onClose: () => void };

type Typed = { no: string; name: string; groupName: string; isActive: boolean; pin: string };

/** A PIN never lies on the disk. */
function withoutPin(typed: Typed): Typed {
  return { ...typed, pin: '' };
}

const FIELDS = ['no', 'name', 'roles', 'groupName', 'pin', 'newPin'];

export function StaffDialog({ person, onClose }: Props) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const lang = useLang();
  const draft = useDraft(`settings.staff:${person?.id ?? 'new'}`, {
    about: person === null ? t('addStaff') : t('editStaff'),
  });
  const [typed, setTyped] = useDraftState(
    draft,
    'typed',
    { no: '', name: '', groupName: '', isActive: true, ...person, pin: '' },
    withoutPin,
  );
  const [roles, setRoles] = useDraftState<Role[]>(draft, 'roles', person === null ? ['ADVISOR'] : [...person.roles]);
  const add = useAct(api.settings.addStaff, { draft, onDone: onClose });
  const edit = useAct(api.settings.editStaff, { draft, onDone: onClose });
  const act = person === null ? add : edit;
  const choice = checkPinChoice(typed.pin, roles);
  const isPinGood = typed.pin === '' ? person !== null : choice.ok;
  const pinError = typed.pin !== '' && !choice.ok ? refusalText(lang, choice.refusal) : undefined;
  const isComplete = typed.no.trim() !== '' && typed.name.trim() !== '' && roles.length > 0 && isPinGood;
  const submit = () => {
    const { pin, isActive } = typed;
    const common = { name: typed.name.trim(), roles, groupName: typed.groupName.trim() };
    if (person === null) add.submit({ ...common, no: typed.no.trim(), pin });
    else {
      const { id, version } = person;
      edit.submit({ ...common, id, version, isActive, ...(pin === '' ? {} : { newPin: pin }) });
    }
  };
  return (
    <Dialog
      title={person === null ? t('addStaff') : t('editStaff')}
      isOpen
      width={560}
      onClose={onClose}
      action={{ label: common('save'), onPress: submit, isBusy: act.isBusy, isDisabled: !isComplete }}
    >
      <RefusalAlert problem={act.problem} shownFields={FIELDS} />
      {draft.note}
      <div className="q-fields">
        <Field label={t('staffNo')} isRequired error={act.errors.get('no')}>
          <Input
            disabled={person !== null}
            autoComplete="off"
            value={typed.no}
            onChange={(event) => setTyped({ ...typed, no: event.target.value })}
          />
        </Field>
        <Field label={t('personName')} isRequired error={act.errors.get('name')}>
          <Input
            autoComplete="off"
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.target.value })}
          />
        </Field>
        <Field label={t('groupName')} error={act.errors.get('groupName')}>
          <Input
            autoComplete="off"
            value={typed.groupName}
            onChange={(event) => setTyped({ ...typed, groupName: event.target.value })}
          />
        </Field>
        <Field
          label={person === null ? t('pin') : t('newPin')}
          isRequired={person === null}
          error={pinError ?? act.errors.get('pin') ?? act.errors.get('newPin')}
          hint={person === null ? t('pinHint') : t('newPinHint')}
        >
          <Input.Password
            autoComplete="new-password"
            value={typed.pin}
            onChange={(event) => setTyped({ ...typed, pin: event.target.value })}
          />
        </Field>
        <Field label={t('roles')} isRequired isWide error={act.errors.get('roles')}>
          <Checkbox.Group<Role>
            options={ROLES.map((value) => ({ value, label: labelOf(lang, 'role', value) }))}
            value={roles}
            onChange={setRoles}
          />
        </Field>
        {person !== null && (
          <Checkbox
            checked={typed.isActive}
            onChange={(event) => setTyped({ ...typed, isActive: event.target.checked })}
          >
            {t('isActive')}
          </Checkbox>
        )}
      </div>
      {act.dialogs}
    </Dialog>
  );
}
