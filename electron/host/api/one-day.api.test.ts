/** One car through the whole day by the procedures the windows call, each step by the person whose work it is. */
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DELIVERY_CHECKS, HANDOVER_CHECKS } from '#domain/enums.ts';
import { findEmployeeForSignIn } from '#db/store/employees.ts';
import { accepted, readyToSign } from './testing/estimate-desk.ts';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf, refusalOf } from './testing/refusals.ts';
import { type Person, ShopDay } from './testing/shop-day.ts';
import { laborLine, OP, otherLine, PART, partLine, VINS } from './testing/typed.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  let day: ShopDay;
  let orderId = 0;
  let visitId = 0;
  let settlementId = 0;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
  });
  afterAll(() => day.close());

  const orders = async (who: Person) => (await day.as(who)).order;
  const idOf = (who: Person) => findEmployeeForSignIn(day.house.host.read, who)?.id ?? 0;

  /** Head of a command on the order as it stands. */
  async function on(id = orderId) {
    const { version } = await (await orders('advisor')).get({ id });
    return { commandId: v7(), id, version };
  }

  const signature = { signMode: 'PAPER', signedBy: '陈𬭎', isPhoneRefused: false, insuranceReportNo: '' } as const;

  test('before the signature everything that is missing is said at once', async () => {
    const order = await accepted(day);
    ({ orderId, visitId } = order);
    expect(
      (await reasonsOf((await orders('advisor')).authorise({ ...(await on()), ...signature, signedBy: '-' }))).sort(),
    ).toEqual(['WALK_AROUND_NOT_SIGNED', 'vin VIN_MISSING']);
  });

  test('the signature freezes the sum, keeps the parts back and asks for them', async () => {
    const { order, catalog } = await day.as('advisor');
    const sign = await readyToSign(day, { orderId, visitId }, VINS[0]);
    const colleague = await orders('advisor2');
    expect(await reasonsOf(colleague.authorise({ ...sign, commandId: v7() }))).toEqual(['NOT_OWN_DOCUMENT']);
    const done = await order.authorise(sign);
    expect(done).toMatchObject({ status: 'AUTHORISED', printJobIds: [expect.any(String)] });
    expect(await order.get({ id: orderId })).toMatchObject({
      authorisedSelfFen: 81_208,
      warrantyKm: 2000,
      warrantyDays: 10,
    });
    expect((await catalog.findParts({ text: '前制动片' }))[0]).toMatchObject({ onHandMilli: 1000, availableMilli: 0 });
    expect(await (await day.as('parts')).part.requests({ isOpenOnly: true })).toHaveLength(1);
  });

  test('the foreman hands out the work, the technician starts it', async () => {
    const foreman = await orders('foreman');
    const technicianId = idOf('technician');
    const task = { groupName: '一班', technicianId, bay: '', laborLineNos: [1, 2] };
    expect(await reasonsOf((await orders('advisor')).dispatch({ ...(await on()), tasks: [task] }))).toEqual([
      'FORBIDDEN',
    ]);
    await foreman.dispatch({ ...(await on()), tasks: [task] });
    const [open] = (await foreman.get({ id: orderId })).tasks;
    const technician = await orders('technician');
    expect(await technician.startTask({ ...(await on()), taskId: open?.id ?? 0 })).toMatchObject({
      status: 'IN_PROGRESS',
    });
  });

  test('parts go out against the signature of the technician; more than asked never', async () => {
    const { part } = await day.as('parts');
    const sheet = await part.issueSheet({ orderId });
    const receivedById = idOf('technician');
    const lines = (await (await orders('advisor')).get({ id: orderId })).lines
      .filter((line) => line.kind === 'PART')
      .map((line) => ({ orderLineId: line.id, qtyMilli: line.qtyMilli ?? 0 }));
    const command = { orderId, receivedById, version: sheet.version };
    const twice = [...lines, ...lines];
    expect(await reasonsOf(part.issue({ ...command, commandId: v7(), lines: twice }))).not.toEqual([]);
    const issued = await part.issue({ ...command, commandId: v7(), lines });
    expect(issued.issueNo).toMatch(/^CK/);
    const { lines: after } = await (await orders('advisor')).get({ id: orderId });
    expect(after.filter((line) => line.kind === 'PART').map((line) => line.status)).toEqual([
      'ISSUED',
      'ISSUED',
      'ISSUED',
    ]);
  });

  test('done, checked twice in the workshop and once by somebody who did not work on it', async () => {
    const technician = await orders('technician');
    const foreman = await orders('foreman');
    const [task] = (await technician.get({ id: orderId })).tasks;
    expect(await reasonsOf(foreman.finishWork(await on()))).toContain('TASK_NOT_FINISHED');
    await technician.finishTask({ ...(await on()), taskId: task?.id ?? 0 });
    await technician.check({ ...(await on()), stage: 'SELF', isPassed: true, failReason: '' });
    await foreman.check({ ...(await on()), stage: 'LEADER', isPassed: true, failReason: '' });
    expect(await foreman.finishWork(await on())).toMatchObject({ status: 'WORK_DONE' });
    const passed = await (await orders('inspector')).finalCheck({ ...(await on()), isPassed: true, failReason: '' });
    expect(passed.status).toBe('QC_PASSED');
    const handOver = { certNo: '', checks: [...HANDOVER_CHECKS], advice: [], nextServiceOn: null, nextServiceKm: null };
    expect(await (await orders('advisor')).handOver({ ...(await on()), ...handOver })).toMatchObject({
      status: 'READY',
    });
  });

  test('the slip is that of worked order A', async () => {
    const { settlement } = await day.as('advisor');
    const preview = await settlement.preview({ orderId, orderDiscountFen: 5000 });
    const { version } = await on();
    const confirm = { commandId: v7(), orderId, version, orderDiscountFen: 5000, oldPartsResult: 'SHOP' } as const;
    const done = await settlement.confirm(confirm);
    expect(await settlement.confirm(confirm)).toEqual(done);
    settlementId = done.settlementIds[0] ?? 0;
    expect(await settlement.get({ id: settlementId })).toMatchObject({
      ...preview.slips[0],
      laborFen: 21_600,
      partsFen: 63_440,
      roundingFen: 8,
      payableFen: 76_200,
      taxFen: 8766,
      amountInWords: expect.stringContaining('柒佰陆拾贰元整'),
    });
  });

  test('money needs an open shift, and is taken once', async () => {
    const { cashier, settlement } = await day.as('cashier');
    const { version } = await settlement.get({ id: settlementId });
    const tenders = [
      { tender: 'WECHAT', amountFen: 60_000, reference: '4200001234' },
      { tender: 'CASH', amountFen: 16_200, tenderedFen: 20_000, reference: '' },
    ] as const;
    const take = { commandId: v7(), settlementId, version, tenders: [...tenders] };
    expect(await reasonsOf(cashier.take(take))).toHaveLength(1);
    await cashier.openShift({ commandId: v7(), floatFen: 50_000 });
    const paid = await cashier.take({ ...take, commandId: v7() });
    expect(paid).toMatchObject({ changeFen: 3800, settlement: { status: 'PAID', dueFen: 0 } });
    const late = await settlement.get({ id: settlementId });
    const again = await refusalOf(cashier.take({ ...take, commandId: v7(), version: late.version }));
    expect(again.refusals).toHaveLength(1);
    expect(await cashier.due({})).toEqual([]);
  });

  test('the car leaves with its gate pass, and may come again', async () => {
    const advisor = await orders('advisor');
    const leave = { mileageOut: 45_213, checklist: [...DELIVERY_CHECKS], preferredCallTime: '' };
    expect(await reasonsOf(advisor.deliver({ ...(await on()), ...leave }))).toEqual(['GATE_PASS_MISSING']);
    expect((await advisor.gatePass(await on())).gatePassNo).toMatch(/^CM/);
    expect(await advisor.deliver({ ...(await on()), ...leave })).toMatchObject({ status: 'DELIVERED' });
    const { vehicle, reception } = await day.as('advisor');
    const { vehicleId, status } = await reception.visit({ id: visitId });
    expect(status).toBe('DELIVERED');
    const card = await vehicle.card({ id: vehicleId });
    expect(card).toMatchObject({ openOrder: null, openVisitId: null, vehicle: { lastMileage: 45_213 } });
  });

  test('a remanufactured part goes out only with the consent that was signed for; without it the discount shrinks', async () => {
    const lines = [
      partLine(1, PART.starter, 68_000, { name: '再制造起动机' }),
      laborLine(2, OP.check, { billHoursCenti: 50 }),
    ];
    const order = await accepted(day, lines, 10_000);
    const sign = await readyToSign(day, order, VINS[1]);
    const advisor = await orders('advisor');
    expect(await reasonsOf(advisor.authorise(sign))).toEqual(['(PART_CONSENT_MISSING)']);
    await advisor.authorise({ ...sign, commandId: v7(), confirmed: ['PART_CONSENT_MISSING'] });
    const { part } = await day.as('parts');
    const { version } = await part.issueSheet({ orderId: order.orderId });
    const [line] = (await advisor.get({ id: order.orderId })).lines;
    const qty = [{ orderLineId: line?.id ?? 0, qtyMilli: 1000 }];
    const head = { orderId: order.orderId, version };
    const issued = await part.issue({ ...head, commandId: v7(), receivedById: idOf('technician'), lines: qty });
    const back = {
      ...head,
      version: issued.version,
      returnedById: idOf('technician'),
      reason: '客户改用新件',
      lines: qty,
    };
    await part.return({ ...back, commandId: v7() });
    await advisor.removeLine({ ...(await on(order.orderId)), lineNo: 1, reason: '客户改用新件' });
    expect(await advisor.get({ id: order.orderId })).toMatchObject({ orderDiscountFen: 6000, totals: { totalFen: 0 } });
  });

  test('an order nobody signed is given up, and the car may leave', async () => {
    const given = await accepted(day, [otherLine(1, 100)]);
    const advisor = await orders('advisor');
    await advisor.cancel({ ...(await on(given.orderId)), reason: '客户改期' });
    const { reception } = await day.as('advisor');
    const { version } = await reception.visit({ id: given.visitId });
    await reception.leaveUnrepaired({ commandId: v7(), id: given.visitId, version, reason: '客户改期' });
    expect((await reception.visit({ id: given.visitId })).status).toBe('LEFT_UNREPAIRED');
  });

  test('the books are sound after the day', async () => {
    expect((await (await day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
