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

/** 19900215, 900215 or 021590: eight or six digits that read as a day. */
function isDay(pin: string): boolean {
  if (!/^(\d{6}|\d{8})$/.test(pin)) return false;
  const isReal = (month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (pin.length === 8) {
    const year = Number(pin.slice(0, 4));
    return year >= 1930 && year <= 2030 && isReal(Number(pin.slice(4, 6)), Number(pin.slice(6)));
  }
  const year = Number(pin.slice(0, 2));
  const isYear = year >= 40 || year <= 15;
  return isYear && isReal(Number(pin.slice(2, 4)), Number(pin.slice(4)));
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
