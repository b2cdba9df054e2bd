/** Above a limit a second person's word is needed: asked for, used once, kept with what it allowed (domain rules §2). */
import type { Actor } from '#domain/actor.ts';
import type { Asking } from '#domain/limits.ts';
import type { ApprovedRight } from '#domain/approval-kinds.ts';
import { mayApprove } from '#domain/permissions.ts';
import type { Result } from '#domain/result.ts';
import { addApproval } from '#db/store/approvals.ts';
import type { WriteTx } from '#db/write.ts';

/** What was approved: figures before and after, as they stand on the document. */
export type ApprovedTerms = { readonly before: unknown; readonly after: unknown; readonly amountFen?: number };
type Document = { readonly docType: string; readonly docId: number; readonly docVersion: number };

/** A word is given for the act on the screen, not for later. */
const GOOD_FOR_MS = 2 * 60_000;

/** The words of the second person in one act. */
export class Approvals {
  readonly #actor: Actor;
  readonly #approver: Actor | null;
  readonly #used: (ApprovedTerms & { readonly kind: ApprovedRight })[] = [];

  constructor(actor: Actor, approver: Actor | null) {
    this.#actor = actor;
    this.#approver = approver;
  }

  /** Asks a rule for the person alone first, then with the second person's word, which is noted when it was needed. */
  ask(kind: ApprovedRight, rule: (asking: Asking) => Result<true>, terms: ApprovedTerms): Result<true> {
    const { roles } = this.#actor;
    const alone = rule({ roles, isApproved: false });
    if (alone.ok || this.#approver === null || !mayApprove(this.#approver.roles, kind)) return alone;
    const together = rule({ roles, isApproved: true });
    if (together.ok) this.#used.push({ kind, ...terms });
    return together;
  }

  /** Who approved, for the journal; empty when nobody was needed. */
  get note(): { approvedBy?: number; approved?: readonly ApprovedRight[] } {
    if (this.#approver === null || this.#used.length === 0) return {};
    return { approvedBy: this.#approver.employeeId, approved: [...new Set(this.#used.map((one) => one.kind))] };
  }

  /** Writes what was used beside the document, in the act it allowed. */
  store(tx: WriteTx, document: Document, reason: string | undefined): void {
    const { at, actor, commandId } = tx.act;
    for (const one of this.#approver === null ? [] : this.#used) {
      addApproval(tx, {
        ...document,
        kind: one.kind,
        commandId,
        amountFen: one.amountFen ?? null,
        requestedBy: actor.employeeId,
        approvedBy: this.#approver?.employeeId ?? 0,
        deskId: actor.deskId,
        before: one.before,
        after: one.after,
        reason: reason || null,
        approvedAt: at,
        expiresAt: at + GOOD_FOR_MS,
        usedAt: at,
      });
    }
  }
}
