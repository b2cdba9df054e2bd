/** A shop whose file does not open: real files, really damaged, and the way back by two people. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Refused } from '../../refused.ts';
import { House, PIN, PIN_COST } from '../../api/testing/house.ts';
import { startHost } from '../../start-host.ts';
import { backUp } from '../backup/backups.ts';
import { isRescuable, openRescue, type RescueHost } from './rescue-host.ts';
import { beginNewShop, rescueCopy, rescueShop, rescueState } from './rescue-shop.ts';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 22, 4);
let model: string;
let folder: string;
let now = 0;
let rescued = 0;
const file = () => join(folder, 'qiantai.db');
const admin = { who: 'admin', pin: PIN };
const manager = { who: '001', pin: PIN };
const world = () => ({ now: () => now });

/** A shop with a copy, then a shift, then another copy; made once, and taken anew by each test. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-rescue-'));
  model = folder;
  now = NOON;
  const house = await House.open(folder, world());
  await house.setUp({ '001': ['MANAGER'], '003': ['CASHIER'] });
  await backUp(house.host, 'DAILY');
  now += HOUR;
  const { client } = await house.signIn('port', '003');
  await client.cashier.openShift({ commandId: v7(), floatFen: 0 });
  await backUp(house.host, 'QUARTER_HOUR');
  await house.stop();
});
afterAll(() => rmSync(model, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-rescue-'));
  cpSync(model, folder, { recursive: true });
  now = NOON + 2 * HOUR;
  rescued = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts on the folder, which must refuse. */
function rescueOf(code: string): RescueHost {
  const started = startHost({ dataDir: folder, appVersion: '0.0.0-test', isSample: false, ...world() });
  if (!('reason' in started)) throw new Error('the folder opened');
  expect(started.reason.code).toBe(code);
  expect(isRescuable(started.reason)).toBe(true);
  const onRescued = () => {
    rescued += 1;
  };
  return openRescue({
    dataDir: folder,
    appVersion: '0.0.0-test',
    reason: started.reason,
    now: () => now,
    pinCost: PIN_COST,
    onRescued,
  });
}

const codes = (promise: Promise<unknown>) =>
  promise.then(
    () => [],
    (error: Partial<Refused> & { refusal?: { code: string } }) =>
      error.refusals?.map((it) => it.code) ?? [error.refusal?.code],
  );

test.each([
  ['garbage', 'DB_FOREIGN', () => writeFileSync(file(), 'not a database at all, '.repeat(400))],
  ['cut', 'DB_DAMAGED', () => truncateSync(file(), 40_960)],
  ['gone', 'DB_MISSING', () => rmSync(file())],
])(
  '%s: the older copy comes back, the file goes to quarantine, numbers jump, everybody can work',
  async (_, code, spoil) => {
    spoil();
    const rescue = rescueOf(code);
    const [newest, older] = rescueState(rescue).copies;
    expect([newest?.reason, older?.reason]).toEqual(['QUARTER_HOUR', 'DAILY']);
    const facts = rescueCopy(rescue, older?.name ?? '');
    expect(facts).toMatchObject({
      shopName: '测试店',
      missing: [{ first: 'JB20261122-0001', last: 'JB20261122-0001', count: 1 }],
    });
    expect(rescueCopy(rescue, newest?.name ?? '').missing).toEqual([]);
    const command = { commandId: v7(), name: older?.name ?? '', admin, manager };
    expect(await rescueShop(rescue, command)).toEqual({ epoch: 2 });
    expect(rescued).toBe(1);
    rescue.log.close();
    if (code !== 'DB_MISSING') expect(readdirSync(join(folder, 'quarantine', `${now}`))).toContain('qiantai.db');

    const house = await House.open(folder, world());
    const cashier = await house.signIn('port', '003');
    expect(await cashier.client.cashier.shift({})).toBeNull();
    await cashier.client.cashier.openShift({ commandId: v7(), floatFen: 0 });
    expect((await cashier.client.cashier.shift({}))?.shiftNo).not.toBe('JB20261122-0001');
    const keeper = await house.signIn('port', 'admin');
    expect((await keeper.client.backup.doctor({})).findings).toEqual([]);
    await house.stop();
  },
);

