import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupFile, type BackupRecord, listBackups } from './backup-record.ts';
import { makeBackup, outdated } from './backup.ts';
import { sha256 } from './canonical.ts';
import { examineFile, verdict } from './doctor/doctor.ts';
import { openDatabase } from './open.ts';
import { anchorsOf, drill, restoreBackup } from './restore.ts';
import { desk } from './schema/staff.ts';
import { nextNumber } from './store/counters.ts';
import { fillSmallShop } from './testing/small-shop.ts';
import { SMALL_DAY } from './testing/small-shop-lines.ts';
import { aCommand, TEST_KEY, TEST_NOW, temporaryShop, type TemporaryShop } from './testing/temporary-shop.ts';
import { HOUSE } from './write.ts';

let shop: TemporaryShop;
const now = () => shop.now();
const verify = async (file: string) => {
  const findings = examineFile(file, { now: now(), isFull: true });
  if (verdict(findings) === 2) throw new Error(findings.map((f) => f.code).join());
  return findings.length;
};
const backup = (reason: 'MANUAL' | 'QUARTER_HOUR' = 'MANUAL') => makeBackup(shop.db, { reason, now, verify });
const refusing = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const deskNames = () =>
  shop.writer.read
    .select()
    .from(desk)
    .all()
    .map((row) => row.name);

function addDesk(name: string): void {
  shop.writer.write(HOUSE, 'desk.add', aCommand(name), (tx) => {
    tx.insert(desk).values({ name, createdAt: tx.act.at }).run();
    return { result: nextNumber(tx, 'JC', SMALL_DAY), touches: [] };
  });
}

beforeEach(() => {
  shop = temporaryShop();
  fillSmallShop(shop);
});
afterEach(() => shop.close());

