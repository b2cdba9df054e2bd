/** The draft of one open form: which fields differ from what stood there, when it came back, what was sent with it. */
import { type Draft, MAX_DRAFT_LETTERS } from '#domain/contract/desk-draft.contract.ts';
import type { DraftBox } from './draft-box.ts';
import { draftFields, draftText, overInitial, sameText } from './draft-text.ts';

type Field = { readonly initial: unknown; value: unknown; settled: unknown };

export type DraftFacts = Pick<Draft, 'about' | 'version'>;

/** Longest an act waits for its id to be noted: a slow disk must not hold a customer up. */
const NOTE_MS = 400;

export class FormDraft {
  readonly key: string;
  readonly #box: DraftBox;
  readonly #fields = new Map<string, Field>();
  readonly #listeners = new Set<() => void>();
  readonly #clearers = new Set<() => void>();
  readonly #watchers = new Set<() => void>();
  /** fields of the stored draft that no open control has taken up yet */
  readonly #waiting: Map<string, unknown>;
  #facts: DraftFacts = { about: '', version: null };
  #restored: { readonly at: number; readonly version: number | null } | null;
  #commandId: string | null;

  constructor(box: DraftBox, key: string) {
    this.#box = box;
    this.key = key;
    const stored = box.get(key);
    this.#waiting = new Map(Object.entries(stored === undefined ? {} : draftFields(stored.text)));
    this.#restored = stored === undefined ? null : { at: stored.savedAt, version: stored.version };
    this.#commandId = stored?.commandId ?? null;
  }

  /** When what came back was typed, and over which version; null when the form is as it always opens. */
  readonly restored = () => this.#restored;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Id of an act that was sent with this draft before the crash. */
  get sentId(): string | null {
    return this.#commandId;
  }

  describe(facts: DraftFacts): void {
    this.#facts = facts;
  }

  /** First value of a field: what was kept, or else `initial`. */
  read<T>(name: string, initial: T): T {
    const known = this.#fields.get(name);
    if (known !== undefined) return known.value as T;
    const value = this.#waiting.has(name) ? overInitial(this.#waiting.get(name), initial) : initial;
    this.#waiting.delete(name);
    this.#fields.set(name, { initial, value, settled: initial });
    return value;
  }

  /** The field has this value now. */
  keep(name: string, value: unknown): void {
    const field = this.#fields.get(name);
    if (field === undefined || Object.is(field.value, value)) return;
    field.value = value;
    this.#store();
    for (const look of this.#watchers) look();
  }

  /** What stands in the fields now. */
  values(): Record<string, unknown> {
    return Object.fromEntries([...this.#fields].map(([name, field]) => [name, field.value]));
  }

  /** Hears of every change of a field. */
  readonly watch = (listener: () => void): (() => void) => {
    this.#watchers.add(listener);
    return () => this.#watchers.delete(listener);
  };

  /** The act is done: what stands there now is saved, and only what is typed after it is a draft. */
  readonly done = (): void => {
    for (const field of this.#fields.values()) field.settled = field.value;
    this.#forget();
  };

  /** The person wants an empty form: every field is as it opens without a draft. */
  readonly clear = (): void => {
    for (const field of this.#fields.values()) {
      field.value = field.initial;
      field.settled = field.initial;
    }
    this.#forget();
    for (const clearField of this.#clearers) clearField();
  };

  readonly onClear = (listener: () => void): (() => void) => {
    this.#clearers.add(listener);
    return () => this.#clearers.delete(listener);
  };

  /** Notes the id of an act before it is sent: after a crash the form asks what became of it. */
  readonly sending = async (commandId: string): Promise<void> => {
    if (this.#box.get(this.key) === undefined) return;
    this.#commandId = commandId;
    this.#store();
    await Promise.race([this.#box.settle(), new Promise((resolve) => setTimeout(resolve, NOTE_MS))]);
  };

  #forget(): void {
    this.#waiting.clear();
    this.#commandId = null;
    this.#restored = null;
    this.#box.drop(this.key);
    this.#tell();
  }

  #store(): void {
    const typed = [...this.#fields].filter(
      ([, it]) => !sameText(it.value, it.initial) && !sameText(it.value, it.settled),
    );
    const fields = Object.fromEntries([...this.#waiting, ...typed.map(([name, it]) => [name, it.value] as const)]);
    const text = draftText(fields);
    if (Object.keys(fields).length === 0 || text.length > MAX_DRAFT_LETTERS) return this.#box.drop(this.key);
    this.#box.put({
      key: this.key,
      text,
      about: this.#facts.about.slice(0, 120),
      place: this.#box.where,
      version: this.#facts.version,
      commandId: this.#commandId,
    });
  }

  #tell(): void {
    for (const listen of this.#listeners) listen();
  }
}
