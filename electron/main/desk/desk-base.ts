/** The gate of this PC's procedures: what shows papers or changes settings needs somebody signed in at the window. */
import { implement, ORPCError } from '@orpc/server';
import type { WebContents } from 'electron';
import type { Access, ProcedureMeta } from '#domain/contract/command.ts';
import { deskContract } from '#domain/contract/desk.contract.ts';
import type { Role } from '#domain/enums.ts';
import { can } from '#domain/permissions.ts';
import type { HostProcess } from '../host-process.ts';
import type { Note } from '../note.ts';
import type { PaperShelf } from '../paper-shelf.ts';
import type { DeskPrinting } from '../printing/desk-printing.ts';
import type { HostClient } from './desk-line.ts';
import type { DraftOwner, DraftShelf } from './draft-shelf.ts';

/** Who sits at a window: an employee, or nobody yet because the shop is being set up. */
export type Sitting = { readonly owner: DraftOwner; readonly isLocked: boolean };

export type DeskContext = {
  readonly contents: WebContents;
  readonly dataDir: string;
  readonly host: HostProcess;
  readonly note: Note;
  /** this PC's own line to the host */
  readonly client: HostClient;
  readonly printing: DeskPrinting;
  readonly shelf: PaperShelf;
  /** asks the host; undefined while the window is locked or nobody is signed in */
  readonly roles: () => Promise<readonly Role[] | undefined>;
  readonly drafts: DraftShelf;
  /** asks the host, and goes by its last answer while it is away; undefined when nobody is signed in */
  readonly sitting: () => Promise<Sitting | undefined>;
};

/** A refusal of this PC, in the shape every refusal has. */
export function deskRefusal(code: string, data: Record<string, unknown> = {}): ORPCError<'REFUSED', unknown> {
  const refusals = [{ code, data }];
  return new ORPCError('REFUSED', { status: 422, defined: true, message: 'refused', data: { refusals, warnings: [] } });
}

/** Where it happened, without the message: that may quote a name. */
function stackOf(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const places = lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim());
  return places.slice(0, 6).join(' < ');
}

/** A refusal of the host goes on to the window in the same words. */
function pass(error: ORPCError<string, unknown>): ORPCError<string, unknown> {
  return new ORPCError(error.code, { status: error.status, defined: true, message: error.message, data: error.data });
}

/** Deny by default: for everyone, for anyone signed in, or for who has the right of the table. */
async function admit(access: Access, context: DeskContext): Promise<void> {
  if (access === 'public') return;
  const roles = await context.roles();
  if (roles === undefined) throw deskRefusal('NOT_SIGNED_IN');
  if (access === 'signed-in') return;
  if (access === 'desk' || !can(roles, access)) throw deskRefusal('FORBIDDEN', { permission: access });
}

export const os = implement(deskContract)
  .$context<DeskContext>()
  .use(async ({ context, next, procedure, path }) => {
    const meta = procedure['~orpc'].meta as ProcedureMeta;
    try {
      await admit(meta.permission ?? 'desk', context);
      return await next();
    } catch (error) {
      if (error instanceof ORPCError && (error.defined || error.code === 'REFUSED')) throw pass(error);
      const incident = `D-${Date.now().toString(36).toUpperCase()}`;
      const name = error instanceof Error ? error.name : typeof error;
      context.note('incident', { incident, procedure: path.join('.'), name, stack: stackOf(error) });
      throw new ORPCError('FAILED', { status: 500, defined: true, message: 'failed', data: { incident } });
    }
  });
