/** Every procedure of the contract with what it says about itself, for tests that are generated from it. */
import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import type { z } from 'zod';
import type { ProcedureMeta } from '#domain/contract/command.ts';
import { contract } from '#domain/contract/index.ts';
import type { Client } from './house.ts';

export type Procedure = {
  readonly name: string;
  readonly path: readonly string[];
  readonly meta: ProcedureMeta;
  readonly input: z.ZodType;
};

function walk(node: object, path: readonly string[]): Procedure[] {
  if (isContractProcedure(node)) {
    const { meta, inputSchema } = (node as AnyContractProcedure)['~orpc'];
    return [{ name: path.join('.'), path, meta: meta as ProcedureMeta, input: inputSchema as unknown as z.ZodType }];
  }
  return Object.entries(node).flatMap(([key, child]) => walk(child as object, [...path, key]));
}

export const PROCEDURES: readonly Procedure[] = walk(contract, []);

/** How a call ended: `DONE`, the code of its first refusal, or what came instead of a typed refusal. */
export type Ending = { readonly code: string; readonly data?: unknown };

/** Calls a procedure with whatever is given, well-typed or not. */
export async function callRaw(client: Client, path: readonly string[], input: unknown): Promise<Ending> {
  const target = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client);
  try {
    const answer = await (target as (input: unknown) => Promise<unknown>)(input);
    const stream = answer as { return?: () => Promise<unknown> } | null | undefined;
    if (typeof stream?.return === 'function') await stream.return();
    return { code: 'DONE', data: answer };
  } catch (error) {
    const { code, data } = error as { code?: string; data?: { refusals?: Ending[]; warnings?: Ending[] } };
    if (code !== 'REFUSED') return { code: `NOT_TYPED ${code ?? String(error)}`, data };
    return data?.refusals?.[0] ?? data?.warnings?.[0] ?? { code: 'NOT_TYPED empty' };
  }
}
