import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar.ts';
import type { SignInput, WalkAroundInput } from '#domain/contract/reception.contract.ts';
import type { z } from 'zod';
import { printJobById } from '#db/store/print-jobs.ts';
import { ReceptionSheetData } from '#print/reception-sheet/data.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf, refusalOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { checkIn, ORDER_A, VINS } from './testing/typed.ts';
import { Workday } from './testing/workday.ts';

const HOUR = 3_600_000;
const LATER = ['PROMISE_OUT_OF_HOURS', 'PROMISE_IN_PEAK'];

const WALK: WalkAroundInput = {
  marks: [{ zone: 'DOOR_FL', type: 'SCRATCH', xMilli: 400, yMilli: 500, note: '约5cm' }],
  isNoMarks: false,
  isExteriorDirty: false,
  functions: [{ item: 'SUNROOF', isOk: true }],
  warningLamps: ['OIL'],
  belongings: [{ item: 'SPARE_WHEEL', isPresent: true, note: '' }],
};
const SIGNED: z.infer<typeof SignInput> = {
  kind: 'SIGNED',
  signedBy: '陈𬭎',
  signaturePng: Buffer.alloc(120, 1).toString('base64'),
  strokes: [Array.from({ length: 12 }, (_, i) => [i * 50, 500] as [number, number])],
};

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  const desk = async (who: 'advisor' | 'advisor2' | 'manager' | 'cashier' = 'advisor') => (await day.as(who)).reception;

  /** What the screen sends when a visit is changed. */
  async function edited(id: number, change: object) {
    const { version, ...v } = await (await desk()).visit({ id });
    const { vehicleId: _vehicleId, confirmed, ...typed } = checkIn(v.vehicleId);
    return {
      commandId: v7(),
      id,
      version,
      confirmed,
      promiseReason: '',
      visit: { ...typed, promisedAt: v.promisedAt, ...change },
    };
  }

  test('a visit with its number and first promise, done once; the car shows it', async () => {
    const { vehicleId } = await day.car();
    const client = await day.as('advisor');
    const command = { ...checkIn(vehicleId), commandId: v7() };
    const made = await client.reception.checkIn(command);
    expect(await client.reception.checkIn(command)).toEqual(made);
    expect(made.visitNo).toMatch(/^JC\d{8}-\d{4}$/);
    const visit = await client.reception.visit({ id: made.visitId });
    expect(visit).toMatchObject({
      status: 'CHECKED_IN',
      mileageIn: 45_210,
      fuelEighths: 4,
      advisor: { name: '员工advisor' },
    });
    expect(visit.promises).toMatchObject([{ promisedAt: command.promisedAt, reason: '', byName: '员工advisor' }]);
    expect(await client.vehicle.card({ id: vehicleId })).toMatchObject({
      openVisitId: made.visitId,
      bringers: [{ name: '陈𬭎', phone: '15400001234' }],
    });
    expect(day.lastRow()).toMatchObject({ act: 'reception.checkedIn', commandId: command.commandId });
    const today = await client.reception.visits({ on: dayOf(Date.now()), isOpenOnly: true });
    expect(today.map((row) => row.visitNo)).toContain(made.visitNo);
  });

  test('everything missing at the car is said at once, and nothing is written', async () => {
    const { vehicleId } = await day.car();
    const reception = await desk();
    const before = (await reception.visits({})).length;
    const { fuelEighths: _fuel, ...typed } = checkIn(vehicleId);
    const wrong = {
      ...typed,
      commandId: v7(),
      bringerPhone: '123',
      complaint: ' ',
      promisedAt: Date.now() - HOUR,
      isValuablesConfirmed: false,
    };
    expect(await reasonsOf(reception.checkIn(wrong))).toEqual([
      'bringerPhone PHONE_LENGTH',
      'fuelEighths FUEL_MISSING',
      'complaint COMPLAINT_EMPTY',
      'promisedAt PROMISE_BEFORE_ARRIVAL',
      'isValuablesConfirmed VALUABLES_NOT_CONFIRMED',
    ]);
    expect(
      await reasonsOf(reception.checkIn({ ...checkIn(vehicleId), commandId: v7(), mileageIn: 1_000_000 })),
    ).toEqual(['mileageIn INPUT_INVALID']);
    expect(await reception.visits({})).toHaveLength(before);
  });

  test('a car that is here already is not taken in twice', async () => {
    const { vehicleId, visitId } = await day.visit();
    const reception = await desk('advisor2');
    const again = { ...checkIn(vehicleId), commandId: v7() };
    expect((await refusalOf(reception.checkIn(again))).refusals[0]).toMatchObject({
      code: 'VISIT_OPEN',
      data: { visitId },
    });
    const { orderId } = await (await day.as('advisor')).estimate.open({ commandId: v7(), visitId });
    expect((await refusalOf(reception.checkIn({ ...again, commandId: v7() }))).refusals[0]).toMatchObject({
      code: 'PLATE_IN_SHOP',
      data: { orderId },
    });
  });

  test('less on the clock than at the last visit needs a reason', async () => {
    const { vehicleId } = await day.car();
    day.house.host.write(
      { employeeId: 0, deskId: 0, name: '', roles: [] },
      'test.mileage',
      { commandId: v7() },
      (tx) => {
        tx.$client
          .prepare('UPDATE vehicle SET last_mileage_km = 50000, last_visit_on = ? WHERE id = ?')
          .run('2020-01-01', vehicleId);
        return { result: null, touches: [] };
      },
    );
    const reception = await desk();
    const lower = { ...checkIn(vehicleId), commandId: v7() };
    expect(await reasonsOf(reception.checkIn(lower))).toEqual(['mileageIn MILEAGE_LOWER']);
    const { visitId } = await reception.checkIn({ ...lower, commandId: v7(), mileageReason: 'METER_REPLACED' });
    expect(await reception.visit({ id: visitId })).toMatchObject({ mileageReason: 'METER_REPLACED' });
  });

  test('a promise is moved only with a reason, and order and estimate follow', async () => {
    const { visitId, orderId, estimateId } = await day.estimate();
    const client = await day.as('advisor');
    const promisedAt = Date.now() + 5 * HOUR;
    const silent = await edited(visitId, { promisedAt });
    expect(await reasonsOf(client.reception.edit(silent))).toEqual(['promiseReason PROMISE_REASON_MISSING']);
    await client.reception.edit({ ...silent, commandId: v7(), promiseReason: '等配件' });
    const visit = await client.reception.visit({ id: visitId });
    expect(visit.promises.map((p) => p.reason)).toEqual(['', '等配件']);
    expect((await client.order.get({ id: orderId })).promisedAt).toBe(promisedAt);
    expect((await client.estimate.get({ id: estimateId })).promisedAt).toBe(promisedAt);
    expect(
      (await refusalOf(client.reception.edit({ ...silent, commandId: v7(), promiseReason: '又改' }))).refusals[0],
    ).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
  });

  test('the kind of work follows until the signature, the wish for a wash after it too', async () => {
    const { visitId, orderId } = await day.estimate();
    const client = await day.as('advisor');
    await client.reception.edit(await edited(visitId, { mainType: 'ACCIDENT' }));
    expect((await client.order.get({ id: orderId })).mainType).toBe('ACCIDENT');
    await client.reception.edit(await edited(visitId, { mainType: 'GENERAL' }));
    const work = new Workday(day);
    const car = await work.receive(VINS[1], ORDER_A);
    await work.authorise(car);
    const { visitId: signed, washState } = await work.view(car);
    expect(washState).toBe('NONE');
    const { mainType } = await client.reception.visit({ id: signed ?? 0 });
    const other = await edited(signed ?? 0, { mainType: 'ACCIDENT' });
    expect(await reasonsOf(client.reception.edit(other))).toEqual(['mainType STATE_REFUSED']);
    for (const isWashWanted of [true, false]) {
      await client.reception.edit(await edited(signed ?? 0, { mainType, isWashWanted }));
      expect((await work.view(car)).washState).toBe(isWashWanted ? 'WANTED' : 'NONE');
    }
  });

  test('the walk-around is saved, signed and printed; then it stands', async () => {
    const { visitId } = await day.visit('advisor', { vin: VINS[0] });
    const reception = await desk();
    const nothing = { ...WALK, marks: [] };
    expect(await reasonsOf(reception.saveWalkAround({ commandId: v7(), visitId, walkAround: nothing }))).toEqual([
      'isNoMarks WALK_AROUND_NO_MARKS',
    ]);
    expect(await reasonsOf(reception.signWalkAround({ commandId: v7(), visitId, version: 1, sign: SIGNED }))).toEqual([
      'WALK_AROUND_EMPTY',
    ]);
    const { version } = await reception.saveWalkAround({ commandId: v7(), visitId, walkAround: WALK });
    const slip = { ...SIGNED, strokes: [] };
    expect(await reasonsOf(reception.signWalkAround({ commandId: v7(), visitId, version, sign: slip }))).toHaveLength(
      1,
    );
    const signed = await reception.signWalkAround({ commandId: v7(), visitId, version, sign: SIGNED });
    const { walkAround } = await reception.visit({ id: visitId });
    expect(walkAround).toMatchObject({ ...WALK, isFrozen: true, signedBy: '陈𬭎', version: signed.version });
    const [jobId = ''] = signed.printJobIds;
    const data = ReceptionSheetData.parse(printJobById(day.house.host.read, jobId)?.data);
    expect(data).toMatchObject({ car: { vin: VINS[0] }, customer: { phone: '15400001234' }, mileageInKm: 45_210 });
    expect(data.marks).toMatchObject([{ zone: 'DOOR_FL', xPermille: 400, note: '约5cm' }]);
    const late = { commandId: v7(), visitId, version: signed.version, walkAround: nothing };
    expect(await reasonsOf(reception.saveWalkAround(late))).toContain('WALK_AROUND_FROZEN');
    const again = await reception.printSheet({ commandId: v7(), visitId });
    expect(printJobById(day.house.host.read, again.printJobIds[0] ?? '')).toMatchObject({
      kind: 'REPRINT',
      reprintNo: 1,
    });
  });

  test('a car leaves unrepaired, or was never here; not while an order stands open', async () => {
    const reception = await desk();
    const { visitId } = await day.visit();
    const { version } = await reception.visit({ id: visitId });
    await reception.leaveUnrepaired({ commandId: v7(), id: visitId, version, reason: '客户改期' });
    expect(await reception.visit({ id: visitId })).toMatchObject({ status: 'LEFT_UNREPAIRED' });
    const late = { commandId: v7(), id: visitId, version: version + 1, reason: '误建' };
    expect(await reasonsOf(reception.void(late))).toEqual(['STATE_REFUSED']);

    const mistake = await day.visit();
    await reception.void({ commandId: v7(), id: mistake.visitId, version: 1, reason: '误建' });
    const busy = await day.estimate();
    const gone = { commandId: v7(), id: busy.visitId, version: 1, reason: '走了' };
    expect(await reasonsOf(reception.leaveUnrepaired(gone))).toEqual(['VISIT_ORDER_OPEN']);
    expect(await reasonsOf(reception.void({ ...gone, commandId: v7() }))).toEqual(['VISIT_NOT_EMPTY']);
  });

  test('a colleague may help at the car; a cashier only looks, without the number', async () => {
    const { visitId } = await day.visit();
    const command = await edited(visitId, { complaint: '异响' });
    const cashier = await desk('cashier');
    expect(await reasonsOf(cashier.edit({ ...command, commandId: v7() }))).toEqual(['FORBIDDEN']);
    expect(await cashier.visit({ id: visitId })).toMatchObject({ bringerPhone: '154****1234' });
    await (await desk('advisor2')).edit({ ...command, confirmed: LATER });
    expect((await cashier.visit({ id: visitId })).complaint).toBe('异响');
  });

  test('the books are sound after all this', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
