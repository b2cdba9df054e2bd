/**
 * The way back when the data file does not open. Spoken by the host process of this PC instead of the other contract,
 * while it stays down; nobody can be signed in then, so each act names its two people and their PINs.
 */
import { z } from 'zod';
import { act, command, query, WireRefusal } from './command.ts';
import { at } from './shapes.ts';

const Person = z.strictObject({ who: z.string().min(1).max(40), pin: z.string().min(1).max(64) });
const copyName = z.string().min(1).max(120);

export const RescueCopy = z.strictObject({
  name: z.string(),
  at,
  reason: z.string(),
  bytes: z.int(),
  orders: z.int(),
  payments: z.int(),
});
export type RescueCopy = z.infer<typeof RescueCopy>;

export const RescueState = z.strictObject({
  /** why the file cannot be used */
  reason: WireRefusal,
  folder: z.string(),
  /** verified copies of this shop, newest first */
  copies: z.array(RescueCopy),
  /** the file is gone: an empty shop may be begun */
  mayBeginNew: z.boolean(),
});
export type RescueState = z.infer<typeof RescueState>;

export const RescueCopyFacts = z.strictObject({
  shopName: z.string(),
  lastActAt: at.nullable(),
  /** numbers given since, by kind: on paper, and not in this copy */
  missing: z.array(z.strictObject({ first: z.string(), last: z.string(), count: z.int() })),
});
export type RescueCopyFacts = z.infer<typeof RescueCopyFacts>;

export const rescueContract = {
  rescue: {
    state: query('public', 'none').input(z.strictObject({})).output(RescueState),
    copy: query('public', 'none')
      .input(z.strictObject({ name: copyName }))
      .output(RescueCopyFacts),
    /** an administrator and a manager, as the copy knows them; the host starts again afterwards */
    restore: act('public', 'none')
      .input(command({ name: copyName, admin: Person, manager: Person }))
      .output(z.strictObject({ epoch: z.int() })),
    /** an empty shop in the place of one whose file is gone; what is left of that goes to quarantine */
    beginNew: act('public', 'none').input(command({})).output(z.strictObject({})),
  },
};
export type RescueContract = typeof rescueContract;
