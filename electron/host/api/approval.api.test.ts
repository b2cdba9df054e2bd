import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { approval as approvals } from '#db/schema/staff.ts';
import { type Client, type House, PIN } from './testing/house.ts';
import { moneyHouse, refusal, refused, settling } from './testing/money-house.ts';

let house: House;
let advisor: Client;
beforeEach(async () => {
  house = await moneyHouse();
  ({ client: advisor } = await house.signIn('port', '002'));
});
afterEach(() => house.close());

const rows = () => house.host.read.select().from(approvals).all();
const manager = { who: '001', pin: PIN, reason: '老客户' };

test('what is asked for is named by its right, and a colleague without it, or the person alone, does not do', async () => {
  const command = await settling(advisor, 20_001);
  const asked = await advisor.settlement.confirm(command).catch(refusal);
  expect(asked).toMatchObject({ code: 'APPROVAL_REQUIRED', data: { kind: 'order.discount' } });
  const by = (who: string) => refused(advisor.settlement.confirm({ ...command, approval: { who, pin: PIN } }));
  expect(await by('003')).toBe('APPROVAL_REQUIRED');
  expect(await by('002')).toBe('APPROVAL_SAME_PERSON');
  expect(rows()).toEqual([]);
});

test('an approval is tied to command, document, version and amount, lasts two minutes, and is used in its own act', async () => {
  const command = { ...(await settling(advisor, 20_001)), approval: manager };
  const done = await advisor.settlement.confirm(command);
  const [row] = rows();
  expect(row).toMatchObject({
    kind: 'order.discount',
    commandId: command.commandId,
    docType: 'order',
    docId: 1,
    docVersion: command.version,
    amountFen: 20_001,
    reason: '老客户',
  });
  expect(row?.requestedBy).not.toBe(row?.approvedBy);
  expect((row?.expiresAt ?? 0) - (row?.approvedAt ?? 0)).toBe(120_000);
  expect(row?.usedAt).toBe(row?.approvedAt);
  // repeated after a lost answer: the same act, nothing is approved a second time
  expect(await advisor.settlement.confirm(command)).toEqual(done);
  expect(rows()).toHaveLength(1);
});

test('one approval is good for one act: the next asks again, and a document that moved on is not approved', async () => {
  const first = { ...(await settling(advisor, 20_001)), approval: manager };
  const { settlementIds } = await advisor.settlement.confirm(first);
  const slip = await advisor.settlement.get({ id: settlementIds[0] ?? 0 });
  await advisor.settlement.reverse({ commandId: v7(), id: slip.id, version: slip.version, reason: '漏项' });
  expect(await refused(advisor.settlement.confirm(await settling(advisor, 20_002)))).toBe('APPROVAL_REQUIRED');
  const stale = { ...first, commandId: v7(), orderDiscountFen: 20_002 };
  expect(await refused(advisor.settlement.confirm(stale))).toBe('CHANGED_MEANWHILE');
  expect(rows()).toHaveLength(1);
});
