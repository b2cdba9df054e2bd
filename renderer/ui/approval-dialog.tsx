/** A second person enters their own PIN on the same screen. */
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalInput, WireRefusal } from '#domain/contract/command.ts';
import { refusalSentence } from '../api/errors.ts';
import { useLang } from '../i18n/language.ts';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';

type Props = {
  readonly isOpen: boolean;
  /** why approval is asked for, or why the last one was not accepted */
  readonly reasons: readonly WireRefusal[];
  readonly isBusy: boolean;
  readonly onApprove: (approval: ApprovalInput) => void;
  readonly onCancel: () => void;
};

/** useAct shows it by itself when an act answers APPROVAL_REQUIRED. */
export function ApprovalDialog(props: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ who: '', pin: '', reason: '' });
  const isComplete = typed.who.trim() !== '' && typed.pin !== '';
  const leave = () => {
    setTyped({ who: '', pin: '', reason: '' });
    props.onCancel();
  };
  const approve = () => {
    if (!isComplete) return;
    const reason = typed.reason.trim();
    props.onApprove({ who: typed.who.trim(), pin: typed.pin, ...(reason === '' ? {} : { reason }) });
    setTyped({ ...typed, pin: '' });
  };
  return (
    <Dialog
      title={t('approvalTitle')}
      isOpen={props.isOpen}
      onClose={leave}
      action={{ label: t('approve'), onPress: approve, isBusy: props.isBusy, isDisabled: !isComplete }}
    >
      <ApprovalForm typed={typed} onType={setTyped} reasons={props.reasons} onEnter={approve} />
    </Dialog>
  );
}

type Typed = { who: string; pin: string; reason: string };
type FormProps = {
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
  readonly reasons: readonly WireRefusal[];
  readonly onEnter: () => void;
};

function ApprovalForm({ typed, onType, reasons, onEnter }: FormProps) {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <>
      <p role="alert">{reasons.map((it) => refusalSentence(lang, it)).join(' ')}</p>
      <p>{t('approvalHint')}</p>
      <Field label={t('approvalWho')} isRequired>
        <Input
          autoFocus
          autoComplete="off"
          value={typed.who}
          onChange={(e) => onType({ ...typed, who: e.target.value })}
        />
      </Field>
      <Field label={t('approvalPin')} isRequired>
        <Input.Password
          autoComplete="off"
          value={typed.pin}
          onChange={(e) => onType({ ...typed, pin: e.target.value })}
          onPressEnter={onEnter}
        />
      </Field>
      <Field label={t('approvalReason')}>
        <Input maxLength={200} value={typed.reason} onChange={(e) => onType({ ...typed, reason: e.target.value })} />
      </Field>
    </>
  );
}
