/** What is there of a host whose file does not open: the folder, the reason, and a log. */
import { join } from 'node:path';
import type { HostReason } from '#domain/contract/host-link.ts';
import { type HostLog, openLog } from '../../log.ts';
import type { PinCost } from '../../pin-hash.ts';

/** Reasons a copy, or an empty shop, can end. */
const RESCUABLE = ['DB_DAMAGED', 'DB_FOREIGN', 'DB_NEWER', 'DB_MISSING'];

export type RescueHost = {
  readonly dataDir: string;
  readonly appVersion: string;
  readonly reason: HostReason;
  readonly log: HostLog;
  readonly now: () => number;
  /** the usual cost when left out */
  readonly pinCost?: PinCost | undefined;
  /** the folder can be opened again: called once, after the answer was sent */
  readonly onRescued: () => void;
};

export function isRescuable(reason: HostReason): boolean {
  return RESCUABLE.includes(reason.code);
}

export function openRescue(options: Omit<RescueHost, 'log' | 'now'> & { now?: () => number }): RescueHost {
  return { now: Date.now, ...options, log: openLog(join(options.dataDir, 'logs')) };
}