test('a left-over log beside the file does not bring back what the copy does not have', async () => {
  const house = await House.open(folder, world());
  const { client } = await house.signIn('port', 'admin');
  await client.settings.addStaff({
    commandId: v7(),
    no: '009',
    name: '后来的人',
    roles: ['ADVISOR'],
    groupName: '',
    pin: PIN,
  });
  copyFileSync(`${file()}-wal`, join(folder, 'kept-wal'));
  await house.stop();
  writeFileSync(file(), 'garbage '.repeat(1000));
  copyFileSync(join(folder, 'kept-wal'), `${file()}-wal`);
  const rescue = rescueOf('DB_FOREIGN');
  await rescueShop(rescue, { commandId: v7(), name: rescueState(rescue).copies[0]?.name ?? '', admin, manager });
  rescue.log.close();
  const after = await House.open(folder, world());
  const keeper = await after.signIn('port', 'admin');
  expect((await keeper.client.settings.staff({})).map((it) => it.no)).not.toContain('009');
  await after.stop();
});

test('two different people with the right roles, and five wrong PINs shut the door across restarts', async () => {
  writeFileSync(file(), 'garbage '.repeat(1000));
  const rescue = rescueOf('DB_FOREIGN');
  const name = rescueState(rescue).copies[0]?.name ?? '';
  const restore = (people: object) => codes(rescueShop(rescue, { commandId: v7(), name, admin, manager, ...people }));
  expect(await restore({ admin: manager })).toEqual(['RESCUE_ROLE']);
  expect(await restore({ manager: admin })).toEqual(['RESCUE_ROLE']);
  expect(await restore({ manager: { who: '003', pin: PIN } })).toEqual(['RESCUE_ROLE']);
  const wrong = { admin: { who: 'admin', pin: '00000000' } };
  for (let i = 0; i < 5; i++) expect(await restore(wrong)).toEqual(['SIGN_IN_WRONG']);
  expect(await restore({})).toEqual(['LOCKED_OUT']);
  rescue.log.close();
  const again = rescueOf('DB_FOREIGN');
  expect(await codes(rescueShop(again, { commandId: v7(), name, admin, manager }))).toEqual(['LOCKED_OUT']);
  now += 16 * 60_000;
  expect(await codes(rescueShop(again, { commandId: v7(), name, admin, manager }))).toEqual([]);
  again.log.close();
});

test('a copy that was changed is refused, one with a damaged note is not offered, and a strange name finds nothing', async () => {
  const copies = readdirSync(join(folder, 'backup'));
  const daily = copies.find((it) => it.endsWith('daily.db')) ?? '';
  const quarter = copies.find((it) => it.endsWith('quarter-hour.json')) ?? '';
  truncateSync(join(folder, 'backup', daily), 8192);
  writeFileSync(join(folder, 'backup', quarter), '{"half');
  rmSync(file());
  const rescue = rescueOf('DB_MISSING');
  expect(rescueState(rescue).copies.map((it) => it.reason)).toEqual(['DAILY']);
  const name = daily.replace(/\.db$/, '');
  expect(await codes(rescueShop(rescue, { commandId: v7(), name, admin, manager }))).toEqual(['BACKUP_UNSOUND']);
  expect(await codes(rescueShop(rescue, { commandId: v7(), name: '../../etc/passwd', admin, manager }))).toEqual([
    'BACKUP_NOT_FOUND',
  ]);
  expect(existsSync(file())).toBe(false);
  rescue.log.close();
});

test('an empty shop begins only where the file is gone, and nothing of the former one is mixed in', async () => {
  writeFileSync(file(), 'garbage '.repeat(1000));
  const damaged = rescueOf('DB_FOREIGN');
  expect(() => beginNewShop(damaged)).toThrow();
  damaged.log.close();
  rmSync(file());
  const rescue = rescueOf('DB_MISSING');
  beginNewShop(rescue);
  rescue.log.close();
  expect(existsSync(join(folder, 'backup'))).toBe(false);
  const house = await House.open(folder, world());
  expect((await (await house.visit('port')).client.session.state({})).isSetUp).toBe(false);
  await house.stop();
});
