/** What the shop chose about its papers: terms and columns of each form. The desk draws a sample of it before it is saved. */
import { z } from 'zod';
import { LAYOUT_FORMS, PAPER_COLUMNS } from '../printing/paper-layout.ts';
import { act, command, query } from './command.ts';
import { PICTURE_CHARS_MAX } from './photo.contract.ts';
import { text } from './shapes.ts';

/** Longer than any form holds, so that the rule can say which term is too long. */
const terms = z.array(text(2000)).max(60);

export const PaperChoice = z.strictObject({
  form: z.enum(LAYOUT_FORMS),
  /** the shop's own words, one term each; empty = those the form brings along */
  terms,
  /** the optional columns the form shows */
  columns: z.array(z.enum(PAPER_COLUMNS)).max(PAPER_COLUMNS.length),
});
export type PaperChoice = z.infer<typeof PaperChoice>;

/** A picture of the mark, PNG or JPEG, base64 without a data-URL head; no longer than one frame holds. */
const picture = z.base64().min(64).max(PICTURE_CHARS_MAX);

/** 0: nothing was chosen yet. */
const version = z.int().min(0);

/** Head and foot of every sheet as the templates want them. */
export const PaperHead = z.strictObject({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  rescuePhone: z.string(),
  complaintPhone: z.string(),
  creditCode: z.string(),
  repairFilingNo: z.string(),
  logo: z
    .strictObject({ sha256: z.string(), widthPx: z.int(), heightPx: z.int(), png: z.base64().optional() })
    .optional(),
});
export type PaperHead = z.infer<typeof PaperHead>;

export const layoutContract = {
  list: query('settings.view', 'none')
    .input(z.strictObject({}))
    .output(z.array(PaperChoice.extend({ version }))),
  save: act('settings.edit', 'none')
    .input(
      command({
        ...PaperChoice.shape,
        version,
        /** the mark of all papers, chosen anew (null: none); absent = stays as it is */
        logo: z.strictObject({ picture: picture.nullable(), version }).optional(),
      }),
    )
    .output(z.strictObject({ version })),
  /** the mark papers bear from now on */
  logo: query('settings.view', 'none')
    .input(z.strictObject({}))
    .output(z.strictObject({ picture: z.base64().nullable(), version })),
  /** for the main process of a desk, which draws samples */
  head: query('desk', 'none').input(z.strictObject({})).output(PaperHead),
};
