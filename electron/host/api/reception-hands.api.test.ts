import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { CUSTOMER, checkIn, VEHICLE, VINS } from './testing/typed.ts';
import { Workday } from './testing/workday.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let work: Workday;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
  });
  afterAll(() => day.close());

  test('an order is taken over with its visit, for a reason that stands in the journal', async () => {
    const { orderId, visitId, estimateId } = await day.estimate();
    const second = await day.as('advisor2');
    const { version } = await second.order.get({ id: orderId });
    const lines = { lines: [], orderDiscountFen: 0, validUntilOn: '2099-01-01', remark: '' };
    const foreign = { commandId: v7(), id: estimateId, version: 1, ...lines };
    expect(await reasonsOf(second.estimate.saveLines(foreign))).toEqual(['NOT_OWN_DOCUMENT']);
    const seen = { id: orderId, version };
    expect(await reasonsOf(second.order.takeOver({ ...seen, commandId: v7(), reason: ' ' }))).toEqual([
      'reason INPUT_INVALID',
    ]);
    await second.order.takeOver({ ...seen, commandId: v7(), reason: '原顾问休息' });
    expect(day.lastRow()).toMatchObject({ act: 'order.takenOver' });
    expect(JSON.stringify(day.lastRow())).toContain('原顾问休息');
    expect((await second.order.get({ id: orderId })).advisor.name).toBe('员工advisor2');
    expect((await second.reception.visit({ id: visitId })).advisor.name).toBe('员工advisor2');
    await second.estimate.saveLines({ ...foreign, commandId: v7() });
    const again = { commandId: v7(), id: orderId, version: version + 1, reason: '又来' };
    expect(await reasonsOf(second.order.takeOver(again))).toEqual(['ALREADY_OWN_DOCUMENT']);
    const cashier = await day.as('cashier');
    expect(await reasonsOf(cashier.order.takeOver({ ...again, commandId: v7() }))).toEqual(['FORBIDDEN']);
  });

  test('a car without an order is taken over at its visit; one that left is not', async () => {
    const { visitId } = await day.visit();
    const { reception, estimate } = await day.as('advisor2');
    expect(await reasonsOf(estimate.open({ commandId: v7(), visitId }))).toEqual(['NOT_OWN_DOCUMENT']);
    const taken = await reception.takeOver({ commandId: v7(), id: visitId, version: 1, reason: '交接班' });
    await estimate.open({ commandId: v7(), visitId });
    const gone = await day.visit();
    await reception.void({ commandId: v7(), id: gone.visitId, version: 1, reason: '误建' });
    const late = { commandId: v7(), id: gone.visitId, version: 2, reason: '交接班' };
    expect(await reasonsOf(reception.takeOver(late))).toEqual(['STATE_REFUSED']);
    expect(taken.version).toBe(2);
  });

  test('a signed order given up leaves its car here: it may get a new order or go', async () => {
    const car = await work.receive(VINS[0]);
    await work.authorise(car);
    const { reception, order } = await day.as('manager');
    expect((await reception.visit({ id: car.visitId })).status).toBe('IN_SERVICE');
    const { version } = await work.view(car);
    await order.cancel({ commandId: v7(), id: car.orderId, version, reason: '客户改期' });
    const visit = await reception.visit({ id: car.visitId });
    expect(visit).toMatchObject({ status: 'CHECKED_IN', orderId: null });
    const { estimate } = await day.as('advisor');
    const next = await estimate.open({ commandId: v7(), visitId: car.visitId });
    expect(next.orderId).not.toBe(car.orderId);
  });

  test('what is wrong and what is only odd is said in one answer', async () => {
    const { vehicle, customer, reception } = await day.as('advisor');
    await day.car({}, { phone: '15400007777' });
    const both = vehicle.register({
      commandId: v7(),
      vehicle: { ...VEHICLE, plateNo: '皖Z881', vin: 'LATPAB', fuelType: 'ELECTRIC' },
      owner: { customer: { ...CUSTOMER, kind: 'COMPANY', phone: '15400007777', altPhone: '12' } },
    });
    expect(await reasonsOf(both)).toEqual([
      'vehicle.plateNo PLATE_INVALID',
      'vehicle.vin VIN_INVALID',
      'owner.customer.altPhone PHONE_LENGTH',
      'owner.customer.contactName CONTACT_MISSING',
      '(owner.customer.phone PHONE_SHARED)',
    ]);
    const { vehicleId } = await day.car();
    const late = { ...checkIn(vehicleId), confirmed: [], complaint: '', promisedAt: Date.UTC(2099, 0, 1, 15, 0) };
    expect(await reasonsOf(reception.checkIn({ ...late, commandId: v7() }))).toEqual([
      'complaint COMPLAINT_EMPTY',
      '(promisedAt PROMISE_OUT_OF_HOURS)',
    ]);
    expect(await reasonsOf(customer.create({ commandId: v7(), customer: { ...CUSTOMER, name: '' } }))).toHaveLength(1);
  });

  test('a customer gets a discount plan that is offered, and loses it again', async () => {
    const { customer } = await day.as('advisor');
    const [plan] = await customer.discountPlans({});
    const typed = { ...CUSTOMER, phone: '15400008888' };
    const { id } = await customer.create({ commandId: v7(), customer: { ...typed, discountPlanId: plan?.id ?? 0 } });
    expect(await customer.get({ id })).toMatchObject({ discountPlanId: plan?.id, planName: plan?.name });
    await customer.edit({ commandId: v7(), id, version: 1, customer: typed });
    expect(await customer.get({ id })).toMatchObject({ discountPlanId: null, planName: null });
    const unknown = { ...typed, phone: '', discountPlanId: 999 };
    expect(await reasonsOf(customer.create({ commandId: v7(), customer: unknown }))).toEqual([
      'customer.discountPlanId NOT_FOUND',
    ]);
  });

  test('the books are sound after all this', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
