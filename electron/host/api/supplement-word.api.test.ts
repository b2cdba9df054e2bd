import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { PADS, SupplementDesk } from './testing/supplement-desk.ts';
import { supplementShop } from './testing/supplement-shop.ts';
import { laborLine, OP, ORDER_A, PART, partLine } from './testing/typed.ts';

const HOUR = 3_600_000;

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const shop = supplementShop(transport);

  test('the word is kept with its evidence, and only of those who may speak for the car', async () => {
    const desk = await shop.signed();
    const id = await desk.offered();
    const told = [{ id, approvedLineNos: [1, 2] }];
    const ended = async (more: object) => reasonsOf(desk.answer(told, more));
    expect(await ended({ mode: null, by: '', phone: '', at: null, note: '' })).toEqual(['CONSENT_INCOMPLETE']);
    expect(await ended({ phone: '' })).toEqual(['CONSENT_INCOMPLETE']);
    expect(await ended({ note: '' })).toEqual(['CONSENT_INCOMPLETE']);
    expect(await ended({ by: '路人甲' })).toEqual(['by CONSENT_NOT_ENTITLED']);
    expect(await ended({ at: Date.now() + HOUR })).toEqual(['at CONSENT_AT_ODD']);
    expect(await ended({ at: Date.now() - HOUR })).toEqual(['at CONSENT_AT_ODD']);
    expect(await ended({ totalFen: 1 })).toEqual(['totalFen SUPPLEMENT_TOTAL_DIFFERS']);
    expect(await ended({ newPromisedAt: 1 })).toContain('promisedAt PROMISE_BEFORE_ARRIVAL');
    expect(await reasonsOf(desk.answer([{ id, approvedLineNos: [7] }]))).toEqual(['SUPPLEMENT_LINE_UNKNOWN']);
    expect(await reasonsOf(desk.answer([{ id, approvedLineNos: [2] }]))).toEqual(['(SUPPLEMENT_PART_ALONE)']);
    const other = await shop.signed();
    expect(await reasonsOf(other.answer(told))).toEqual(['NOT_FOUND']);
    const stranger = (await shop.day.as('advisor2')).supplement;
    expect(await reasonsOf(stranger.answer(await desk.answered(told)))).toEqual(['NOT_OWN_DOCUMENT']);
    expect((await desk.one(id)).status).toBe('PRESENTED');
    // two desks, one telephone: one answer
    const calls = [desk.answer(told), desk.answer(told)];
    expect((await Promise.allSettled(calls)).filter((call) => call.status === 'fulfilled')).toHaveLength(1);
  });

  test('the bringer may speak when it was the bringer who signed', async () => {
    const car = await shop.work.receive(shop.nextVin(), ORDER_A.slice(0, 1));
    const signature = { signMode: 'PAPER', signedBy: '谢长庚', isPhoneRefused: false, insuranceReportNo: '' } as const;
    await (await shop.day.as('advisor')).order.authorise({ ...(await shop.work.on(car)), ...signature });
    const desk = new SupplementDesk(shop.day, shop.work, car);
    const id = await desk.offered();
    await desk.answerAll([id], true, { by: '谢长庚', mode: 'WECHAT', phone: '' });
    expect((await desk.one(id)).status).toBe('APPROVED');
  });

  test('above what was agreed nothing is settled until the customer agrees to it', async () => {
    const car = await shop.work.receive(
      shop.nextVin(),
      [laborLine(1, OP.service), partLine(2, PART.filter, 3400)],
      1000,
    );
    const { settlement, supplement } = await shop.day.as('advisor');
    await shop.work.workUntilReady(car);
    const { selfFen } = (await shop.work.view(car)).totals;
    // the discount that was signed is left out
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['orderDiscountFen ABOVE_AUTHORISED']);
    const { version } = await shop.work.view(car);
    const consent = { mode: 'SIGNED', by: '陈𬭎', phone: '', at: Date.now(), note: '签字' } as const;
    const head = { commandId: v7(), orderId: car.orderId, version };
    expect(await reasonsOf(supplement.agreeSum({ ...head, selfFen, ...consent }))).toEqual([
      'selfFen CONSENT_NOT_NEEDED',
    ]);
    await supplement.agreeSum({ ...head, selfFen: selfFen + 1000, ...consent });
    const confirm = { commandId: v7(), orderId: car.orderId, version: version + 1, orderDiscountFen: 0 };
    const done = await settlement.confirm({ ...confirm, oldPartsResult: 'SHOP' });
    expect(done.settlementIds).toHaveLength(1);
    const job = shop.one("SELECT data FROM print_job WHERE form = 'SETTLEMENT' AND doc_id = ?", done.settlementIds[0]);
    expect(JSON.parse(String(job))).toMatchObject({
      authorisedFen: selfFen + 1000,
      authorisations: [
        { selfFen, differenceFen: selfFen },
        { selfFen: selfFen + 1000, differenceFen: 1000, by: '陈𬭎' },
      ],
    });
  });

  test('a cancelled order takes its open supplements with it', async () => {
    const desk = await shop.signed();
    const [offered, draft] = [await desk.offered(), (await desk.propose(PADS, 'foreman')).id];
    await shop.work.cancel(desk.car);
    expect([(await desk.one(offered)).status, (await desk.one(draft)).status]).toEqual(['EXPIRED', 'EXPIRED']);
    expect((await (await shop.day.as('advisor')).supplement.listOpen({})).map((row) => row.id)).not.toContain(offered);
  });

  test('what waits to be looked at blocks settling until its result is written down', async () => {
    const check = laborLine(2, OP.service, { operationId: null, name: '异响待检', isToCheck: true });
    const lines = [laborLine(1, OP.service), check, partLine(3, PART.filter, 3400)];
    const car = await shop.work.receive(shop.nextVin(), lines);
    await shop.work.workUntilReady(car);
    expect(await reasonsOf(shop.work.settle(car))).toEqual(['LINES_TO_CHECK']);
    const { order } = await shop.day.as('advisor');
    await order.removeLine({ ...(await shop.work.on(car)), lineNo: 2, reason: '排气吊胶老化,客户下次处理' });
    const advice = [{ text: '异响待检:排气吊胶老化,客户下次处理', urgency: 'WATCH' }];
    expect((await shop.work.view(car)).advice).toEqual(advice);
    await shop.work.settle(car);
  });

  test('the books are sound', async () => {
    expect((await (await shop.day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
