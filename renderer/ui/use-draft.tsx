/**
 * Typed text that survives leaving the screen, the lock, a crash and a power cut: per person, on this PC's disk, 7 days.
 *   const draft = useDraft(`order.hold:${order.id}`, { about: `${t('hold')} ${order.orderNo}`, version: order.version });
 *   const [note, setNote] = useDraftState(draft, 'note', '');   // in the place of useState; plain data, never a PIN
 *   const hold = useAct(api.order.hold, { draft, onDone });     // gone when done; put {draft.note} above the fields
 */
import { App, Button } from 'antd';
import {
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import { useTranslation } from 'react-i18next';
import { client, drafts } from '../api/client.ts';
import { type DraftFacts, FormDraft } from '../api/form-draft.ts';
import { When } from './when.tsx';

export type UsedDraft = {
  readonly form: FormDraft;
  /** says that typed text came back, and offers an empty form; null while there is nothing to say */
  readonly note: ReactNode;
  /** the act is done (useAct with `draft` says it by itself) */
  readonly done: () => void;
  /** back to the empty form */
  readonly clear: () => void;
};

/** The draft of one form. `key` names form and document; `about` is its line in the list of unfinished work. */
export function useDraft(key: string, facts: Partial<DraftFacts> = {}): UsedDraft {
  const { t } = useTranslation('draft');
  const { message } = App.useApp();
  const form = useMemo(() => new FormDraft(drafts, key), [key]);
  const { about = '', version = null } = facts;
  useEffect(() => form.describe({ about, version }), [form, about, version]);
  useEffect(() => {
    if (form.sentId === null) return;
    // It was sent before the crash: the journal knows whether it was done.
    client.command.find({ commandId: form.sentId }).then(
      ({ found }) => {
        if (!found) return;
        form.clear();
        void message.info(t('alreadyDone'), 4);
      },
      () => undefined,
    );
  }, [form, message, t]);
  return { form, note: <DraftNote form={form} version={version} />, done: form.done, clear: form.clear };
}

/**
 * One field of a form with a draft: `useState` that comes back. Its value is plain data.
 * @param stored what of it goes to the disk, when not all of it does (never a PIN); the same function at every render
 */
export function useDraftState<T>(
  { form }: UsedDraft,
  name: string,
  initial: T | (() => T),
  stored: (value: T) => T = all,
): [T, Dispatch<SetStateAction<T>>] {
  const first = () => ({ form, value: form.read(name, initial instanceof Function ? initial() : initial) });
  const [last, setLast] = useState(first);
  // Another document in the same place: its own draft, not the text of the one before.
  const held = last.form === form ? last : first();
  if (held !== last) setLast(held);
  const { value } = held;
  useEffect(() => form.keep(name, stored(value)), [form, name, stored, value]);
  useEffect(
    () =>
      form.onClear(() => {
        const cleared = form.read(name, undefined as T);
        setLast({ form, value: cleared });
      }),
    [form, name],
  );
  const set = useCallback(
    (next: SetStateAction<T>) =>
      setLast((now) => ({ ...now, value: next instanceof Function ? next(now.value) : next })),
    [],
  );
  return [value, set];
}

function all<T>(value: T): T {
  return value;
}

function DraftNote({ form, version }: { readonly form: FormDraft; readonly version: number | null }) {
  const { t } = useTranslation('draft');
  const restored = useSyncExternalStore(form.subscribe, form.restored);
  if (restored === null) return null;
  const isOlder = restored.version !== null && version !== null && restored.version !== version;
  return (
    <div className="q-draft-note" role="status">
      <span>
        {t('restored')} <When at={restored.at} />
        {isOlder && ` · ${t('documentChanged')}`}
      </span>
      <Button size="small" type="link" onClick={form.clear}>
        {t('clear')}
      </Button>
    </div>
  );
}
