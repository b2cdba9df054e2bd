/** Is the file sound? Until that is known after an unclean stop, and once it is known not to be, nothing is written. */
import { verdict } from '#db/doctor/doctor.ts';
import { DatabaseFailure } from '#db/failure.ts';
import { anchorsOf } from '#db/restore.ts';
import type { Host } from '../../host.ts';
import { refuse } from '../../refused.ts';
import { examine } from '../backup/examine.ts';

type FileState = 'TRUSTED' | 'WAITING' | 'DAMAGED';

export class FileWatch {
  #state: FileState = 'TRUSTED';
  #isUnreadable = false;
  #soundAfterStopAt: number | null = null;

  /** Pages of the file are gone. */
  get isUnreadable(): boolean {
    return this.#isUnreadable;
  }

  get isDamaged(): boolean {
    return this.#state === 'DAMAGED';
  }

  get soundAfterStopAt(): number | null {
    return this.#soundAfterStopAt;
  }

  /** @refuses FILE_CHECKING, DB_DAMAGED */
  mustBeWritable(act: string): void {
    if (this.#state === 'WAITING') refuse('FILE_CHECKING', {});
    // who may not sign in can neither read what is left nor ask for a copy
    if (this.#state === 'DAMAGED' && !act.startsWith('session.')) refuse('DB_DAMAGED', {});
  }

  /** The last stop was not clean: no write before the check has ended. */
  wait(): void {
    this.#state = 'WAITING';
  }

  sound(at: number): void {
    if (this.#state === 'WAITING') {
      this.#state = 'TRUSTED';
      this.#soundAfterStopAt = at;
    }
  }

  /** It could not be checked. */
  unknown(): void {
    if (this.#state === 'WAITING') this.#state = 'TRUSTED';
  }

  /** @param isUnreadable pages of the file itself are gone: it is not worked on at all */
  damaged(isUnreadable: boolean): void {
    this.#state = 'DAMAGED';
    this.#isUnreadable ||= isUnreadable;
  }

  /** A checked copy took the place of the file. */
  replaced(): void {
    this.#state = 'TRUSTED';
    this.#isUnreadable = false;
    this.#soundAfterStopAt = null;
  }
}

/**
 * The self-check of the live file, beside the house. Findings that break an invariant stop every write; reading goes on.
 * The journal's keyed hashes are left to the check a person asks for: a lost key must never stop a shop.
 */
export async function checkFile(host: Host): Promise<void> {
  const { file } = host.house;
  try {
    const findings = await examine(host.database.file, { now: host.now(), anchors: anchorsOf(host.dataDir) });
    if (verdict(findings) < 2) return file.sound(host.now());
    const code = [...new Set(findings.map((it) => it.code))].join(' ');
    host.log.failure({ procedure: 'file.check', code });
    file.damaged(findings.some((it) => it.code === 'FILE_DAMAGED'));
  } catch (error) {
    if (error instanceof DatabaseFailure) {
      host.log.failure({ procedure: 'file.check', code: error.refusal.code, cause: error });
      return file.damaged(true);
    }
    // The check itself failed, which says nothing about the file: the shop is not shut for it.
    host.log.incident({ procedure: 'file.check', error });
    file.unknown();
  }
}
