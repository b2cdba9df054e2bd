/** Verified copies, restore inside the app, and the self-check. */
import { z } from 'zod';
import { act, command, query } from './command.ts';
import { at } from './shapes.ts';

export const BackupView = z.strictObject({
  name: z.string(),
  at,
  reason: z.string(),
  bytes: z.int(),
  orders: z.int(),
  payments: z.int(),
  seq: z.int(),
  isVerified: z.boolean(),
  /** '' for a copy of another shop */
  shopName: z.string(),
  /** what is in the file now and not in the copy */
  missing: z.strictObject({ acts: z.int(), orders: z.int(), payments: z.int() }),
});
export type BackupView = z.infer<typeof BackupView>;

export const FindingView = z.strictObject({
  check: z.string(),
  level: z.enum(['WARNING', 'BROKEN']),
  message: z.string(),
  documents: z.array(z.string()),
});

export const backupContract = {
  list: query('settings.view', 'none').input(z.strictObject({})).output(z.array(BackupView)),
  run: act('settings.edit', 'none')
    .input(command({}))
    .output(z.strictObject({ name: z.string() })),
  /** restores into a temporary file and reports: nothing changes */
  drill: query('settings.view', 'none')
    .input(z.strictObject({ name: z.string().min(1).max(120) }))
    .output(z.strictObject({ isGood: z.boolean(), findings: z.array(FindingView) })),
  /** administrator asks, a manager approves; every desk reloads afterwards */
  restore: act('settings.edit', 'none')
    .input(command({ name: z.string().min(1).max(120) }))
    .output(z.strictObject({ epoch: z.int() })),
  doctor: query('settings.view', 'none')
    .input(z.strictObject({}))
    .output(z.strictObject({ findings: z.array(FindingView), checkedAt: at })),
};
