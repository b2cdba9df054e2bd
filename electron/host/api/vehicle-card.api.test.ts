import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { checkIn, ORDER_A } from './testing/typed.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  const draftOf = async (visitId: number) => {
    const { estimate } = await day.as('advisor');
    const { estimateId } = await estimate.open({ commandId: v7(), visitId });
    const view = await estimate.get({ id: estimateId });
    const head = { id: estimateId, orderDiscountFen: 0, validUntilOn: view.validUntilOn, remark: '' };
    return { estimate, head, view };
  };

  test('what was declined comes back with the price of then and of today, and goes when it is done', async () => {
    const { vehicleId, visitId } = await day.visit();
    const { estimate, head, view } = await draftOf(visitId);
    const confirmed = ['PART_NOT_FITTING'];
    const lines = ORDER_A.slice(0, 5).map((line) => ({ ...line, payRateBp: 10_000 }));
    const saved = await estimate.saveLines({ commandId: v7(), confirmed, ...head, version: view.version, lines });
    const shown = await estimate.present({ commandId: v7(), id: head.id, version: saved.version });
    await estimate.reject({ commandId: v7(), id: head.id, version: shown.version, reason: '太贵' });
    const { vehicle } = await day.as('advisor');
    const offers = await vehicle.offers({ vehicleId });
    const brakes = offers.find((offer) => offer.text === '更换前制动片');
    // 0.8 h × 120.00 + 298.00, no plan
    expect(brakes).toMatchObject({ oldFen: 39_400, newFen: 39_400 });
    expect(brakes?.lines.map((line) => line.kind)).toEqual(['LABOR', 'PART']);
    const service = offers.find((offer) => offer.text === '10000公里常规保养');
    expect(service?.lines).toMatchObject([{ kind: 'LABOR' }, { kind: 'PART', qtyMilli: 4200 }, { kind: 'PART' }]);
    const cashier = await day.as('cashier');
    expect(await reasonsOf(cashier.vehicle.offers({ vehicleId }))).toEqual(['FORBIDDEN']);

    // the same job is taken with the next version: no open advice of it is left
    const { estimateId } = await estimate.revise({ commandId: v7(), id: head.id, version: shown.version + 1 });
    const next = { commandId: v7(), confirmed, ...head, id: estimateId, lines: lines.slice(1, 2) };
    const { version } = await estimate.saveLines({ ...next, version: 1 });
    const again = await estimate.present({ commandId: v7(), id: estimateId, version });
    const taken = { id: estimateId, version: again.version, acceptedBy: '陈𬭎', note: '' };
    await estimate.accept({ commandId: v7(), ...taken, acceptMode: 'SIGNED' });
    expect((await vehicle.offers({ vehicleId })).map((offer) => offer.text)).not.toContain('更换前制动片');
  });

  test('the card says what the last visit chose; nothing for a new car', async () => {
    const { vehicleId } = await day.car();
    const { vehicle, reception } = await day.as('advisor');
    expect(await vehicle.card({ id: vehicleId })).toMatchObject({
      lastChoices: null,
      warranty: { state: 'UNKNOWN' },
      serviceState: 'UNKNOWN',
      isRecallOpen: false,
    });
    const typed = { ...checkIn(vehicleId), bringerName: '李司机', isWaiting: false, oldPartsChoice: 'TAKE' } as const;
    await reception.checkIn({ ...typed, commandId: v7() });
    expect((await vehicle.card({ id: vehicleId })).lastChoices).toEqual({
      bringerName: '李司机',
      bringerPhone: '15400001234',
      isWaiting: false,
      isWashWanted: false,
      oldPartsChoice: 'TAKE',
    });
  });

  test('mileage and phone are corrected in place; what stood there is kept', async () => {
    const { vehicleId, customerId } = await day.car({}, { phone: '15400006661' });
    const { vehicle, customer } = await day.as('advisor');
    const set = (version: number, mileageKm: number, more: object = {}) =>
      vehicle.setMileage({ commandId: v7(), id: vehicleId, version, mileageKm, ...more });
    await set(1, 52_000);
    expect(await reasonsOf(set(2, 41_000))).toEqual(['mileageIn MILEAGE_LOWER']);
    expect(await reasonsOf(set(1, 53_000))).toEqual(['CHANGED_MEANWHILE']);
    await set(2, 41_000, { reason: 'ENTRY_ERROR' });
    const phone = (version: number, to: string) =>
      customer.setPhone({ commandId: v7(), id: customerId, version, phone: to });
    expect(await reasonsOf(phone(1, '123'))).toEqual(['phone PHONE_LENGTH']);
    await phone(1, '154 0000 6662');
    const changes = await vehicle.changes({ vehicleId });
    expect(changes.map(({ field, before, after, reason }) => [field, before, after, reason])).toEqual([
      ['PHONE', '15400006661', '15400006662', ''],
      ['MILEAGE', '52000', '41000', 'ENTRY_ERROR'],
      ['MILEAGE', '', '52000', ''],
    ]);
    const cashier = await day.as('cashier');
    expect((await cashier.vehicle.changes({ vehicleId })).map((change) => change.field)).toEqual([
      'MILEAGE',
      'MILEAGE',
    ]);
    const { search } = await day.as('advisor');
    expect((await search.find({ text: '15400006662' })).length).toBeGreaterThan(0);
    expect(await search.find({ text: '15400006661' })).toEqual([]);
  });

  test('the books are sound after all this', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
