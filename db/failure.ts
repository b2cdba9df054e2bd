/** A database error with a name people can act on (reliability: codes of §11). */
import type { Refusal } from '#domain/refusals.ts';

export class DatabaseFailure extends Error {
  readonly refusal: Refusal<'DISK_FULL' | 'BUSY' | 'DB_NOT_WRITABLE' | 'DB_DAMAGED' | 'DISK_ERROR'>;

  constructor(refusal: DatabaseFailure['refusal'], cause: unknown) {
    super(refusal.code, { cause });
    this.name = 'DatabaseFailure';
    this.refusal = refusal;
  }
}
