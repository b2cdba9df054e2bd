import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DELIVERY_CHECKS } from '#domain/enums.ts';
import type { House } from './testing/house.ts';
import { cash, moneyHouse, openShift, refused, settled, settling } from './testing/money-house.ts';

let house: House;
beforeEach(async () => {
  house = await moneyHouse();
});
afterEach(() => house.close());

test('an advisor settles own orders only; a manager every one', async () => {
  const { client: other } = await house.signIn('port', '005');
  expect(await refused(other.settlement.confirm(await settling(other, 5_000)))).toBe('NOT_OWN_DOCUMENT');
  const { client: manager } = await house.signIn('port', '001');
  expect(await refused(manager.settlement.confirm(await settling(manager, 5_000)))).toBe('done');
});

test('an advisor hands over own cars only; a manager every one', async () => {
  const { cashier, take, advisor } = await settled(house, 'port');
  await openShift(cashier);
  await cashier.cashier.take(await take([cash(76_200)]));
  const { version } = await advisor.order.get({ id: 1 });
  const pass = await advisor.order.gatePass({ commandId: v7(), id: 1, version });
  const leave = () => ({
    commandId: v7(),
    id: 1,
    version: pass.version,
    confirmed: ['MILEAGE_OUT_FAR', 'MILEAGE_FAR_ABOVE', 'CHECKLIST_OPEN'],
    mileageOut: 45_213,
    checklist: [...DELIVERY_CHECKS],
    preferredCallTime: '',
  });
  const { client: other } = await house.signIn('port', '005');
  expect(await refused(other.order.deliver(leave()))).toBe('NOT_OWN_DOCUMENT');
  const { client: manager } = await house.signIn('port', '001');
  expect(await refused(manager.order.deliver(leave()))).toBe('done');
});
