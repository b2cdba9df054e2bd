/** Copies of the shop, the drill, the restore and the self-check (reliability §6, §7). */
import type { Actor } from '#domain/actor.ts';
import type { BackupView } from '#domain/contract/backup.contract.ts';
import { type BackupReason, type BackupRecord, listBackups } from '#db/backup-record.ts';
import { makeBackup } from '#db/backup.ts';
import type { Finding } from '#db/doctor/doctor.ts';
import { DatabaseFailure } from '#db/failure.ts';
import { anchorsOf, drill as drillCopy, restoreBackup } from '#db/restore.ts';
import { employeeById } from '#db/store/employees.ts';
import { findCommand } from '#db/store/commands.ts';
import { lastJournalSeq } from '#db/store/journal.ts';
import { documentCounts, shopProfileRow } from '#db/store/shop.ts';
import { HOUSE } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { refuse } from '../../refused.ts';
import { lookAtCopies } from '../house/house-watch.ts';
import { examine } from './examine.ts';

const queues = new WeakMap<Host, Promise<unknown>>();

/** One copy or restore at a time; the next waits whatever became of the one before. */
function oneAtATime<T>(host: Host, run: () => Promise<T>): Promise<T> {
  const before = queues.get(host) ?? Promise.resolve();
  const mine = before.then(run, run);
  queues.set(host, mine);
  return mine;
}

/** Makes and verifies a copy. @refuses BACKUP_NO_SPACE, BACKUP_UNSOUND */
export function backUp(host: Host, reason: BackupReason): Promise<BackupRecord> {
  const verify = async (file: string) => (await examine(file, { now: host.now(), isFull: true })).length;
  return oneAtATime(host, async () => {
    const copy = await makeBackup(host.database, { reason, now: host.now, verify });
    host.house.copies.made();
    lookAtCopies(host);
    return copy;
  });
}

/** The copies on this PC, newest first. */
export function listCopies(host: Host): BackupView[] {
  const live = { ...documentCounts(host.read), seq: lastJournalSeq(host.read) };
  const shopName = shopProfileRow(host.read)?.name ?? '';
  return listBackups(host.dataDir).map((copy) => ({
    shopName: copy.shopUuid === host.database.shopUuid ? shopName : '',
    missing: {
      acts: Math.max(0, live.seq - (copy.head?.seq ?? 0)),
      orders: Math.max(0, live.orders - copy.orders),
      payments: Math.max(0, live.payments - copy.payments),
    },
    name: copy.name,
    at: copy.at,
    reason: copy.reason,
    bytes: copy.bytes,
    orders: copy.orders,
    payments: copy.payments,
    seq: copy.head?.seq ?? 0,
    isVerified: copy.findings === 0,
  }));
}

/** A copy asked for by a person; the journal says who. */
export async function runBackup(host: Host, actor: Actor, input: { commandId: string }): Promise<{ name: string }> {
  const done = findCommand(host.read, input.commandId);
  const name = done ? (JSON.parse(done.result) as { name: string }).name : (await backUp(host, 'MANUAL')).name;
  return host.write(actor, 'backup.made', input, () => ({ result: { name }, touches: ['backups'] }));
}

const view = (findings: readonly Finding[]) =>
  findings.map(({ check, level, zh, en, documents }) => ({
    check,
    level,
    message: `${zh} / ${en}`,
    documents: [...documents],
  }));

/** 演练: a restore into a file that is gone afterwards. @refuses BACKUP_NOT_FOUND, BACKUP_UNSOUND, BACKUP_OTHER_SHOP */
export async function drill(host: Host, name: string) {
  const { isGood, findings } = await oneAtATime(host, () => drillCopy(host.database, name, host.now()));
  return { isGood, findings: view(findings) };
}

/** The self-check of the file as it is now. */
export async function selfCheck(host: Host) {
  const { file } = host.database;
  const options = {
    now: host.now(),
    journalKey: host.journalKey,
    anchors: anchorsOf(host.dataDir),
    folder: host.dataDir,
  };
  return { findings: view(await examine(file, options)), checkedAt: host.now() };
}

/**
 * 恢复: an administrator asks, a manager approves. What is there now is copied first where it can be read, and kept in
 * quarantine in any case; every desk starts anew in the next epoch.
 *
 * @refuses APPROVAL_REQUIRED, BACKUP_NOT_FOUND, BACKUP_UNSOUND, BACKUP_OTHER_SHOP, BACKUP_NO_SPACE
 */
export async function restore(
  host: Host,
  actor: Actor,
  approver: Actor | null,
  input: { commandId: string; name: string },
): Promise<{ epoch: number }> {
  if (!approver?.roles.includes('MANAGER')) return refuse('APPROVAL_REQUIRED', { kind: 'backup.restore' });
  const done = findCommand(host.read, input.commandId);
  if (done) return JSON.parse(done.result) as { epoch: number };
  await copyWhatIsThere(host);
  const restored = await oneAtATime(host, () => restoreBackup(host.database, input.name, host.now));
  host.house.file.replaced();
  // The person may be younger than the copy; then the house signs and their name stands in the row.
  const isKnown = employeeById(host.read, actor.employeeId) !== undefined;
  const changes = { ...restored, by: actor.name, approvedBy: approver.name };
  return host.write(isKnown ? actor : HOUSE, 'backup.restored', input, () => ({
    result: { epoch: restored.epoch },
    touches: ['*'],
    changes,
  }));
}

async function copyWhatIsThere(host: Host): Promise<void> {
  try {
    await backUp(host, 'BEFORE_RESTORE');
  } catch (error) {
    const isDamaged =
      error instanceof DatabaseFailure && ['DB_DAMAGED', 'BACKUP_UNSOUND', 'DISK_ERROR'].includes(error.refusal.code);
    if (!isDamaged) throw error;
    host.log.failure({ procedure: 'backup.restore', code: error.refusal.code, cause: error });
  }
}
