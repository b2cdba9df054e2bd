/** Which PINs a person may choose. Source: reliability rules §13. */
import type { Role } from '../enums.ts';
import { ok, type Result, refuse } from '../result.ts';

const MIN = 6;
const MIN_POWERFUL = 8;

/** Least length: 8 for administrators and managers, 6 for the rest. */
export function minPinLength(roles: readonly Role[]): number {
  return roles.includes('ADMIN') || roles.includes('MANAGER') ? MIN_POWERFUL : MIN;
}

/** 123456, 987654, 135790 …: every step between digits is the same. */
function isRun(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((c, i) => c.charCodeAt(0) - pin.charCodeAt(i)));
  return steps.size === 1;
}

/** 121212, 123123: one short piece over and over. */
function isRepeat(pin: string): boolean {
  for (let size = 1; size <= pin.length / 2; size += 1) {
    if (pin.length % size === 0 && pin.slice(0, size).repeat(pin.length / size) === pin) return true;
  }
  return false;
}

function isMonthDay(month: string, day: string): boolean {
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31;
}

/** Two digits of a year somebody who works here can be born in. */
function isBirthYear(twoDigits: string): boolean {
  const year = Number(twoDigits);
  return year >= 40 || year <= 15;
}

/** 19900215, 900215 or 021590: eight or six digits that read as a birthday. */
function isDay(pin: string): boolean {
  if (/^\d{8}$/.test(pin)) {
    const year = Number(pin.slice(0, 4));
    return year >= 1930 && year <= 2030 && isMonthDay(pin.slice(4, 6), pin.slice(6));
  }
  if (!/^\d{6}$/.test(pin)) return false;
  const [a, b, c] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)];
  return (isBirthYear(a) && isMonthDay(b, c)) || (isBirthYear(c) && isMonthDay(a, b));
}

/** @refuses PIN_TOO_SHORT with the least length, PIN_TOO_SIMPLE for runs, repeats and birthdays */
export function checkPinChoice(
  pin: string,
  roles: readonly Role[],
): Result<string, 'PIN_TOO_SHORT' | 'PIN_TOO_SIMPLE'> {
  const min = minPinLength(roles);
  if (pin.length < min) return refuse('PIN_TOO_SHORT', { min });
  if (isRun(pin) || isRepeat(pin) || isDay(pin)) return refuse('PIN_TOO_SIMPLE', {});
  return ok(pin);
}