describe('a copy', () => {
  test('is one file that is sound, with what is in it said beside it', async () => {
    const record = await backup();
    expect(record).toMatchObject({ reason: 'MANUAL', orders: 1, payments: 2, findings: 0, shopUuid: shop.db.shopUuid });
    expect(readdirSync(join(shop.folder, 'backup')).sort()).toEqual(
      [`${record.name}.db`, `${record.name}.json`, 'numbers.json'].sort(),
    );
    expect(
      examineFile(backupFile(shop.folder, record.name), { now: now(), journalKey: TEST_KEY, isFull: true }),
    ).toEqual([]);
    expect(listBackups(shop.folder)).toEqual([record]);
    expect(anchorsOf(shop.folder)).toEqual([{ ...record.head, epoch: 1 }]);
  });

  test('holds every act before it and lets work go on meanwhile', async () => {
    addDesk('前台');
    const making = backup();
    addDesk('收银');
    const { name } = await making;
    const copy = new Sqlite(backupFile(shop.folder, name), { readonly: true });
    const found = copy.prepare('SELECT name FROM desk WHERE id > 0').pluck().all();
    copy.close();
    expect(found[0]).toBe('前台');
    expect(deskNames()).toEqual(['主机', '前台', '收银']);
  });

  test('that does not verify is not kept, and the older one stays', async () => {
    const good = await backup();
    const bad = makeBackup(shop.db, { reason: 'MANUAL', now, verify: () => Promise.reject(new Error('unsound')) });
    await expect(bad).rejects.toThrow(refusing('BACKUP_UNSOUND'));
    expect(listBackups(shop.folder).map((r) => r.name)).toEqual([good.name]);
    expect(readdirSync(join(shop.folder, 'backup')).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('goes by age: quarter hours after a day, a last one of each day and month stays', () => {
    const hour = 3_600_000;
    const at = Date.UTC(2026, 10, 22, 4);
    const record = (hoursAgo: number, reason: BackupRecord['reason']) =>
      ({ name: `${hoursAgo} ${reason}`, at: at - hoursAgo * hour, reason }) as BackupRecord;
    const records = [
      ...[0, 23, 25, 26, 24 * 29, 24 * 29 + 1].map((h) => record(h, 'QUARTER_HOUR')),
      ...[48, 24 * 31, 24 * 60, 24 * 61, 24 * 800].map((h) => record(h, 'SHIFT_CLOSE')),
    ];
    expect(outdated(records, at).map((r) => r.name)).toEqual([
      '25 QUARTER_HOUR',
      '26 QUARTER_HOUR',
      `${24 * 29 + 1} QUARTER_HOUR`,
      `${24 * 31} SHIFT_CLOSE`,
      `${24 * 61} SHIFT_CLOSE`,
      `${24 * 800} SHIFT_CLOSE`,
    ]);
  });
});

describe('a restore', () => {
  test('brings back the copy, not a row more, and keeps what was there', async () => {
    addDesk('前台');
    const { name } = await backup();
    addDesk('收银');
    shop.pass(1000);
    const restored = await restoreBackup(shop.db, name, now);
    expect(deskNames()).toEqual(['主机', '前台']);
    expect(restored).toMatchObject({ name, epoch: 2 });
    expect(shop.writer.epoch).toBe(2);
    const kept = join(shop.folder, 'quarantine', restored.quarantine);
    const old = new Sqlite(join(kept, 'qiantai.db'));
    expect(old.prepare('SELECT count(*) FROM desk').pluck().get()).toBe(3);
    old.close();
  });

  test('never gives a number again that was on paper since the copy', async () => {
    const { name } = await backup();
    for (const desk of ['一', '二', '三']) addDesk(desk);
    const restored = await restoreBackup(shop.db, name, now);
    expect(restored.jumped).toEqual([{ prefix: 'JC', dayOn: SMALL_DAY }]);
    const next = shop.writer.write(HOUSE, 'number', aCommand(), (tx) => ({
      result: nextNumber(tx, 'JC', SMALL_DAY),
      touches: [],
    }));
    expect(next).toMatchObject({ result: 5, epoch: 2 });
  });

  test('is explained to the self-check by its journal row', async () => {
    const { name } = await backup();
    const lost = shop.writer.write(HOUSE, 'number', aCommand(), (tx) => ({
      result: nextNumber(tx, 'SK', SMALL_DAY),
      touches: [],
    }));
    shop.pass(1000);
    await backup('QUARTER_HOUR');
    const changes = await restoreBackup(shop.db, name, now);
    shop.writer.write(HOUSE, 'backup.restored', aCommand(), () => ({ result: null, touches: ['*'], changes }));
    const examined = (anchors = anchorsOf(shop.folder)) =>
      examineFile(shop.db.file, { now: now(), journalKey: TEST_KEY, anchors });
    expect(lost.result).toBe(3);
    expect(examined()).toEqual([]);
    expect(examined([{ epoch: 2, seq: 99, mac: 'x' }]).map((f) => f.code)).toEqual(['JOURNAL_CUT']);
  });

  test('a log left behind by a killed host brings nothing back', async () => {
    const { name } = await backup();
    addDesk('收银');
    const wal = readFileSync(`${shop.db.file}-wal`);
    await restoreBackup(shop.db, name, now);
    expect(wal.length).toBeGreaterThan(0);
    shop.db.close();
    shop.db = openDatabase(shop.folder, { now });
    expect(shop.db.reader().prepare('SELECT count(*) FROM desk').pluck().get()).toBe(1);
    expect(examineFile(shop.db.file, { now: now() })).toEqual([]);
  });

  test.each([
    ['a changed copy', (file: string) => appendFileSync(file, 'x'), 'BACKUP_UNSOUND'],
    [
      'a copy of another shop',
      (file: string) => {
        const json = file.replace('.db', '.json');
        writeFileSync(json, readFileSync(json, 'utf8').replace(shop.db.shopUuid, 'another'));
      },
      'BACKUP_OTHER_SHOP',
    ],
    ['a copy that is gone', (file: string) => rmSync(file), 'BACKUP_NOT_FOUND'],
    [
      'a copy with broken sums',
      (file: string) => {
        const db = new Sqlite(file);
        db.exec('UPDATE part SET reserved_milli = 7 WHERE id = 1');
        db.close();
        rewriteHash(file);
      },
      'BACKUP_UNSOUND',
    ],
  ])('of %s is refused and changes nothing', async (_, spoil, code) => {
    const { name } = await backup();
    addDesk('收银');
    spoil(backupFile(shop.folder, name));
    await expect(restoreBackup(shop.db, name, now)).rejects.toThrow(refusing(code));
    expect(deskNames()).toEqual(['主机', '收银']);
    expect(existsSync(join(shop.folder, 'quarantine'))).toBe(false);
  });
});

test('a drill restores into a file that is gone afterwards, and says what it found', async () => {
  const { name } = await backup();
  addDesk('收银');
  const before = readdirSync(shop.folder).sort();
  expect(await drill(shop.db, name, TEST_NOW)).toEqual({ isGood: true, findings: [] });
  expect(readdirSync(shop.folder).sort()).toEqual(before);
  expect(deskNames()).toEqual(['主机', '收银']);
});

function rewriteHash(file: string): void {
  const json = file.replace('.db', '.json');
  const record = JSON.parse(readFileSync(json, 'utf8')) as BackupRecord;
  writeFileSync(json, JSON.stringify({ ...record, sha256: sha256(readFileSync(file)) }));
}
