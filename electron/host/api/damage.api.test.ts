/** Killed in the middle, damaged, started again: nothing is written before the file was looked through, nor after. */
import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../services/backup/backups.ts';
import { startHost } from '../start-host.ts';
import { House, PIN, TRANSPORTS, type Client } from './testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
  await house.setUp({ '001': ['MANAGER'], '003': ['CASHIER'] });
  await backUp(house.host, 'DAILY');
});
afterEach(() => house.close());

const refusing = (code: string) => (error: unknown) =>
  (error as { data?: { refusals?: { code: string }[] } }).data?.refusals?.some((it) => it.code === code) ?? false;
const notices = async (client: Client) => (await client.session.state({})).notices.map((it) => it.code);
const openShift = (client: Client) => client.cashier.openShift({ commandId: v7(), floatFen: 0 });
const file = () => join(house.dataDir, 'qiantai.db');

/** As a power cut leaves it: the note of the running host stays. */
async function powerCut(spoil: () => void): Promise<void> {
  const note = readFileSync(join(house.dataDir, 'host.json'));
  await house.stop();
  writeFileSync(join(house.dataDir, 'host.json'), note);
  spoil();
  house = await House.open(house.dataDir);
}

function changeBooks(): void {
  const books = new Sqlite(file());
  books.exec("DROP TRIGGER IF EXISTS journal_no_update; UPDATE journal SET act = 'forged', prev = 'x' WHERE seq = 2");
  books.close();
}

/** Holes in the second half: the first pages still open. */
function tearPages(): void {
  const handle = openSync(file(), 'r+');
  const half = Math.floor(statSync(file()).size / 2);
  for (let at = half; at < half * 2 - 4096; at += 8192) writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, at);
  closeSync(handle);
}

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('a sound file after a power cut: checked, said to who keeps the house, written again', async () => {
    await powerCut(() => undefined);
    await house.checked;
    const { client } = await house.signIn(transport, 'admin');
    expect(await notices(client)).toContain('CHECKED_AFTER_STOP');
    await openShift((await house.signIn(transport, '003')).client);
  });

  test('books that do not hold: nothing is written, everybody is told, reading goes on, and a copy ends it', async () => {
    await powerCut(changeBooks);
    await house.checked;
    const cashier = await house.signIn(transport, '003');
    expect(await notices(cashier.client)).toContain('DB_DAMAGED');
    await expect(openShift(cashier.client)).rejects.toSatisfy(refusing('DB_DAMAGED'));
    expect(await cashier.client.cashier.shift({})).toBeNull();
    const { client } = await house.signIn(transport, 'admin');
    const [copy] = await client.backup.list({});
    await client.backup.restore({ commandId: v7(), name: copy?.name ?? '', approval: { who: '001', pin: PIN } });
    const again = await house.signIn(transport, '003');
    expect(await notices(again.client)).not.toContain('DB_DAMAGED');
    await openShift(again.client);
  });

  test('a stop while the file is damaged makes the next start look first', async () => {
    await powerCut(changeBooks);
    await house.checked;
    await house.restart();
    await house.checked;
    const { client } = await house.signIn(transport, '003');
    expect(await notices(client)).toContain('DB_DAMAGED');
  });
});

test('torn pages: the file is not worked on at all, at the opening or after the check', async () => {
  await powerCut(tearPages).catch((error: Error) => {
    expect(error.message).toContain('DB_DAMAGED');
  });
  const { dataDir } = house;
  const started = startHost({ dataDir, appVersion: '0.0.0-test', isSample: false, careEveryMs: 1e9 });
  if ('reason' in started) return expect(started.reason.code).toBe('DB_DAMAGED');
  await started.checked;
  expect(started.host.house.file.isUnreadable).toBe(true);
  started.close();
});
