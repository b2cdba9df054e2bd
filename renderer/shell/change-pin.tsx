/** Everybody changes their own PIN. */
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalText } from '#domain/messages/refusal-text.ts';
import { checkPinChoice, minPinLength } from '#domain/staff/pin.ts';
import { api } from '../api/client.ts';
import { useLang } from '../i18n/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useMe } from './session.ts';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

export function ChangePin({ isOpen, onClose }: Props) {
  const { t } = useTranslation('signIn');
  const lang = useLang();
  const { roles } = useMe();
  const [typed, setTyped] = useState({ oldPin: '', newPin: '', again: '' });
  const close = () => {
    setTyped({ oldPin: '', newPin: '', again: '' });
    change.reset();
    onClose();
  };
  const change = useAct(api.session.changePin, { doneText: t('pinChanged'), onDone: close });
  const choice = checkPinChoice(typed.newPin, roles);
  const isDifferent = typed.again !== '' && typed.again !== typed.newPin;
  const newError = typed.newPin !== '' && !choice.ok ? refusalText(lang, choice.refusal) : change.errors.get('newPin');
  const isComplete = typed.oldPin !== '' && choice.ok && typed.again === typed.newPin;
  const submit = () => change.submit({ oldPin: typed.oldPin, newPin: typed.newPin });
  return (
    <Dialog
      title={t('changeTitle')}
      isOpen={isOpen}
      onClose={close}
      action={{ label: t('changeTitle'), onPress: submit, isBusy: change.isBusy, isDisabled: !isComplete }}
    >
      <RefusalAlert problem={change.problem} shownFields={['newPin', 'oldPin']} />
      <Field label={t('oldPin')} error={change.errors.get('oldPin')}>
        <Input.Password
          autoFocus
          value={typed.oldPin}
          onChange={(e) => setTyped({ ...typed, oldPin: e.target.value })}
        />
      </Field>
      <Field label={t('newPin')} error={newError} hint={t('pinRule', { min: minPinLength(roles) })}>
        <Input.Password value={typed.newPin} onChange={(e) => setTyped({ ...typed, newPin: e.target.value })} />
      </Field>
      <Field label={t('newPinAgain')} error={isDifferent ? t('pinsDiffer') : undefined}>
        <Input.Password value={typed.again} onChange={(e) => setTyped({ ...typed, again: e.target.value })} />
      </Field>
      {change.dialogs}
    </Dialog>
  );
}
