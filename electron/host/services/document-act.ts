/** What the acts on orders, estimates and supplements have in common: what they are told, who did it, what they answer. */

export type DocumentCommand = {
  readonly commandId: string;
  readonly confirmed?: string[] | undefined;
  readonly id: number;
  readonly version: number;
};

/** Who writes, and when. */
export type Author = { readonly employeeId: number; readonly now: number };

/** What an act itself brings, beside the state. */
export type Done<Change, More> = {
  /** columns that change beside state and version */
  readonly change?: Change;
  readonly touches?: readonly string[];
  readonly changes?: unknown;
  /** what the answer carries beside the version */
  readonly more: More;
};

type Written<Result> = {
  readonly result: Result;
  readonly touches: readonly string[];
  readonly before: string;
  readonly after: string;
};

/** The write's answer: windows that show the document hear of it, the journal keeps the state before and after. */
export function written<Result>(
  { result, touches, before, after }: Written<Result>,
  done: Pick<Done<unknown, unknown>, 'touches' | 'changes'>,
) {
  return {
    result,
    touches: [...touches, ...(done.touches ?? [])],
    changes: { status: { before, after }, ...(done.changes ? { detail: done.changes } : {}) },
  };
}

/** Windows that show the visit of a document, and lists of visits. */
export function touchedVisit({ visitId }: { readonly visitId: number | null }): string[] {
  return visitId ? [`visit:${visitId}`, 'visits'] : [];
}
