/** A state of the file or its disk with a name people can act on. @source reliability §11 */
import type { RefusalData, Refusal } from '#domain/refusals.ts';

export type FailureCode =
  | 'DISK_FULL'
  | 'BUSY'
  | 'DB_NOT_WRITABLE'
  | 'DB_DAMAGED'
  | 'DISK_ERROR'
  | 'HOST_ALREADY_RUNNING'
  | 'DATA_FOLDER_UNSAFE'
  | 'DB_FOREIGN'
  | 'DB_NEWER'
  | 'DB_MISSING'
  | 'BACKUP_NOT_FOUND'
  | 'BACKUP_UNSOUND'
  | 'BACKUP_OTHER_SHOP'
  | 'BACKUP_NO_SPACE';

export class DatabaseFailure extends Error {
  readonly refusal: Refusal<FailureCode>;

  constructor(refusal: DatabaseFailure['refusal'], cause?: unknown) {
    super(refusal.code, cause === undefined ? undefined : { cause });
    this.name = 'DatabaseFailure';
    this.refusal = refusal;
  }
}

/** A failure from its code and figures. */
export function failure<C extends FailureCode>(code: C, data: RefusalData[C], cause?: unknown): DatabaseFailure {
  return new DatabaseFailure({ code, data } as DatabaseFailure['refusal'], cause);
}
