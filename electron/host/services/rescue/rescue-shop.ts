/** A shop whose file does not open comes back from a copy, or begins empty when its file is gone (reliability §7). */
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RescueCopyFacts, RescueState } from '#domain/contract/rescue.contract.ts';
import { formatNo, type Numbered, PREFIXES } from '#domain/numbering.ts';
import { BACKUP_FOLDER } from '#db/backup-record.ts';
import { verdict } from '#db/doctor/doctor.ts';
import { DATABASE_FILE } from '#db/open.ts';
import { anchorsOf } from '#db/restore.ts';
import { numbersSince, readCopy, restoreUnopened, usableCopies } from '#db/restore-unopened.ts';
import { createHost } from '../../host.ts';
import { refuse } from '../../refused.ts';
import { examine } from '../backup/examine.ts';
import type { RescueHost } from './rescue-host.ts';
import { twoPeople } from './rescue-people.ts';

type Typed = { readonly who: string; readonly pin: string };

export function rescueState(host: RescueHost): RescueState {
  return {
    reason: host.reason,
    folder: host.dataDir,
    copies: usableCopies(host.dataDir).map(({ name, at, reason, bytes, orders, payments }) => ({
      name,
      at,
      reason,
      bytes,
      orders,
      payments,
    })),
    mayBeginNew: host.reason.code === 'DB_MISSING',
  };
}

/** Numbers as they stand on paper; a counter that prints nothing is left out. */
function onPaper({ prefix, dayOn, first, last }: ReturnType<typeof numbersSince>[number]): RescueCopyFacts['missing'] {
  const kind = (Object.keys(PREFIXES) as Numbered[]).find((it) => PREFIXES[it] === prefix);
  if (kind === undefined) return [];
  return [{ first: formatNo(kind, dayOn, first), last: formatNo(kind, dayOn, last), count: last - first + 1 }];
}

/** Shop, newest act, and what is missing since. @refuses BACKUP_NOT_FOUND, BACKUP_UNSOUND */
export function rescueCopy(host: RescueHost, name: string): RescueCopyFacts {
  const { shopName, lastActAt, counters } = readCopy(host.dataDir, name);
  const missing = numbersSince(host.dataDir, counters).flatMap(onPaper);
  return { shopName, lastActAt, missing };
}

/**
 * 恢复 of a file that does not open: two people, quarantine, the copy, the self-check, the journal.
 * @refuses LOCKED_OUT, SIGN_IN_WRONG, RESCUE_ROLE, RESCUE_SAME_PERSON, RESCUE_NO_PIN_KEY, BACKUP_NOT_FOUND,
 *   BACKUP_UNSOUND, BACKUP_OTHER_SHOP, HOST_ALREADY_RUNNING
 */
export async function rescueShop(
  host: RescueHost,
  input: { readonly commandId: string; readonly name: string; readonly admin: Typed; readonly manager: Typed },
): Promise<{ epoch: number }> {
  const { dataDir, appVersion, log, now } = host;
  const { people } = readCopy(dataDir, input.name);
  const { admin, manager } = await twoPeople(host, people, input);
  const restored = await restoreUnopened(dataDir, input.name, now);
  const opened = createHost({ dataDir, appVersion, isSample: false, now, log });
  try {
    const changes = { ...restored, by: admin.name, approvedBy: manager.name };
    const actor = { employeeId: admin.id, deskId: 0, name: admin.name, roles: ['ADMIN' as const] };
    opened.write(actor, 'backup.restored', { commandId: input.commandId }, () => ({
      result: { epoch: restored.epoch },
      touches: ['*'],
      changes,
    }));
    const findings = await examine(opened.database.file, { now: now(), anchors: anchorsOf(dataDir), isFull: true });
    if (verdict(findings) === 2) refuse('BACKUP_UNSOUND', { name: input.name });
  } finally {
    opened.close();
  }
  log.event('rescue.restored', { epoch: restored.epoch });
  host.onRescued();
  return { epoch: restored.epoch };
}

/** An empty shop begins; copies and notes of the one before leave together, so that nothing of it is mixed in. @refuses RESCUE_NOT_MISSING */
export function beginNewShop(host: RescueHost): Record<string, never> {
  const { dataDir, reason, now } = host;
  if (reason.code !== 'DB_MISSING') return refuse('RESCUE_NOT_MISSING', {});
  const place = join(dataDir, 'quarantine', `${now()}`);
  mkdirSync(place, { recursive: true });
  const parts = [DATABASE_FILE, `${DATABASE_FILE}-wal`, `${DATABASE_FILE}-shm`, 'shop.json', BACKUP_FOLDER];
  for (const part of parts.map((it) => join(dataDir, it)))
    if (existsSync(part)) renameSync(part, join(place, basename(part)));
  host.log.event('rescue.new');
  host.onRescued();
  return {};
}
