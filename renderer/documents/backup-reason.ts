/** Why a copy was made, in the person's language; a reason this release does not know is shown as it is. */
import type { TFunction } from 'i18next';

const REASONS = [
  'QUARTER_HOUR',
  'DAILY',
  'SHIFT_CLOSE',
  'BEFORE_MIGRATION',
  'BEFORE_RESTORE',
  'BEFORE_IMPORT',
  'MANUAL',
] as const;

export function backupReasonText(t: TFunction<'settings'>, reason: string): string {
  const known = REASONS.find((it) => it === reason);
  return known === undefined ? reason : t(`reasons.${known}`);
}
