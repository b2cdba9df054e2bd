/** The gate of every procedure: who calls, may they, and in which words a refusal goes back. Deny by default. */
import { implement, ORPCError } from '@orpc/server';
import type { Actor } from '#domain/actor.ts';
import type { ProcedureMeta } from '#domain/contract/command.ts';
import { contract } from '#domain/contract/index.ts';
import { can, mayLook } from '#domain/permissions.ts';
import { DatabaseFailure } from '#db/failure.ts';
import type { Host } from '../host.ts';
import { type FieldRefusal, Refused } from '../refused.ts';
import { currentSession, markSeen } from '../services/session/current-session.ts';
import { verifyApprover } from '../services/session/verify-approver.ts';

/** One line to one window, or to the main process of a desk. */
export type Connection = {
  readonly deskId: number;
  /** random per window; the session is bound to it */
  readonly windowKey: string;
  /** DESK: the main process of a desk; it prints, it is nobody */
  readonly kind: 'WINDOW' | 'DESK';
};

export type HostContext = { readonly host: Host; readonly connection: Connection };
/** What a procedure of a signed-in person gets. `approver` is set when a second person typed their PIN. */
export type ActorContext = HostContext & { readonly actor: Actor; readonly approver: Actor | null };

const root = implement(contract).$context<HostContext>();

function refused(
  refusals: readonly FieldRefusal[],
  warnings: readonly FieldRefusal[] = [],
): ORPCError<'REFUSED', unknown> {
  return new ORPCError('REFUSED', { status: 422, defined: true, message: 'refused', data: { refusals, warnings } });
}

/** What the gate needs of whoever serves; there is no house while the file does not open. */
type Gate = Pick<Host, 'log'> & Partial<Pick<Host, 'house'>>;

/** Whatever ended the call, in the words of the contract; nothing else leaves the house. */
export function toWire(error: unknown, host: Gate, path: readonly string[]): ORPCError<string, unknown> {
  if (error instanceof Refused) return refused(error.refusals, error.warnings);
  if (error instanceof DatabaseFailure) {
    host.log.failure({ procedure: path.join('.'), code: error.refusal.code, cause: error.cause });
    // a copy that is unsound says so in other words: this is the live file
    if (error.refusal.code === 'DB_DAMAGED') host.house?.file.damaged(false);
    return refused([error.refusal]);
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    const data = error.data as { issues?: { path?: unknown[] }[] } | undefined;
    const issues = (data?.issues ?? []).map((issue) => (issue.path ?? []).map(String).join('.'));
    return refused(
      (issues.length > 0 ? issues : ['']).map((field) => ({ code: 'INPUT_INVALID', data: { path: field }, field })),
    );
  }
  if (error instanceof ORPCError && error.defined) return error;
  const incident = host.log.incident({ procedure: path.join('.'), error });
  return new ORPCError('FAILED', { status: 500, defined: true, message: 'failed', data: { incident } });
}

/** The window's own stream is no sign of a person. */
function isWatching(path: readonly string[]): boolean {
  return path[0] === 'live' || path[0] === 'session';
}

const nobody: Actor = { employeeId: 0, deskId: 0, name: '', roles: [] };

/** The person behind the call, or the refusal that keeps them out. */
function actorFor(context: HostContext, meta: ProcedureMeta, path: readonly string[]): Actor {
  const access = meta.permission;
  if (access === undefined || meta.object === undefined)
    throw new Refused([{ code: 'FORBIDDEN', data: { permission: '' } }]);
  if (access === 'public') return nobody;
  if (access === 'desk') {
    if (context.connection.kind === 'DESK') return { ...nobody, deskId: context.connection.deskId };
    throw new Refused([{ code: 'FORBIDDEN', data: { permission: access } }]);
  }
  const session = currentSession(context.host, context.connection);
  if (session === null || session.isLocked) throw new Refused([{ code: 'NOT_SIGNED_IN', data: {} }]);
  const isAllowed = meta.writes ? can : mayLook;
  if (access !== 'signed-in' && !isAllowed(session.actor.roles, access)) {
    throw new Refused([{ code: 'FORBIDDEN', data: { permission: access } }]);
  }
  if (!isWatching(path)) markSeen(context.host, session.id);
  return session.actor;
}

function approvalOf(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || !('approval' in input)) return undefined;
  return input.approval;
}

/** Every procedure of the router is built on this. */
export const os = root.use(async ({ context, next, procedure, path }, input) => {
  try {
    const meta = procedure['~orpc'].meta as ProcedureMeta;
    const actor = actorFor(context, meta, path);
    const approval = approvalOf(input);
    const approver = approval ? await verifyApprover(context.host, context.connection, actor, approval) : null;
    return await next({ context: { actor, approver } });
  } catch (error) {
    throw toWire(error, context.host, path);
  }
});
