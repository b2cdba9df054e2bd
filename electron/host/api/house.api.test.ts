/** What the house says of itself, over the real transports, with a clock and a disk that do as told. */
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp } from '../services/backup/backups.ts';
import { lookAtClock, lookAtCopies } from '../services/house/house-watch.ts';
import { House, PIN, TRANSPORTS, type Client } from './testing/house.ts';

const MIN = 60_000;
const HOUR = 60 * MIN;
const MB = 1024 * 1024;

let now = Date.UTC(2026, 10, 22, 4);
let freeBytes = 50_000 * MB;
let house: House;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 22, 4);
  freeBytes = 50_000 * MB;
  house = await House.open(undefined, { now: () => now, freeBytes: () => freeBytes });
  await house.setUp({ '001': ['MANAGER'], '002': ['ADVISOR'], '003': ['CASHIER'] });
});
afterEach(() => house.close());

const codesOf = (error: unknown) =>
  ((error as { data?: { refusals?: { code: string }[] } }).data?.refusals ?? []).map((it) => it.code);
const refusing = (code: string) => (error: unknown) => codesOf(error).includes(code);
const said = async (client: Client) =>
  (await client.session.state({})).notices.map((it) => `${it.level} ${it.code} ${JSON.stringify(it.data)}`);
const openShift = (client: Client) => client.cashier.openShift({ commandId: v7(), floatFen: 0 });

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('a clock that went back: warned, then no new documents until a manager says so; a restart does not forget', async () => {
    const { client } = await house.signIn(transport, '003');
    now -= 5 * MIN;
    expect(await said(client)).toEqual(['AMBER CLOCK_BACK {"minutes":5}']);
    now -= 6 * MIN;
    expect(await said(client)).toEqual(['RED CLOCK_BACK_FAR {"minutes":11}']);
    await expect(openShift(client)).rejects.toSatisfy(refusing('CLOCK_NOT_CONFIRMED'));
    lookAtClock(house.host);

    await house.restart();
    const cashier = (await house.signIn(transport, '003')).client;
    expect(await said(cashier)).toEqual(['RED CLOCK_BACK_FAR {"minutes":11}']);
    await expect(openShift(cashier)).rejects.toSatisfy(refusing('CLOCK_NOT_CONFIRMED'));
    const command = { commandId: v7() };
    await expect(cashier.house.confirmClock(command)).rejects.toSatisfy(refusing('APPROVAL_REQUIRED'));
    const byAdvisor = { ...command, approval: { who: '002', pin: PIN } };
    await expect(cashier.house.confirmClock(byAdvisor)).rejects.toSatisfy(refusing('APPROVAL_REQUIRED'));
    expect(await said(cashier)).toHaveLength(1);
    const byManager = { ...command, approval: { who: '001', pin: PIN } };
    expect(await cashier.house.confirmClock(byManager)).toEqual({});
    expect(await cashier.house.confirmClock(byManager)).toEqual({});
    expect(await said(cashier)).toEqual([]);
    await openShift(cashier);

    await house.restart();
    expect(await said((await house.signIn(transport, '003')).client)).toEqual([]);
  });

  test('a clock put right again by itself needs nobody', async () => {
    const { client } = await house.signIn(transport, '003');
    now -= 3 * HOUR;
    await expect(openShift(client)).rejects.toSatisfy(refusing('CLOCK_NOT_CONFIRMED'));
    now += 3 * HOUR;
    expect(await said(client)).toEqual([]);
    await openShift(client);
  });

  test('more than a day after the last record: asked, anybody may answer, and nothing waits for it', async () => {
    now += 30 * HOUR;
    let { client } = await house.signIn(transport, '003');
    expect(await said(client)).toEqual(['INFO CLOCK_AHEAD {"hours":30}']);
    await openShift(client);
    lookAtClock(house.host);
    await house.restart();
    ({ client } = await house.signIn(transport, '003'));
    expect(await said(client)).toEqual(['INFO CLOCK_AHEAD {"hours":30}']);
    await client.house.confirmClock({ commandId: v7() });
    expect(await said(client)).toEqual([]);
    await expect(client.house.confirmClock({ commandId: v7() })).rejects.toSatisfy(refusing('CLOCK_RIGHT'));
  });

  test('a disk nearly full is said to everybody, as it is now', async () => {
    const { client } = await house.signIn(transport, '002');
    freeBytes = 150 * MB;
    expect(await said(client)).toEqual(['RED DISK_NEARLY_FULL {"freeMb":150}']);
    freeBytes = 900 * MB;
    expect(await said(client)).toEqual([]);
  });

  test('work that is in no verified copy: after a day to those who keep the house, after three to all', async () => {
    await backUp(house.host, 'DAILY');
    const roles = { admin: 'admin', manager: '001', advisor: '002' };
    const all = async () => {
      const lines: string[] = [];
      for (const [role, who] of Object.entries(roles)) {
        const { client, close } = await house.signIn(transport, who);
        lookAtCopies(house.host);
        const overdue = (await said(client)).filter((it) => it.includes('BACKUP'));
        lines.push(...overdue.map((it) => `${role} ${it}`));
        close();
      }
      return lines;
    };
    expect(await all()).toEqual([]);
    for (let day = 0; day < 2; day++) now += 13 * HOUR;
    expect(await all()).toEqual([
      'admin AMBER BACKUP_OVERDUE {"hours":26}',
      'manager AMBER BACKUP_OVERDUE {"hours":26}',
    ]);
    now += 46 * HOUR;
    expect((await all()).map((it) => it.slice(0, -13))).toEqual([
      'admin RED BACKUP_OVERDUE',
      'manager RED BACKUP_OVERDUE',
      'advisor RED BACKUP_OVERDUE',
    ]);
    await backUp(house.host, 'MANUAL');
    expect(await all()).toEqual([]);
  });
});
