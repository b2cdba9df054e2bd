/** Drafts of this PC, each person's own. */
import type { DraftOwner } from './draft-shelf.ts';
import { type DeskContext, deskRefusal, os } from './desk-base.ts';

/** The page writes for whom it takes to be signed in; somebody else's drafts are neither read nor overwritten. */
async function ownerOf(context: DeskContext, employeeId: number | null, isReading: boolean): Promise<DraftOwner> {
  const sitting = await context.sitting();
  if (sitting === undefined || sitting.owner !== employeeId) throw deskRefusal('NOT_SIGNED_IN');
  // What was typed in the second before the lock is still kept; nothing is shown while it is locked.
  if (isReading && sitting.isLocked) throw deskRefusal('NOT_SIGNED_IN');
  return sitting.owner;
}

export const draftRouter = {
  mine: os.draft.mine.handler(async ({ input, context }) => {
    const owner = await ownerOf(context, input.employeeId, true);
    return { drafts: await context.drafts.mine(owner) };
  }),
  save: os.draft.save.handler(async ({ input, context }) => {
    const owner = await ownerOf(context, input.employeeId, false);
    return { savedAt: await context.drafts.save(owner, input.draft) };
  }),
  drop: os.draft.drop.handler(async ({ input, context }) => {
    const owner = await ownerOf(context, input.employeeId, false);
    await context.drafts.drop(owner, input.key);
    return {};
  }),
};
