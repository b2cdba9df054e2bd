/**
 * One act of one form with everything around it: warnings to confirm, a second person's PIN, refusals beside the fields.
 *
 *   const save = useAct(api.vehicle.create, { onDone: ({ id }) => navigate(…) });
 *   <RefusalAlert problem={save.problem} shownFields={['plateNo']} />
 *   <Field label={t('plate')} error={save.errors.get('plateNo')}>…</Field>
 *   <ShortcutButton keys="f8" label={t('save')} isBusy={save.isBusy} onPress={() => save.submit({ vehicle })} />
 *   {save.dialogs}
 */
import { App } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalInput } from '#domain/contract/command.ts';
import type { Command, InputOf } from '../api/command-run.ts';
import { fieldSentences, type Problem } from '../api/errors.ts';
import { type Act, useCommand } from '../api/use-command.ts';
import { useLang } from '../i18n/language.ts';
import { ApprovalDialog } from './approval-dialog.tsx';
import { type Asked, askedBy } from './asked-by.ts';
import { ConfirmWarn } from './confirm-warn.tsx';
import { useStillRefused } from './still-refused.ts';
import type { UsedDraft } from './use-draft.tsx';

type More = { confirmed: string[]; approval?: ApprovalInput };

export type UsedAct<I extends Command> = {
  readonly submit: (input: Omit<InputOf<I>, 'confirmed' | 'approval'>) => void;
  readonly isBusy: boolean;
  /** for RefusalAlert; null while a dialog asks */
  readonly problem: Problem | null;
  /** field path -> sentence; one goes when its own field is changed */
  readonly errors: ReadonlyMap<string, string>;
  /** put it anywhere inside the screen */
  readonly dialogs: ReactNode;
  readonly commandId: string;
  readonly adopt: (commandId: string) => void;
  readonly reset: () => void;
};

export type ChangedBy = { readonly byName: string; readonly at: number };

type Options<O> = {
  readonly onDone?: (result: O) => void;
  /** short word at the top of the window when it is done; default 已保存, null for none */
  readonly doneText?: string | null;
  /** what this act saves: gone when it is done, and its command id outlives a crash */
  readonly draft?: UsedDraft | undefined;
  /** the document was changed by somebody else since this form opened: who and when (useMergingAct) */
  readonly onMeanwhile?: (by: ChangedBy) => void;
};

export function useAct<I extends Command, O>(act: Act<I, O>, options: Options<O> = {}): UsedAct<I> {
  const { t } = useTranslation();
  const lang = useLang();
  const { message } = App.useApp();
  const command = useCommand<I, O>(act);
  const [asked, setAsked] = useState<Asked | 'elsewhere' | null>(null);
  const here = asked === 'elsewhere' ? null : asked;
  const sent = useRef<{ input: object; more: More }>({ input: {}, more: { confirmed: [] } });
  const [sentFields, setSentFields] = useState<Readonly<Record<string, unknown>>>({});

  useSentBefore(command, options.draft);

  const send = async () => {
    const { input, more } = sent.current;
    const ending = await command.run({ ...input, ...more } as unknown as InputOf<I>, options.draft?.form.sending);
    if (ending.kind === 'done') {
      setAsked(null);
      options.draft?.done();
      const text = options.doneText === undefined ? t('saved') : options.doneText;
      if (text !== null) void message.success(text, 2);
      options.onDone?.(ending.result);
      return;
    }
    const changed = options.onMeanwhile && changedBy(ending);
    if (changed) options.onMeanwhile?.(changed);
    setAsked(changed ? 'elsewhere' : askedBy(ending, more.approval !== undefined));
  };
  const again = (more: More) => {
    sent.current = { ...sent.current, more };
    void send();
  };
  const { more } = sent.current;
  const problem = asked === null ? command.problem : null;
  const errors = useStillRefused(options.draft?.form, fieldSentences(lang, problem), sentFields);
  return {
    submit: (input) => {
      sent.current = { input, more: { confirmed: [] } };
      setSentFields(options.draft?.form.values() ?? {});
      void send();
    },
    isBusy: command.isBusy,
    problem,
    errors,
    commandId: command.commandId,
    adopt: command.adopt,
    reset: command.reset,
    dialogs: (
      <>
        <ConfirmWarn
          warnings={here?.kind === 'warn' ? here.refusals : []}
          onConfirm={() => {
            const codes = here?.refusals.map((it) => it.code) ?? [];
            setAsked(null);
            again({ ...more, confirmed: [...more.confirmed, ...codes] });
          }}
          onCancel={() => setAsked(null)}
        />
        <ApprovalDialog
          isOpen={here?.kind === 'approve'}
          reasons={here?.kind === 'approve' ? here.refusals : []}
          isBusy={command.isBusy}
          onApprove={(approval) => again({ ...more, approval })}
          onCancel={() => setAsked(null)}
        />
      </>
    ),
  };
}

/** Who changed the document, when that is all that stands in the way. */
function changedBy(problem: Problem): ChangedBy | undefined {
  if (problem.kind !== 'refused') return undefined;
  const [only, ...others] = problem.refusals;
  if (only?.code !== 'CHANGED_MEANWHILE' || others.length > 0) return undefined;
  const { byName, at } = only.data as Partial<ChangedBy>;
  return { byName: byName ?? '', at: at ?? 0 };
}

/** An act sent before a crash goes on under its id, so that it is never done twice; an emptied form begins a new one. */
function useSentBefore(
  { adopt, reset }: { readonly adopt: (commandId: string) => void; readonly reset: () => void },
  draft: UsedDraft | undefined,
): void {
  const form = draft?.form;
  useEffect(() => {
    if (form === undefined) return;
    if (form.sentId !== null) adopt(form.sentId);
    return form.onClear(reset);
  }, [form, adopt, reset]);
}
