/** What the desk is told about the house, and who is told: the calm lines above every screen. Pure; times in UTC ms. */
import type { Role } from '../enums.ts';
import { type FieldRefusal, finding } from '../findings.ts';
import type { ClockJudgement } from './clock.ts';

/** Below this the desk is told that the disk is nearly full. */
export const FREE_BYTES = 200 * 1024 * 1024;
const MB = 1024 * 1024;
const HOUR_MS = 3_600_000;
const AMBER_HOURS = 24;
const RED_HOURS = 72;
/** A good end is worth a line for this long. */
const GOOD_NEWS_MS = 30 * 60_000;

/** INFO: to know; AMBER: to do today; RED: to do now. */
export const NOTICE_LEVELS = ['INFO', 'AMBER', 'RED'] as const;
export type NoticeLevel = (typeof NOTICE_LEVELS)[number];
export type Notice = { readonly level: NoticeLevel; readonly code: FieldRefusal['code']; readonly data: object };

export type HouseFacts = {
  readonly now: number;
  readonly clock: ClockJudgement;
  /** free on the disk of the data; null when it could not be asked */
  readonly freeBytes: number | null;
  readonly copies: {
    /** when the oldest act was written that is in no verified copy; null when every act is in one */
    readonly uncoveredSince: number | null;
    /** when the last copy failed; null when it did not */
    readonly failedAt: number | null;
  };
  readonly file: {
    readonly isDamaged: boolean;
    /** when a check after an unclean stop ended well; null when there was none */
    readonly soundAfterStopAt: number | null;
  };
};

const KEEPERS: readonly Role[] = ['MANAGER', 'ADMIN'];

/** Those who can do something about copies and the file. */
function isKeeper(roles: readonly Role[]): boolean {
  return roles.some((role) => KEEPERS.includes(role));
}

function notice(level: NoticeLevel, { code, data }: FieldRefusal): Notice {
  return { level, code, data };
}

function ofClock(clock: ClockJudgement): Notice[] {
  if (clock.kind === 'RIGHT') return [];
  if (clock.kind === 'AHEAD') return [notice('INFO', finding('CLOCK_AHEAD', { hours: clock.hours }))];
  const { minutes } = clock;
  return [
    clock.isBlocking
      ? notice('RED', finding('CLOCK_BACK_FAR', { minutes }))
      : notice('AMBER', finding('CLOCK_BACK', { minutes })),
  ];
}

function ofCopies({ now, copies }: HouseFacts, roles: readonly Role[]): Notice[] {
  const found: Notice[] = [];
  const hours = copies.uncoveredSince === null ? 0 : Math.floor((now - copies.uncoveredSince) / HOUR_MS);
  if (hours >= RED_HOURS) found.push(notice('RED', finding('BACKUP_OVERDUE', { hours })));
  else if (hours >= AMBER_HOURS && isKeeper(roles)) found.push(notice('AMBER', finding('BACKUP_OVERDUE', { hours })));
  if (copies.failedAt !== null && isKeeper(roles))
    found.push(notice('AMBER', finding('BACKUP_FAILED', { at: copies.failedAt })));
  return found;
}

/**
 * The notices of a person, worst first.
 * @source reliability §5 (clock), §7 (copies: 24 h amber for manager and admin, 72 h red for all), §6 (file), §11 (disk)
 */
export function noticesFor(facts: HouseFacts, roles: readonly Role[]): Notice[] {
  const { file, freeBytes, now } = facts;
  const found: Notice[] = [];
  if (file.isDamaged) found.push(notice('RED', finding('DB_DAMAGED')));
  if (freeBytes !== null && freeBytes < FREE_BYTES)
    found.push(notice('RED', finding('DISK_NEARLY_FULL', { freeMb: Math.floor(freeBytes / MB) })));
  found.push(...ofClock(facts.clock), ...ofCopies(facts, roles));
  const at = file.soundAfterStopAt;
  if (at !== null && now - at < GOOD_NEWS_MS && isKeeper(roles))
    found.push(notice('INFO', finding('CHECKED_AFTER_STOP', { at })));
  return found.sort((a, b) => NOTICE_LEVELS.indexOf(b.level) - NOTICE_LEVELS.indexOf(a.level));
}
