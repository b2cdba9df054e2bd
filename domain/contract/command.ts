/** What every procedure carries: who may call it, how it refuses, how a repeated call is known. */
import { type AnyContractProcedure, oc } from '@orpc/contract';
import { z } from 'zod';
import type { Permission } from '../permissions.ts';

/**
 * `public`: before sign-in. `signed-in`: anyone signed in. `desk`: the main process of a desk, not a person.
 * Otherwise a right of the table in permissions.ts.
 */
export type Access = Permission | 'public' | 'signed-in' | 'desk';
/** `none`: no document behind it; `any`: every document; `own`: the service checks whose document it is. */
export type ObjectRule = 'none' | 'any' | 'own';
export type ProcedureMeta = { permission?: Access; object?: ObjectRule; writes?: boolean };

/** A refusal on the wire; `field` names the input it belongs to. */
export const WireRefusal = z.object({
  code: z.string(),
  data: z.record(z.string(), z.unknown()),
  field: z.string().optional(),
});
export type WireRefusal = z.infer<typeof WireRefusal>;

/** REFUSED carries all reasons at once; `warnings` wait for a 确认 and come back in `confirmed`. */
const errors = {
  REFUSED: { status: 422, data: z.object({ refusals: z.array(WireRefusal), warnings: z.array(WireRefusal) }) },
  FAILED: { status: 500, data: z.object({ incident: z.string() }) },
} as const;

const base = oc.$meta<ProcedureMeta>({}).errors(errors);

/** A read: changes nothing, is not journalled. */
export function query(permission: Access, object: ObjectRule) {
  return base.meta({ permission, object, writes: false });
}

/** An act of the dealership: one transaction, one journal row, done once per command id. */
export function act(permission: Access, object: ObjectRule) {
  return base.meta({ permission, object, writes: true });
}

/** A second person's consent, typed on the same screen (domain rules, head). */
export const ApprovalInput = z.strictObject({
  who: z.string().min(1).max(40),
  pin: z.string().min(1).max(64),
  reason: z.string().max(200).optional(),
});
export type ApprovalInput = z.infer<typeof ApprovalInput>;

/** Input of an act: command id made when the form opened, warnings the person confirmed, approval where needed. */
export function command<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject({
    commandId: z.uuid(),
    confirmed: z.array(z.string().max(64)).max(20).optional(),
    approval: ApprovalInput.optional(),
    ...shape,
  });
}

export type AnyProcedure = AnyContractProcedure;
