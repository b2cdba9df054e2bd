/**
 * The drafts of the person at this window: read once after sign-in, then written to this PC's disk soon after each
 * change. What could not be written is tried again, and is never lost from the window meanwhile.
 */
import type { Draft, StoredDraft } from '#domain/contract/desk-draft.contract.ts';

/** From the first unsaved letter to the disk: well under the 300 ms that are promised. */
const WAIT_MS = 150;
const AGAIN_MS = 1_000;

type Owner = { readonly employeeId: number | null };

/** Where drafts lie: this PC's procedures. */
export type DraftPlace = {
  mine(input: Owner): Promise<{ drafts: StoredDraft[] }>;
  save(input: Owner & { draft: Draft }): Promise<{ savedAt: number }>;
  drop(input: Owner & { key: string }): Promise<unknown>;
};

export class DraftBox {
  readonly #place: DraftPlace;
  readonly #listeners = new Set<() => void>();
  #owner: Owner | undefined;
  #kept = new Map<string, StoredDraft>();
  #list: readonly StoredDraft[] = [];
  /** keys whose newest state is not on the disk yet */
  #unwritten = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;
  /** address of the screen in front: noted with a draft, so that the list leads back to it */
  where = '';

  constructor(place: DraftPlace) {
    this.#place = place;
  }

  /** Reads the drafts of whoever signed in. Those of the person before are forgotten here, not on the disk. */
  async open(employeeId: number | null): Promise<void> {
    await this.settle();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#owner = { employeeId };
    this.#unwritten = new Set();
    this.#take([]);
    const { drafts } = await this.#place.mine(this.#owner);
    this.#take(drafts);
  }

  get(key: string): StoredDraft | undefined {
    return this.#kept.get(key);
  }

  /** Keeps a draft; on the disk within 300 ms. */
  put(draft: Draft): void {
    this.#kept.set(draft.key, { ...draft, savedAt: Date.now() });
    this.#changed(draft.key, WAIT_MS);
  }

  drop(key: string): void {
    if (!this.#kept.delete(key)) return;
    this.#changed(key, 0);
  }

  /** All drafts, newest first. */
  readonly list = (): readonly StoredDraft[] => this.#list;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Writes what waits, at once; resolves when that was tried. */
  async settle(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#writing;
    await this.#write();
  }

  #changed(key: string, waitMs: number): void {
    this.#unwritten.add(key);
    this.#plan(waitMs);
    this.#tell();
  }

  /** Never put off by the next letter: the first unsaved one decides. */
  #plan(waitMs: number): void {
    if (this.#timer !== undefined) {
      if (waitMs > 0) return;
      clearTimeout(this.#timer);
    }
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#write();
    }, waitMs);
  }

  #write(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    const owner = this.#owner;
    if (owner === undefined) return;
    for (const key of [...this.#unwritten]) {
      this.#unwritten.delete(key);
      const draft = this.#kept.get(key);
      try {
        if (draft === undefined) await this.#place.drop({ ...owner, key });
        else await this.#place.save({ ...owner, draft: plain(draft) });
      } catch {
        // This PC's own program is starting again, or its disk is full: the next round tries again.
        this.#unwritten.add(key);
      }
    }
    if (this.#unwritten.size > 0) this.#plan(AGAIN_MS);
  }

  #take(drafts: readonly StoredDraft[]): void {
    this.#kept = new Map(drafts.map((it) => [it.key, it]));
    this.#tell();
  }

  #tell(): void {
    this.#list = [...this.#kept.values()].sort((a, b) => b.savedAt - a.savedAt);
    for (const listen of this.#listeners) listen();
  }
}

function plain({ savedAt: _savedAt, ...draft }: StoredDraft): Draft {
  return draft;
}
