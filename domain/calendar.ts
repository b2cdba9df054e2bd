/**
 * Days and times of the dealership. Instants are UTC milliseconds; a day is the calendar day in Asia/Shanghai, which
 * has had no summer time since 1991, so the offset is fixed and the rules need no clock and no zone data.
 *
 * @source domain rules, conventions; §5.7 business day, §11.3 #38
 */
import { normaliseCode } from './normalise.ts';
import { ok, refuse, type Result } from './result.ts';

/** `YYYY-MM-DD` in Asia/Shanghai. */
export type Day = string;
/** `HH:MM`, 24 hours. */
export type HourMinute = string;

const OFFSET_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** The business day an instant lies in. */
export function dayOf(at: number): Day {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 10);
}

/** The hour and minute an instant shows on the wall. */
export function timeOf(at: number): HourMinute {
  return new Date(at + OFFSET_MS).toISOString().slice(11, 16);
}

/** `2026-11-22 16:30`. */
export function formatAt(at: number): string {
  return `${dayOf(at)} ${timeOf(at)}`;
}

/** The instant of a day and a time on the wall. */
export function atOf(day: Day, time: HourMinute = '00:00'): number {
  return Date.parse(`${day}T${time}:00.000Z`) - OFFSET_MS;
}

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m !== null && isRealDay(Number(m[1]), Number(m[2]), Number(m[3]));
}

function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const TIME_BEHIND = /[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?\s*$/;

/**
 * Reads a day as people and exports write it: 2026-11-22, 2026/11/22, 2026.11.22, 2026年11月22日, 20261122.
 *
 * @refuses DATE_YEAR_SHORT for two-digit years, DATE_INVALID for 30 February and the like
 */
export function parseDay(typed: string): Result<Day, 'DATE_INVALID' | 'DATE_YEAR_SHORT'> {
  const bare = normaliseCode(typed.normalize('NFKC').replace(TIME_BEHIND, ''));
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (parts === null) {
    const isShort = /^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/.test(bare);
    return isShort ? refuse('DATE_YEAR_SHORT', { text: typed }) : refuse('DATE_INVALID', { text: typed });
  }
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (!isRealDay(year, month, day)) return refuse('DATE_INVALID', { text: typed });
  return ok(`${year}-${two(month)}-${two(day)}`);
}

/**
 * A day that may not lie ahead: birthday, purchase, registration.
 *
 * @refuses DATE_IN_FUTURE
 */
export function notInFuture(day: Day, today: Day): Result<Day, 'DATE_IN_FUTURE'> {
  return day > today ? refuse('DATE_IN_FUTURE', { on: day }) : ok(day);
}

/** Days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((atOf(to) - atOf(from)) / DAY_MS);
}

/** The day `days` later. */
export function addDays(day: Day, days: number): Day {
  return dayOf(atOf(day) + days * DAY_MS);
}

/** The same day `months` later; the last of the month where that day does not exist. */
export function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8, 10)), daysIn(year, month)))}`;
}
