/** The workshop desk by its procedures: who has what, who may do what, what is refused. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findEmployeeForSignIn } from '#db/store/employees.ts';
import { accepted } from './testing/estimate-desk.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { type Person, ShopDay } from './testing/shop-day.ts';
import { checkIn, laborLine, OP, VINS } from './testing/typed.ts';
import { type Car, Workday } from './testing/workday.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let work: Workday;
  let car: Car;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
    car = await work.receive(VINS[0], [laborLine(1, OP.service)]);
    await work.authorise(car);
  });
  afterAll(() => day.close());

  const idOf = (who: Person) => findEmployeeForSignIn(day.house.host.read, who)?.id ?? 0;
  const given = (who: Person = 'technician') => ({ groupName: '一班', technicianId: idOf(who), bay: '3' });
  const row = async () =>
    (await (await day.as('foreman')).workshop.board({})).find(({ orderId }) => orderId === car.orderId);

  test('the board says where the car stands and what it waits for', async () => {
    expect(await row()).toMatchObject({ status: 'AUTHORISED', waitsFor: 'DISPATCH', technicianNames: [] });
    const other = await day.visit();
    const all = await (await day.as('technician')).workshop.board({});
    expect(all.find(({ visitId }) => visitId === other.visitId)).toMatchObject({ orderId: null, waitsFor: 'ESTIMATE' });
  });

  test('dispatch: a plan that ends before it begins is refused; a sound one loads its technician', async () => {
    const { order, workshop } = await day.as('foreman');
    const loadOf = async () => (await workshop.load({})).technicians.find(({ id }) => id === idOf('technician'));
    expect(await loadOf()).toMatchObject({ assignedCenti: 0, capacityCenti: 1000, openTasks: 0 });
    const plan = { plannedStartAt: Date.now() + 3_600_000, plannedEndAt: Date.now() + 1_800_000 };
    const task = { ...given(), laborLineNos: [1], ...plan };
    expect(await reasonsOf(order.dispatch({ ...(await work.on(car)), tasks: [task] }))).toEqual([
      'plannedEndAt TASK_PLAN_ENDS_FIRST',
    ]);
    await work.dispatch(car);
    expect(await loadOf()).toMatchObject({ assignedCenti: 100, openTasks: 1, runningOrderNo: null });
    expect(await row()).toMatchObject({ waitsFor: 'START', groupNames: ['一班'] });
  });

  test('a technician sees their own tasks and works on no other', async () => {
    const tasks = await (await day.as('technician')).workshop.myTasks({});
    expect(tasks).toMatchObject([{ orderId: car.orderId, status: 'ASSIGNED', workHoursCenti: 100 }]);
    const { order, workshop } = await day.as('foreman');
    expect(await workshop.myTasks({})).toEqual([]);
    const moved = { ...(await work.on(car)), taskId: tasks[0]?.taskId ?? 0, ...given('foreman') };
    await workshop.moveTask(moved);
    const now = (await work.view(car)).tasks;
    expect(now.map(({ status }) => status)).toEqual(['CANCELLED', 'ASSIGNED']);
    const taskId = now[1]?.id ?? 0;
    const technician = await day.as('technician');
    expect(await reasonsOf(technician.order.startTask({ ...(await work.on(car)), taskId }))).toEqual(['TASK_OF_OTHER']);
    expect(await reasonsOf(technician.workshop.moveTask({ ...moved, commandId: v7(), taskId }))).toEqual(['FORBIDDEN']);
    await workshop.moveTask({ ...(await work.on(car)), taskId, ...given() });
    expect(await reasonsOf(order.startTask({ ...(await work.on(car)), taskId }))).toEqual(['STATE_REFUSED']);
  });

  test('a line that has its task gets no second one', async () => {
    const { workshop } = await day.as('foreman');
    const more = { ...(await work.on(car)), ...given() };
    expect(await reasonsOf(workshop.addTask({ ...more, laborLineNos: [1] }))).toEqual([
      'laborLineNos LABOR_LINE_GIVEN',
    ]);
    expect(await reasonsOf(workshop.addTask({ ...more, commandId: v7(), laborLineNos: [9] }))).toEqual([
      'laborLineNos LABOR_LINE_UNKNOWN',
    ]);
  });

  test('start, pause, go on; a held car rests its running tasks and is amber until it is resumed', async () => {
    const { order, workshop } = await day.as('technician');
    const taskId = (await work.view(car)).tasks.at(-1)?.id ?? 0;
    const status = async () => (await work.view(car)).tasks.at(-1)?.status;
    await order.startTask({ ...(await work.on(car)), taskId });
    expect(await row()).toMatchObject({ status: 'IN_PROGRESS', waitsFor: 'WORK' });
    await workshop.pauseTask({ ...(await work.on(car)), taskId });
    expect(await status()).toBe('PAUSED');
    expect(await reasonsOf(workshop.pauseTask({ ...(await work.on(car)), taskId }))).toEqual(['STATE_REFUSED']);
    await order.startTask({ ...(await work.on(car)), taskId });
    await work.hold(car);
    expect(await status()).toBe('PAUSED');
    expect(await row()).toMatchObject({ status: 'ON_HOLD', waitsFor: 'WAIT_PARTS', holdReason: 'WAIT_PARTS' });
    await work.resume(car);
    await order.startTask({ ...(await work.on(car)), taskId });
    await order.finishTask({ ...(await work.on(car)), taskId });
    expect(await row()).toMatchObject({ waitsFor: 'CHECKS' });
  });

  test('checks: who worked on it does not lead them, a failed item does not pass, a failure opens the work again', async () => {
    const technician = await day.as('technician');
    const foreman = await day.as('foreman');
    const passed = { isPassed: true, failReason: '' };
    const check = async (stage: 'SELF' | 'PEER' | 'LEADER', said: object = passed) => ({
      ...(await work.on(car)),
      ...passed,
      stage,
      ...said,
    });
    expect(await reasonsOf(technician.order.check(await check('LEADER')))).toEqual(['CHECK_OWN_WORK']);
    const leaks = { items: [{ item: 'NO_LEAK', isOk: false }] };
    expect(await reasonsOf(technician.order.check(await check('SELF', leaks)))).toEqual(['items CHECK_ITEM_FAILED']);
    await technician.order.check(await check('SELF'));
    await foreman.order.check(await check('PEER', { ...leaks, isPassed: false, failReason: '放油螺栓渗油' }));
    expect((await work.view(car)).checks.at(-1)).toMatchObject({ stage: 'PEER', failedItems: ['NO_LEAK'] });
    expect(await reasonsOf(foreman.order.finishWork(await work.on(car)))).toContain('TASK_NOT_FINISHED');
    await work.startTask(car);
    await work.finishTask(car);
    await work.finishWork(car);
  });

  test('the final check: failed it counts as rework inside and asks for all checks anew', async () => {
    expect(await work.finalCheck(car, false)).toMatchObject({ status: 'IN_PROGRESS' });
    expect(await row()).toMatchObject({ internalReworkCount: 1, waitsFor: 'START' });
    await work.startTask(car);
    await work.finishTask(car);
    expect(await reasonsOf((await day.as('foreman')).order.finishWork(await work.on(car)))).toEqual(['CHECK_MISSING']);
    await work.finishWork(car);
    await work.finalCheck(car, true);
    const next = { certNo: '', advice: [], nextServiceOn: null, nextServiceKm: null };
    const { order } = await day.as('advisor');
    const looked = { ...(await work.on(car)), ...next, checks: ['RECORD_COMPLETE' as const, 'CAR_CLEAN' as const] };
    expect(await reasonsOf(order.handOver(looked))).toEqual(['(checks HANDOVER_INCOMPLETE)']);
    await order.handOver({ ...looked, commandId: v7(), confirmed: ['HANDOVER_INCOMPLETE'] });
    expect((await work.view(car)).handoverChecks).toEqual(['RECORD_COMPLETE', 'CAR_CLEAN']);
    expect(await work.sendBack(car)).toMatchObject({ status: 'IN_PROGRESS' });
    expect((await work.view(car)).handoverChecks).toEqual([]);
    expect(await row()).toMatchObject({ internalReworkCount: 2 });
  });

  test('the wash stands as asked at reception before the order is signed', async () => {
    const { vehicleId } = await day.car();
    const { reception, estimate, order } = await day.as('advisor');
    const asked = { ...checkIn(vehicleId), isWashWanted: true };
    const { visitId } = await reception.checkIn({ ...asked, commandId: v7() });
    const { orderId } = await estimate.open({ commandId: v7(), visitId });
    expect(await order.get({ id: orderId })).toMatchObject({ status: 'DRAFT', washState: 'WANTED' });
  });

  test('the wash goes its steps', async () => {
    const { order } = await day.as('foreman');
    const set = async (washState: 'WANTED' | 'DOING' | 'DONE' | 'WAIVED') =>
      order.setWash({ ...(await work.on(car)), washState });
    expect(await reasonsOf(set('DONE'))).toEqual(['washState WASH_STEP']);
    await set('WANTED');
    await set('DOING');
    await set('DONE');
    expect((await work.view(car)).washState).toBe('DONE');
  });

  test('a promise is proposed from hours and load, changed with a reason, and its history stays', async () => {
    const { workshop } = await day.as('advisor');
    const { promisedAt } = await workshop.proposePromise({ hoursCenti: 100, orderId: car.orderId });
    expect((await workshop.proposePromise({ hoursCenti: 2_100 })).promisedAt).toBeGreaterThan(promisedAt);
    const said = { promisedAt: Date.now() + 30 * 3_600_000, reason: '等料', toldBy: '何青禾' };
    expect(
      await reasonsOf(workshop.changePromise({ ...(await work.on(car)), ...said, reason: '', toldBy: '' })),
    ).toEqual(['reason PROMISE_REASON_MISSING', 'toldBy PROMISE_TOLD_BY_MISSING']);
    const colleague = (await day.as('advisor2')).workshop;
    expect(await reasonsOf(colleague.changePromise({ ...(await work.on(car)), ...said }))).toEqual([
      'NOT_OWN_DOCUMENT',
    ]);
    await workshop.changePromise({ ...(await work.on(car)), ...said });
    const { promises, promisedAt: now } = await work.view(car);
    expect(promises.at(-1)).toMatchObject(said);
    expect(now).toBe(said.promisedAt);
    // the car has one promise: the visit says the same, with its own history
    const { visitId } = await work.view(car);
    const visit = await (await day.as('advisor')).reception.visit({ id: visitId ?? 0 });
    expect(visit.promisedAt).toBe(said.promisedAt);
    expect(visit.promises.at(-1)).toMatchObject({ promisedAt: said.promisedAt, reason: '等料' });
  });

  test('the quality warranty may be raised, never lowered', async () => {
    const { workshop } = await day.as('advisor');
    await workshop.raiseWarranty({ ...(await work.on(car)), km: 3_000, days: 20 });
    const lower = { km: 2_999, days: 30 };
    expect(await reasonsOf(workshop.raiseWarranty({ ...(await work.on(car)), ...lower }))).toEqual([
      'km WARRANTY_BELOW_MINIMUM',
    ]);
    expect(await work.view(car)).toMatchObject({ warrantyKm: 3_000, warrantyDays: 20 });
  });

  test('a quick order goes straight to the final check; work for the workshop does not', async () => {
    const wash = await work.receive(VINS[1], [laborLine(1, OP.service, { name: '补胎' })]);
    await work.authorise(wash);
    const { workshop } = await day.as('foreman');
    expect(await workshop.finishFast(await work.on(wash))).toMatchObject({ status: 'WORK_DONE' });
    expect((await work.view(wash)).lines.map((line) => line.status)).toEqual(['DONE']);
    await work.finalCheck(wash, true);
    const other = await work.receive('11111111111111111', [laborLine(1, OP.brakes)]);
    await work.authorise(other);
    expect(await reasonsOf(workshop.finishFast(await work.on(other)))).toEqual(['FAST_ORDER_LINE']);
  });

  test('a rework names the order it repairs: of this car and delivered', async () => {
    const again = await accepted(day);
    const { workshop } = await day.as('advisor');
    const link = { reworkOfOrderId: car.orderId, reworkKind: 'EXTERNAL' } as const;
    expect(await workshop.reworkCandidates({ orderId: again.orderId })).toEqual([]);
    expect(await reasonsOf(workshop.linkRework({ ...(await work.on(again)), ...link }))).toContain(
      'reworkOfOrderId REWORK_ORIGINAL_OTHER_CAR',
    );
    const early = { ...link, reworkOfOrderId: again.orderId };
    expect(await reasonsOf(workshop.linkRework({ ...(await work.on(again)), ...early }))).toContain(
      'reworkOfOrderId REWORK_ORIGINAL_NOT_DELIVERED',
    );
  });
});
