import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dueBackup } from '../care.ts';
import { House, PIN, TRANSPORTS } from './testing/house.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
  await house.setUp({ '001': ['MANAGER'], '002': ['ADVISOR'] });
});
afterEach(() => house.close());

const code = (error: unknown) => (error as { data?: { refusals?: { code: string }[] } }).data?.refusals?.[0]?.code;
const refusing = (wanted: string) => (error: unknown) => code(error) === wanted;
const approval = { who: '001', pin: PIN };
const added = (no: string) => ({
  commandId: v7(),
  no,
  name: `新人${no}`,
  roles: ['ADVISOR' as const],
  groupName: '',
  pin: PIN,
});

describe.each(TRANSPORTS)('over a %s', (transport) => {
  test('an administrator makes a copy once, however often the call is repeated', async () => {
    const { client } = await house.signIn(transport, 'admin');
    const command = { commandId: v7() };
    const { name } = await client.backup.run(command);
    expect(await client.backup.run(command)).toEqual({ name });
    expect(await client.backup.list({})).toEqual([
      expect.objectContaining({ name, reason: 'MANUAL', isVerified: true }),
    ]);
    expect(await client.backup.drill({ name })).toEqual({ isGood: true, findings: [] });
    expect((await client.backup.doctor({})).findings).toEqual([]);
  });

  test('a restore needs a manager beside the administrator, and gives back exactly the copy', async () => {
    const { client } = await house.signIn(transport, 'admin');
    const { name } = await client.backup.run({ commandId: v7() });
    await client.settings.addStaff(added('003'));
    await expect(client.backup.restore({ commandId: v7(), name })).rejects.toSatisfy(refusing('APPROVAL_REQUIRED'));
    const byAdvisor = { commandId: v7(), name, approval: { who: '002', pin: PIN } };
    await expect(client.backup.restore(byAdvisor)).rejects.toSatisfy(refusing('APPROVAL_REQUIRED'));
    expect(await client.settings.staff({})).toHaveLength(4);

    const command = { commandId: v7(), name, approval };
    expect(await client.backup.restore(command)).toEqual({ epoch: 2 });
    expect(await client.backup.restore(command)).toEqual({ epoch: 2 });
    expect(await client.settings.staff({})).toHaveLength(3);
    expect((await client.session.state({})).epoch).toBe(2);
    expect((await client.backup.list({})).map((copy) => copy.reason)).toEqual(['BEFORE_RESTORE', 'MANUAL']);
    expect((await client.backup.doctor({})).findings).toEqual([]);
    await client.settings.addStaff(added('004'));
  });

  test('a copy that is not there is refused; others than the administrator get nowhere', async () => {
    const admin = await house.signIn(transport, 'admin');
    const gone = { commandId: v7(), name: '../../etc/passwd', approval };
    await expect(admin.client.backup.restore(gone)).rejects.toSatisfy(refusing('BACKUP_NOT_FOUND'));
    const manager = await house.signIn(transport, '001');
    await expect(manager.client.backup.run({ commandId: v7() })).rejects.toSatisfy(refusing('FORBIDDEN'));
    const advisor = await house.signIn(transport, '002');
    await expect(advisor.client.backup.list({})).rejects.toSatisfy(refusing('FORBIDDEN'));
  });
});

test('a copy is due on a new day, after a quarter of an hour with acts, and never without', () => {
  const noon = Date.UTC(2026, 10, 22, 4);
  const minutes = 60_000;
  expect(dueBackup(undefined, noon, 5)).toBe('DAILY');
  expect(dueBackup(undefined, noon, 0)).toBeUndefined();
  expect(dueBackup({ at: noon - 24 * 60 * minutes, seq: 4 }, noon, 5)).toBe('DAILY');
  expect(dueBackup({ at: noon - 14 * minutes, seq: 4 }, noon, 5)).toBeUndefined();
  expect(dueBackup({ at: noon - 15 * minutes, seq: 4 }, noon, 5)).toBe('QUARTER_HOUR');
  expect(dueBackup({ at: noon - 24 * 60 * minutes, seq: 5 }, noon, 5)).toBeUndefined();
});
