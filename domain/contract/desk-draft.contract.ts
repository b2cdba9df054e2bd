/**
 * Typed text that is not saved yet, kept by this PC on its own disk per person (reliability §13): it stands there again
 * after a crash, a lock and the next sign-in. `public`, because the first start has nobody signed in; whose drafts they
 * are is asked of the host, never told by the page.
 */
import { z } from 'zod';
import { query } from './command.ts';
import { at, id } from './shapes.ts';

/** Letters of one draft's text at most: a signature and a long estimate fit. */
export const MAX_DRAFT_LETTERS = 600_000;

export const Draft = z.strictObject({
  /** form and document, e.g. `order.hold:17` */
  key: z.string().min(1).max(120),
  /** the fields, written by the form itself */
  text: z.string().max(MAX_DRAFT_LETTERS),
  /** what a list of unfinished work calls it; '' = not listed */
  about: z.string().max(120),
  /** the screen it was typed on */
  place: z.string().max(300),
  /** version of the document it was typed over */
  version: z.int().nullable(),
  /** id of an act that was sent with it and whose end nobody has heard */
  commandId: z.uuid().nullable(),
});
export type Draft = z.infer<typeof Draft>;

export const StoredDraft = z.strictObject({ ...Draft.shape, savedAt: at });
export type StoredDraft = z.infer<typeof StoredDraft>;

/** Who the page takes for the writer; refused when somebody else sits there by now. null: the set-up, before anybody. */
const writer = { employeeId: id.nullable() };

export const draftContract = {
  mine: query('public', 'none')
    .input(z.strictObject(writer))
    .output(z.strictObject({ drafts: z.array(StoredDraft) })),
  save: query('public', 'none')
    .input(z.strictObject({ ...writer, draft: Draft }))
    .output(z.strictObject({ savedAt: at })),
  drop: query('public', 'none')
    .input(z.strictObject({ ...writer, key: Draft.shape.key }))
    .output(z.strictObject({})),
};
