/** Why a data folder could not be opened, in the words of a refusal. */
import type { HostReason } from '#domain/contract/host-link.ts';
import { DatabaseFailure } from '#db/failure.ts';
import { Refused } from './refused.ts';

/** The refusal behind an open error; undefined for a failure nobody foresaw. */
export function reasonOf(error: unknown): HostReason | undefined {
  if (error instanceof DatabaseFailure) return { code: error.refusal.code, data: { ...error.refusal.data } };
  const first = error instanceof Refused ? error.refusals[0] : undefined;
  return first && { code: first.code, data: first.data as Record<string, unknown> };
}
