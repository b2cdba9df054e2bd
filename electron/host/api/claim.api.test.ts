/** A claim on the manufacturer: drafted from its order, asked before settling, followed until it is paid (domain rules §4.5, §5.6). */
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { CLAIM_STATES, type ClaimState } from '#domain/enums.ts';
import { PIN, TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { supplementShop } from './testing/supplement-shop.ts';
import { laborLine, MANUFACTURER, OP, PART, partLine } from './testing/typed.ts';

const maker = { payerType: 'WARRANTY', payerAccountId: MANUFACTURER } as const;
const LINES = [
  laborLine(1, OP.service),
  laborLine(2, OP.screen, { name: '更换中控主机', ...maker }),
  partLine(3, PART.filter, 3400, { name: '主机滤波器', laborLineNo: 2, ...maker, payRateBp: 10_000 }),
];
const CLAIM = {
  ...{ kind: 'FAULT' as const, faultCode: 'B1A-00', causalPart: 'ZK1 主机', failureText: '黑屏', oldPartTag: 'JJ7' },
  state: 'DRAFT',
} as const;

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const shop = supplementShop(transport);
  beforeAll(async () => {
    await (await shop.day.as('cashier')).cashier.openShift({ commandId: v7(), floatFen: 0 });
  });
  const received = (lines = LINES) => shop.work.receive(shop.nextVin(), lines);

  test('no slip of the manufacturer without a claim, and none without what was done', async () => {
    const car = await received();
    const { order } = await shop.day.as('advisor');
    expect((await shop.work.view(car)).claim).toBeNull();
    await shop.work.workUntilReady(car);
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['CLAIM_MISSING']);
    const { claimNo } = await order.saveClaim({ ...(await shop.work.on(car)), claim: CLAIM, results: [] });
    expect(claimNo).toMatch(/^SP\d{8}-\d{4}$/);
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['results.2 CLAIM_RESULT_MISSING']);
    const results = [{ lineNo: 2, cause: '主板虚焊', result: '已更换主机' }];
    const again = await order.saveClaim({ ...(await shop.work.on(car)), claim: CLAIM, results });
    expect(again.claimNo).toBe(claimNo);
    const { claim, claimJobs } = await shop.work.view(car);
    expect(claim).toEqual({ ...CLAIM, claimNo, amountFen: 12_900 });
    expect(claimJobs).toEqual([{ lineNo: 2, name: '更换中控主机', cause: '主板虚焊', result: '已更换主机' }]);
    const { settlementIds } = await shop.work.settle(car);
    expect(settlementIds).toHaveLength(2);
    // the car may be gone: the claim goes on
    await order.saveClaim({ ...(await shop.work.on(car)), claim: { ...CLAIM, state: 'SUBMITTED' }, results: [] });
    expect((await shop.work.view(car)).claim).toMatchObject({ state: 'SUBMITTED', amountFen: 12_900 });
  });

  test('refused: a fault without its part, a result on a line of the customer, nothing to claim, who may not', async () => {
    const car = await received();
    const { order } = await shop.day.as('advisor');
    const empty = { ...CLAIM, causalPart: ' ', failureText: '' };
    const input = { ...(await shop.work.on(car)), claim: CLAIM, results: [] };
    expect(await reasonsOf(order.saveClaim({ ...input, commandId: v7(), claim: empty }))).toEqual([
      'causalPart CLAIM_PART_MISSING',
      'failureText CLAIM_FAILURE_MISSING',
    ]);
    const wrong = { lineNo: 1, cause: '', result: '已完成' };
    expect(await reasonsOf(order.saveClaim({ ...input, commandId: v7(), results: [wrong] }))).toEqual([
      'results.1 CLAIM_JOB_WRONG',
    ]);
    const stranger = (await shop.day.as('advisor2')).order;
    expect(await reasonsOf(stranger.saveClaim({ ...input, commandId: v7() }))).toEqual(['NOT_OWN_DOCUMENT']);
    expect(await reasonsOf((await shop.day.as('cashier')).order.saveClaim(input))).toEqual(['FORBIDDEN']);
    const first = await order.saveClaim(input);
    expect(await order.saveClaim(input)).toEqual(first);
    const own = await received([laborLine(1, OP.service)]);
    const nothing = { ...(await shop.work.on(own)), claim: { ...CLAIM, kind: 'PDI' as const }, results: [] };
    expect(await reasonsOf(order.saveClaim(nothing))).toEqual(['kind CLAIM_LINES_MISSING']);
  });

  test('every step from every state, as the rules name the states of a claim (§4.5)', async () => {
    const STEPS: Readonly<Record<ClaimState, readonly ClaimState[]>> = {
      DRAFT: ['SUBMITTED'],
      SUBMITTED: ['APPROVED', 'PARTLY', 'REJECTED'],
      APPROVED: ['SETTLED'],
      PARTLY: ['SETTLED'],
      REJECTED: ['SUBMITTED'],
      SETTLED: [],
    };
    const car = await received();
    await shop.work.claim(car, { ...CLAIM });
    const put = shop.day.house.host.database.writer().prepare('UPDATE claim_case SET state = ? WHERE order_id = ?');
    for (const from of CLAIM_STATES)
      for (const to of CLAIM_STATES) {
        put.run(from, car.orderId);
        const ended = await shop.work.claim(car, { ...CLAIM, state: to }).then(
          () => 'done',
          (error: { data?: { refusals: { code: string }[] } }) => error.data?.refusals[0]?.code,
        );
        expect(ended, `${from} to ${to}`).toBe(from === to || STEPS[from].includes(to) ? 'done' : 'STATE_REFUSED');
      }
  });

  test('a rejected claim holds back the slip', async () => {
    const car = await received();
    await shop.work.workUntilReady(car);
    for (const state of ['DRAFT', 'SUBMITTED', 'REJECTED'] as const) await shop.work.claim(car, { ...CLAIM, state });
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['CLAIM_REFUSED']);
  });

  test('rejected after settling: the manufacturer’s slip goes back with a manager’s word, the customer’s stands; settled again it is as it was', async () => {
    const car = await received();
    await shop.work.workUntilReady(car);
    const order = (await shop.day.as('advisor')).order;
    const results = [{ lineNo: 2, cause: '主板虚焊', result: '已更换主机' }];
    await order.saveClaim({ ...(await shop.work.on(car)), claim: CLAIM, results });
    await shop.work.settle(car);
    await shop.work.pay(car);
    const { settlement } = await shop.day.as('advisor');
    const slips = (await shop.work.view(car)).settlements;
    const maker = slips.find((one) => one.payerType === 'WARRANTY');
    const { id, version } = await settlement.get({ id: maker?.id ?? 0 });
    const word = { approval: { who: 'manager', pin: PIN } };
    const back = () => ({ commandId: v7(), id, version, reason: '厂家拒赔' });
    await shop.work.claim(car, { ...CLAIM, state: 'SUBMITTED' });
    expect(await reasonsOf(settlement.reverse({ ...back(), ...word }))).toEqual(['CLAIM_HANDED_IN']);
    await shop.work.claim(car, { ...CLAIM, state: 'REJECTED' });
    expect(await reasonsOf(settlement.reverse(back()))).toEqual(['APPROVAL_REQUIRED']);
    const { reversalId } = await settlement.reverse({ ...back(), ...word });
    expect(await settlement.get({ id })).toMatchObject({ status: 'REVERSED', payableFen: 12_900 });
    expect(await settlement.get({ id: reversalId })).toMatchObject({ payableFen: -12_900 });
    expect(await shop.work.view(car)).toMatchObject({ status: 'READY' });
    expect((await shop.work.slip(car)).status).toBe('PAID');
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['CLAIM_REFUSED']);
    const given = { to: { kind: 'FREE' as const }, reason: '厂家拒赔,店方承担' };
    const free = async (lineNo: number, more: object = {}) =>
      order.cheapenLine({ ...(await shop.work.on(car)), lineNo, ...given, ...more });
    expect(await reasonsOf(free(2))).toEqual(['to APPROVAL_REQUIRED']);
    await free(2, word);
    expect((await shop.work.view(car)).lines.map((line) => line.payerType)).toEqual(['SELF', 'FREE', 'WARRANTY']);
    await shop.work.claim(car, { ...CLAIM, state: 'SUBMITTED' });
    expect((await shop.work.settle(car)).settlementIds).toHaveLength(1);
    // the customer had paid: the order is paid again at once
    expect(await shop.work.view(car)).toMatchObject({ status: 'PAID' });
  });

  test('rejected and given away whole: nothing is left to settle for the manufacturer, the order is paid as the customer paid', async () => {
    const car = await received();
    await shop.work.workUntilReady(car);
    const { order, settlement } = await shop.day.as('advisor');
    const results = [{ lineNo: 2, cause: '主板虚焊', result: '已更换主机' }];
    await order.saveClaim({ ...(await shop.work.on(car)), claim: CLAIM, results });
    await shop.work.settle(car);
    await shop.work.pay(car);
    await shop.work.claim(car, { ...CLAIM, state: 'SUBMITTED' });
    await shop.work.claim(car, { ...CLAIM, state: 'REJECTED' });
    const maker = (await shop.work.view(car)).settlements.find((one) => one.payerType === 'WARRANTY');
    const { id, version } = await settlement.get({ id: maker?.id ?? 0 });
    const word = { approval: { who: 'manager', pin: PIN } };
    await settlement.reverse({ commandId: v7(), id, version, reason: '厂家拒赔', ...word });
    const given = { to: { kind: 'FREE' as const }, reason: '厂家拒赔,店方承担', ...word };
    for (const lineNo of [2, 3]) await order.cheapenLine({ ...(await shop.work.on(car)), lineNo, ...given });
    expect((await shop.work.settle(car)).settlementIds).toEqual([]);
    expect(await shop.work.view(car)).toMatchObject({ status: 'PAID' });
  });

  test('the customer still owes: settled again for the manufacturer the order is not paid', async () => {
    const car = await received();
    await shop.work.workUntilReady(car);
    const results = [{ lineNo: 2, cause: '主板虚焊', result: '已更换主机' }];
    const { order, settlement } = await shop.day.as('advisor');
    await order.saveClaim({ ...(await shop.work.on(car)), claim: CLAIM, results });
    await shop.work.settle(car);
    const maker = (await shop.work.view(car)).settlements.find((one) => one.payerType === 'WARRANTY');
    const { id, version } = await settlement.get({ id: maker?.id ?? 0 });
    const word = { approval: { who: 'manager', pin: PIN } };
    await settlement.reverse({ commandId: v7(), id, version, reason: '金额有误', ...word });
    await shop.work.settle(car);
    expect(await shop.work.view(car)).toMatchObject({ status: 'SETTLED' });
    await shop.work.pay(car);
    expect(await shop.work.view(car)).toMatchObject({ status: 'PAID' });
  });

  test('the books are sound', async () => {
    expect((await (await shop.day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
