/**
 * useAct for a form over a stored record that somebody else may change meanwhile. The form keeps the version it opened
 * with; when the host answers that it is no longer the newest, what both changed is put together: different fields both
 * stay and the act goes on, the same field is asked about (ClashDialog).
 *
 *   const draft = useDraft(`customer.edit:${id}`, { about, version });
 *   const save = useMergingAct(api.customer.edit, { draft, opened: stored(customer),
 *     load: () => client.customer.get({ id }).then(stored),   // stored: view -> { version, value }
 *     input: (value, version) => ({ id, version, customer: value }), labelOf, show, onDone });
 *   <CustomerFields value={save.typed} onChange={save.setTyped} … />   save.submitTyped()
 *
 * What is typed and the record it was typed over lie in the draft together: after a power cut both are there again.
 */
import { App } from 'antd';
import { type SetStateAction, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, InputOf } from '../api/command-run.ts';
import type { Act } from '../api/use-command.ts';
import { ClashDialog } from './clash-dialog.tsx';
import { type Merged, mergeFields, settle } from './three-way.ts';
import { type ChangedBy, type UsedAct, useAct } from './use-act.tsx';
import { type UsedDraft, useDraftState } from './use-draft.tsx';

export type Stored<T> = { readonly version: number; readonly value: T };

type Options<I extends Command, O, T> = {
  /** the record when the form opened; later values of this are not looked at */
  readonly opened: Stored<T>;
  readonly draft: UsedDraft;
  /** the record as it is stored now */
  readonly load: () => Promise<Stored<T>>;
  readonly input: (value: T, version: number) => Omit<InputOf<I>, 'confirmed' | 'approval'>;
  /** put together field by field unless the record is made of lines */
  readonly merge?: (before: T, mine: T, theirs: T) => Merged<T>;
  readonly settle?: (merged: Merged<T>, theirs: ReadonlySet<string>) => T;
  readonly labelOf: (field: string) => string;
  readonly show: (field: string, value: unknown) => string;
  readonly onDone?: (result: O) => void;
};

type Form<T> = { readonly typed: T; readonly before: Stored<T> };

export type MergingForm<T> = {
  readonly typed: T;
  readonly setTyped: (next: SetStateAction<T>) => void;
  readonly submitTyped: () => void;
};

type Asking<T> = { readonly by: ChangedBy; readonly stored: Stored<T>; readonly merged: Merged<T> };

export function useMergingAct<I extends Command, O extends { version: number }, T extends object>(
  act: Act<I, O>,
  options: Options<I, O, T>,
): UsedAct<I> & MergingForm<T> {
  const { t } = useTranslation('clash');
  const { message } = App.useApp();
  const { draft, opened } = options;
  const [form, setForm] = useDraftState<Form<T>>(draft, 'form', { typed: opened.value, before: opened });
  const { typed, before } = form;
  const [saved, setSaved] = useState(0);
  const [asking, setAsking] = useState<Asking<T> | null>(null);
  const sent = useRef(opened.value);
  const used = useAct<I, O>(act, {
    draft,
    onDone: (result) => {
      setForm((now) => ({ ...now, before: { version: result.version, value: sent.current } }));
      setSaved(result.version);
      options.onDone?.(result);
    },
    onMeanwhile: (by) => void putTogether(by),
  });
  const send = (value: T, version: number) => {
    sent.current = value;
    used.submit(options.input(value, version));
  };
  // The record typed over is another one now, and that is nothing unfinished.
  const { done: endDraft } = draft;
  useEffect(() => {
    if (saved > 0) endDraft();
  }, [saved, endDraft]);
  // The answer comes later than the key: what is typed then counts.
  const newest = useRef({ form, options, send });
  useEffect(() => {
    newest.current = { form, options, send };
  });
  const goOn = (value: T, stored: Stored<T>) => {
    setForm({ typed: value, before: stored });
    newest.current.send(value, stored.version);
  };
  const putTogether = async (by: ChangedBy) => {
    try {
      const stored = await newest.current.options.load();
      const { form: now, options: given } = newest.current;
      const merged = (given.merge ?? mergeFields)(now.before.value, now.typed, stored.value);
      if (merged.clashes.length > 0) {
        setAsking({ by, stored, merged });
        return;
      }
      void message.info(t('merged', { name: by.byName || '—' }), 4);
      goOn(merged.value, stored);
    } catch {
      // The record could not be read now: the form stays as typed, and the next press of the key asks again.
      void message.warning(t('notRead'), 4);
    }
  };
  return {
    ...used,
    typed,
    setTyped: (next) =>
      setForm((now) => ({ ...now, typed: typeof next === 'function' ? (next as (typed: T) => T)(now.typed) : next })),
    submitTyped: () => send(typed, before.version),
    dialogs: (
      <>
        {used.dialogs}
        {asking && (
          <ClashDialog
            clashes={asking.merged.clashes}
            by={asking.by}
            labelOf={options.labelOf}
            show={options.show}
            onCancel={() => setAsking(null)}
            onSettled={(theirs) => {
              setAsking(null);
              goOn((options.settle ?? settle)(asking.merged, theirs), asking.stored);
            }}
          />
        )}
      </>
    ),
  };
}
