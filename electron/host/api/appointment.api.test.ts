import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, atOf, dayOf } from '#domain/calendar.ts';
import type { AppointmentInput } from '#domain/contract/appointment.contract.ts';
import { HOUSE } from '#db/write.ts';
import { printJobById } from '#db/store/print-jobs.ts';
import { AppointmentBoardData } from '#print/appointment-board/data.ts';
import { noteNoShows } from '../services/appointment/note-no-shows.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { ShopDay } from './testing/shop-day.ts';
import { checkIn, PART } from './testing/typed.ts';

const HOUR = 3_600_000;
const soon = addDays(dayOf(Date.now()), 2);

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  const desk = async () => (await day.as('advisor')).appointment;
  const booking = (change: Partial<AppointmentInput> = {}) => ({
    commandId: v7(),
    startAt: atOf(soon, '10:00'),
    estMinutes: 60,
    plateNo: '',
    vin: '',
    name: '陈𬭎',
    phone: '15400001234',
    serviceType: 'PERIODIC' as const,
    symptom: '到期保养',
    advisorId: null,
    channel: 'PHONE' as const,
    remark: '',
    parts: [],
    ...change,
  });
  const reserved = async (partId: number) =>
    (await (await day.as('advisor')).catalog.part({ id: partId })).reservedMilli;
  const view = async (id: number) => (await desk()).get({ id });
  /** The clock of the house cannot be moved here, so the booking is. */
  const shift = (id: number, startAt: number) =>
    day.house.host.write(HOUSE, 'test.shift', { commandId: v7() }, (tx) => {
      tx.$client
        .prepare('UPDATE appointment SET start_at = ?, start_on = ? WHERE id = ?')
        .run(startAt, dayOf(startAt), id);
      return { result: null, touches: [] };
    });

  test('a booking is taken down with its parts; whoever cannot say who comes is refused', async () => {
    const appointment = await desk();
    const before = await reserved(PART.pads);
    const made = await appointment.book(booking({ parts: [{ partId: PART.pads, qtyMilli: 1000 }] }));
    expect(made.apptNo).toMatch(/^YY\d{8}-\d{4}$/);
    expect(await reserved(PART.pads)).toBe(before + 1000);
    const hits = await (await day.as('advisor')).search.find({ text: made.apptNo });
    expect(hits).toMatchObject([{ entity: 'appointment', id: made.appointmentId, title: made.apptNo }]);
    const rows = await appointment.list({ fromOn: soon, toOn: soon });
    expect(rows.find((row) => row.id === made.appointmentId)).toMatchObject({
      status: 'BOOKED',
      parts: [{ partId: PART.pads, askedMilli: 1000, keptMilli: 1000 }],
    });
    expect(await reasonsOf(appointment.book(booking({ name: '', phone: '' })))).toEqual(['plateNo APPT_WHO_MISSING']);
    expect(await reasonsOf(appointment.book(booking({ startAt: Date.now() - HOUR })))).toContain('startAt APPT_PAST');
    const technician = await day.as('technician');
    expect(await reasonsOf(technician.appointment.book(booking()))).toEqual(['FORBIDDEN']);
  });

  test('the same advisor at the same time, and the night, are asked about', async () => {
    const appointment = await desk();
    const [me] = await appointment.advisors({});
    const own = { advisorId: me?.id ?? 0, startAt: atOf(soon, '14:00') };
    await appointment.book(booking(own));
    expect(await reasonsOf(appointment.book(booking({ ...own, startAt: atOf(soon, '14:30') })))).toEqual([
      '(startAt APPT_OVERLAP)',
    ]);
    await appointment.book({ ...booking({ ...own, startAt: atOf(soon, '14:30') }), confirmed: ['APPT_OVERLAP'] });
    expect(await reasonsOf(appointment.book(booking({ startAt: atOf(soon, '21:30') })))).toEqual([
      '(startAt APPT_OUT_OF_HOURS)',
    ]);
  });

  test('confirmed, moved, cancelled: parts go along for three days, then they are free', async () => {
    const appointment = await desk();
    const parts = [{ partId: PART.filter, qtyMilli: 1000 }];
    const before = await reserved(PART.filter);
    const { appointmentId: id } = await appointment.book(booking({ startAt: atOf(soon, '08:30'), parts }));
    await appointment.confirm({ commandId: v7(), id, version: 1 });
    const near = { startAt: atOf(addDays(soon, 3), '08:30'), advisorId: null };
    const moved = await appointment.move({ commandId: v7(), id, version: 2, ...near });
    expect(await view(id)).toMatchObject({ status: 'MOVED' });
    expect(await reserved(PART.filter)).toBe(before + 1000);
    const far = { startAt: atOf(addDays(soon, 8), '08:30'), advisorId: null };
    const later = await appointment.move({ commandId: v7(), id: moved.appointmentId, version: 1, ...far });
    expect(await reserved(PART.filter)).toBe(before);
    expect(await reasonsOf(appointment.confirm({ commandId: v7(), id, version: 3 }))).toEqual(['STATE_REFUSED']);
    const end = { commandId: v7(), id: later.appointmentId, version: 1 };
    await appointment.cancel({ ...end, reason: '客户改期' });
    expect(await view(later.appointmentId)).toMatchObject({ status: 'CANCELLED', endReason: '客户改期' });
  });

  test('a booking is put right in place: time of the day, contact, wish, parts; another day is a move', async () => {
    const appointment = await desk();
    const held = async () => [await reserved(PART.pads), await reserved(PART.oil), await reserved(PART.filter)];
    const [pads = 0, oil = 0, filter = 0] = await held();
    const parts = [
      { partId: PART.pads, qtyMilli: 1000 },
      { partId: PART.oil, qtyMilli: 1000 },
    ];
    const { commandId: _, ...typed } = booking({ startAt: atOf(soon, '11:00'), parts });
    const { appointmentId: id } = await appointment.book(booking(typed));
    const edit = (change: Partial<AppointmentInput>, version: number) =>
      appointment.edit({ commandId: v7(), id, version, appointment: { ...typed, ...change } });
    const other = [
      { partId: PART.oil, qtyMilli: 2000 },
      { partId: PART.filter, qtyMilli: 1000 },
    ];
    const change = {
      startAt: atOf(soon, '11:30'),
      phone: '15400004321',
      symptom: '换刹车片',
      remark: '要代步车',
      parts: other,
    };
    expect(await edit(change, 1)).toEqual({ version: 2 });
    expect(await view(id)).toMatchObject({
      ...{ status: 'BOOKED', startAt: change.startAt, symptom: '换刹车片', remark: '要代步车', phone: '15400004321' },
      parts: [
        { partId: PART.oil, askedMilli: 2000, keptMilli: 2000 },
        { partId: PART.filter, askedMilli: 1000, keptMilli: 1000 },
      ],
    });
    expect(await held()).toEqual([pads, oil + 2000, filter + 1000]);
    expect(JSON.stringify(day.lastRow())).toContain('换刹车片');
    expect(JSON.stringify(day.lastRow())).not.toContain('4321');
    expect(await reasonsOf(edit(change, 1))).toEqual(['CHANGED_MEANWHILE']);
    expect(await reasonsOf(edit({ startAt: atOf(addDays(soon, 1), '11:00') }, 2))).toEqual(['startAt APPT_OTHER_DAY']);
    expect(await reasonsOf(edit({ name: '' }, 2))).toEqual(['plateNo APPT_WHO_MISSING']);
    const [one] = other;
    expect(await reasonsOf(edit({ parts: one ? [one, one] : [] }, 2))).toContain('appointment.parts INPUT_INVALID');
    // who sees a number masked sends it back as it was shown
    const second = (await day.as('advisor2')).appointment;
    const masked = { ...typed, ...change, phone: (await second.get({ id })).phone };
    expect(masked.phone).toBe('154****4321');
    await second.edit({ commandId: v7(), id, version: 2, appointment: { ...masked, parts: [] } });
    expect(await view(id)).toMatchObject({ phone: '15400004321', parts: [] });
    expect(await held()).toEqual([pads, oil, filter]);
    // a time that has come is not asked about again as long as it is left alone
    shift(id, Date.now() - 60_000);
    await edit({ startAt: (await view(id)).startAt, symptom: '已在路上' }, 3);
    await appointment.cancel({ commandId: v7(), id, version: 4, reason: '试过了' });
    expect(await reasonsOf(edit({}, 5))).toEqual(['STATE_REFUSED']);
  });

  test('the reception takes it over; its parts stay kept back until the car leaves or its order is signed', async () => {
    const { vehicleId } = await day.car();
    const { vehicle, reception } = await day.as('advisor');
    const { plateNo } = (await vehicle.card({ id: vehicleId })).vehicle;
    const before = await reserved(PART.oil);
    const parts = [{ partId: PART.oil, qtyMilli: 1000 }];
    const { appointmentId } = await (await desk()).book(booking({ plateNo: plateNo ?? '', parts }));
    const other = await day.car();
    const wrong = { ...checkIn(other.vehicleId), commandId: v7(), appointmentId };
    expect(await reasonsOf(reception.checkIn(wrong))).toEqual(['APPT_OTHER_CAR']);
    const { visitId } = await reception.checkIn({ ...checkIn(vehicleId), commandId: v7(), appointmentId });
    expect(await view(appointmentId)).toMatchObject({ status: 'ARRIVED', visitId });
    expect(await reserved(PART.oil)).toBe(before + 1000);
    const { version } = await reception.visit({ id: visitId });
    await reception.leaveUnrepaired({ commandId: v7(), id: visitId, version, reason: '改日再来' });
    expect(await reserved(PART.oil)).toBe(before);
  });

  test('an hour late is noted by the house, and may still arrive; the next day its parts are free', async () => {
    const { vehicleId } = await day.car();
    const appointment = await desk();
    const parts = [{ partId: PART.oil, qtyMilli: 4200 }];
    const before = await reserved(PART.oil);
    const { appointmentId: id } = await appointment.book(booking({ parts }));
    shift(id, Date.now() - HOUR + 60_000);
    noteNoShows(day.house.host);
    expect(await view(id)).toMatchObject({ status: 'BOOKED' });
    shift(id, Date.now() - HOUR - 60_000);
    noteNoShows(day.house.host);
    expect(await view(id)).toMatchObject({ status: 'NO_SHOW' });
    shift(id, Date.now() - 24 * HOUR);
    noteNoShows(day.house.host);
    expect(await reserved(PART.oil)).toBe(before);
    const { reception } = await day.as('advisor');
    await reception.checkIn({ ...checkIn(vehicleId), commandId: v7(), appointmentId: id });
    expect(await view(id)).toMatchObject({ status: 'ARRIVED' });
  });

  test('the board of a day is printed with its pick list, numbers masked', async () => {
    const appointment = await desk();
    const parts = [{ partId: PART.oil, qtyMilli: 4200 }];
    await appointment.book(booking({ name: '板上客户', startAt: atOf(addDays(soon, 20), '09:30'), parts }));
    const { printJobIds } = await appointment.printBoard({ commandId: v7(), on: addDays(soon, 20) });
    const job = printJobById(day.house.host.read, printJobIds[0] ?? '');
    const board = AppointmentBoardData.parse(job?.data);
    expect(board.rows).toMatchObject([{ seq: 1, customerCalled: '板上客户', phoneMasked: '154****1234' }]);
    expect(board.rows[0]?.wish).toMatch(/备料 .*×4\.2/);
  });

  test('the books are sound after all this', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
