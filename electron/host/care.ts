/**
 * What the host does by itself: copies every quarter of an hour and after a shift, numbers kept beside them, the log of the file
 * kept short; on a new day, estimates nobody answered expire.
 */
import type { BackupReason } from '#db/backup-record.ts';
import { listBackups } from '#db/backup-record.ts';
import { DatabaseFailure } from '#db/failure.ts';
import { keepNumbers } from '#db/printed-numbers.ts';
import { lastJournalSeq } from '#db/store/journal.ts';
import { dayOf } from '#domain/calendar.ts';
import type { Host } from './host.ts';
import { Refused } from './refused.ts';
import { backUp } from './services/backup/backups.ts';
import { lookAtClock, lookAtCopies } from './services/house/house-watch.ts';
import { noteNoShows } from './services/appointment/note-no-shows.ts';
import { expireEstimates } from './services/estimate/expire-estimates.ts';

const TICK_MS = 10_000;
/** The first screens come first, then the first look: this part of the usual time. */
const FIRST_TICK = 0.3;
const QUARTER_MS = 15 * 60_000;
const IDLE_MS = 30_000;

export type Care = { stop(): void };

type Memory = { seq: number; day: string; changedAt: number; isCheckpointed: boolean; isClosing: boolean };

/** Why a copy is due now, or nothing. */
export function dueBackup(
  last: { at: number; seq: number } | undefined,
  now: number,
  seq: number,
): BackupReason | undefined {
  if (seq === 0 || last?.seq === seq) return undefined;
  if (!last || dayOf(last.at) !== dayOf(now)) return 'DAILY';
  return now - last.at >= QUARTER_MS ? 'QUARTER_HOUR' : undefined;
}

/** Starts caring every `tickMs`; `stop` before the database is closed. */
export function startCare(host: Host, tickMs = TICK_MS): Care {
  const memory: Memory = {
    seq: lastJournalSeq(host.read),
    day: '',
    changedAt: 0,
    isCheckpointed: true,
    isClosing: false,
  };
  const copy = (reason: BackupReason) => copyQuietly(host, memory, reason);
  const tick = () => {
    // nothing can be written, and a copy of a damaged file would push out good ones
    if (host.house.file.isDamaged) return;
    beginDay(host, memory);
    noteMissed(host);
    look(host, memory);
    quietly(host, () => lookAtClock(host));
    const newest = listBackups(host.dataDir)[0];
    const due = dueBackup(newest && { at: newest.at, seq: newest.head?.seq ?? 0 }, host.now(), memory.seq);
    if (due) void copy(due);
    else quietly(host, () => lookAtCopies(host));
  };
  const first = setTimeout(tick, tickMs * FIRST_TICK);
  first.unref();
  const timer = setInterval(tick, tickMs);
  timer.unref();
  const deaf = host.live.listen((event) => {
    if (event?.act === 'cashier.shiftClosed') void copy('SHIFT_CLOSE');
  });
  return {
    stop() {
      memory.isClosing = true;
      clearTimeout(first);
      clearInterval(timer);
      deaf();
    },
  };
}

/** What a new day ends by itself; tried again at the next tick when the file could not be written. */
function beginDay(host: Host, memory: Memory): void {
  const day = dayOf(host.now());
  if (day === memory.day) return;
  try {
    expireEstimates(host);
    memory.day = day;
  } catch (error) {
    note(host, 'estimate.expire', error);
  }
}

/** A look at the house; tried again at the next tick when it could not be taken. */
function quietly(host: Host, look: () => void): void {
  try {
    look();
  } catch (error) {
    note(host, 'house.look', error);
  }
}

/** Who was expected and did not come; tried again at the next tick. */
function noteMissed(host: Host): void {
  try {
    noteNoShows(host);
  } catch (error) {
    note(host, 'appointment.noShow', error);
  }
}

/** Notes what changed: numbers go beside the copies, and a file at rest takes in its log. */
function look(host: Host, memory: Memory): void {
  const seq = lastJournalSeq(host.read);
  if (seq !== memory.seq) {
    Object.assign(memory, { seq, changedAt: host.now(), isCheckpointed: false });
    keepNumbers(host.dataDir, host.read.$client);
  } else if (!memory.isCheckpointed && host.now() - memory.changedAt >= IDLE_MS) {
    host.database.writer().pragma('wal_checkpoint(PASSIVE)');
    memory.isCheckpointed = true;
  }
}

/** A copy nobody waits for: what goes wrong is in the log, and the next tick tries again. */
async function copyQuietly(host: Host, memory: Memory, reason: BackupReason): Promise<void> {
  try {
    const { bytes } = await backUp(host, reason);
    host.database.writer().pragma('wal_checkpoint(TRUNCATE)');
    host.log.event('backup.made', { reason, bytes });
  } catch (error) {
    if (memory.isClosing) return;
    host.house.copies.failed(host.now());
    note(host, 'backup', error);
  }
}

/** Nobody waits for an answer here: the log has it. */
function note(host: Host, procedure: string, error: unknown): void {
  if (error instanceof DatabaseFailure) host.log.failure({ procedure, code: error.refusal.code, cause: error });
  else if (error instanceof Refused) host.log.failure({ procedure, code: error.refusals[0]?.code ?? '' });
  else host.log.incident({ procedure, error });
}
