/** Reads a time as it is typed at the counter. */
import { addDays, atOf, DAY_MS, dayOf, isDay, MINUTE_MS } from '#domain/calendar.ts';

const HOUR_MS = 60 * MINUTE_MS;
const HALF_HOUR_MS = 30 * MINUTE_MS;

function timeOfDay(typed: string): string | null {
  const m = /^(\d{1,2})(?:[:点.]?(\d{2}))?分?$/.exec(typed);
  if (m === null) return null;
  const [hour, minute] = [Number(m[1]), Number(m[2] ?? '0')];
  return hour < 24 && minute < 60 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

function dayTyped(typed: string, today: string): string | null {
  if (/^(今天|today)$/i.test(typed)) return today;
  if (/^(明天|tomorrow)$/i.test(typed)) return addDays(today, 1);
  if (/^(后天)$/.test(typed)) return addDays(today, 2);
  const m = /^(?:(\d{4})[-/.年]?)?(\d{1,2})[-/.月]?(\d{2}|(?<=\D)\d)日?$/.exec(typed);
  if (m === null) return null;
  const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const day = `${m[1] ?? today.slice(0, 4)}-${pad(m[2])}-${pad(m[3])}`;
  return isDay(day) ? day : null;
}

/**
 * '1730', '17:30' (today, tomorrow when past), '+2h', '+30m', '+1d', '1125 930', '2026-11-25 17:30', '明天 9:00'.
 * @param now UTC ms
 * @returns UTC ms, or null when it is not understood
 */
export function readDateTime(typed: string, now: number): number | null {
  const text = typed.normalize('NFKC').trim();
  const later = /^\+(\d{1,3})\s*(h|m|d|小时|分钟?|天)$/i.exec(text);
  if (later !== null) {
    const unit = (later[2] ?? '').toLowerCase();
    const ms = unit === 'd' || unit === '天' ? DAY_MS : unit === 'h' || unit === '小时' ? HOUR_MS : MINUTE_MS;
    return Math.ceil((now + Number(later[1]) * ms) / MINUTE_MS) * MINUTE_MS;
  }
  const today = dayOf(now);
  const [first = '', second] = text.split(/\s+/);
  if (second === undefined) {
    const time = timeOfDay(first);
    if (time === null) return null;
    const at = atOf(today, time);
    return at >= now ? at : atOf(addDays(today, 1), time);
  }
  const day = dayTyped(first, today);
  const time = timeOfDay(second);
  return day === null || time === null ? null : atOf(day, time);
}

/** The next full half hour in the direction `by` (1 or -1). */
export function nextHalfHour(at: number, by: number): number {
  const steps = by > 0 ? Math.floor(at / HALF_HOUR_MS) + 1 : Math.ceil(at / HALF_HOUR_MS) - 1;
  return steps * HALF_HOUR_MS;
}
