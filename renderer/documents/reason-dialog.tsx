/** An act that only asks why. */
import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Form } from '#domain/printing/forms.ts';
import type { Command } from '../api/command-run.ts';
import type { Act } from '../api/use-command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../ui/use-act.tsx';
import { drafts } from '../api/client.ts';
import { useDraft, useDraftState } from '../ui/use-draft.tsx';
import { PrinterHealth } from './printer-health.tsx';

type Props<I extends Command, O> = {
  readonly title: string;
  readonly act: Act<I, O>;
  /** the act's input from the reason typed */
  readonly input: (reason: string) => Omit<I, 'commandId' | 'confirmed' | 'approval'>;
  /** what its key prints */
  readonly prints?: readonly Form[];
  readonly onClose: () => void;
};

export function ReasonDialog<I extends Command, O>({ title, act, input, prints, onClose }: Props<I, O>) {
  const { t: common } = useTranslation();
  const draft = useDraft(`reason:${drafts.where}:${title}`, { about: title });
  const [reason, setReason] = useDraftState(draft, 'reason', '');
  const used = useAct<I, O>(act, { draft, onDone: onClose });
  const error = used.errors.get('reason') ?? used.errors.get('failReason');
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      action={{
        label: title,
        isBusy: used.isBusy,
        isDisabled: reason.trim() === '',
        onPress: () => used.submit(input(reason.trim()) as never),
      }}
    >
      <RefusalAlert problem={used.problem} shownFields={['reason', 'failReason']} />
      {draft.note}
      {prints && <PrinterHealth forms={prints} />}
      <Field label={common('reason')} isRequired error={error}>
        <Input autoFocus maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
      {used.dialogs}
    </Dialog>
  );
}
