import { describe, expect, test } from 'vitest';
import { PIN, TRANSPORTS } from './testing/house.ts';
import { reasonsOf } from './testing/refusals.ts';
import { supplementShop } from './testing/supplement-shop.ts';
import { laborLine, OP, PART, partLine } from './testing/typed.ts';
import type { Car } from './testing/workday.ts';

describe.each(TRANSPORTS)('over a %s', (transport) => {
  const shop = supplementShop(transport);

  async function signed(): Promise<Car> {
    const oil = partLine(2, PART.oil, 7200, { unit: '升', qtyMilli: 4200, laborLineNo: 1 });
    const car = await shop.work.receive(shop.nextVin(), [laborLine(1, OP.service), oil]);
    await shop.work.authorise(car);
    return car;
  }
  async function lower(car: Car, lineNo: number, measure: number, reason = '客户只要 4 升') {
    const { order } = await shop.day.as('advisor');
    return order.lowerLine({ ...(await shop.work.on(car)), lineNo, measure, reason });
  }

  test('less of a signed line costs less, frees what was kept, and is settled as it is', async () => {
    const car = await signed();
    const self = (await shop.work.view(car)).totals.selfFen;
    await lower(car, 2, 4000);
    const view = await shop.work.view(car);
    expect(view.totals.selfFen).toBe(self - 1_440);
    expect(view.lines[1]).toMatchObject({ qtyMilli: 4000, netFen: 28_800 });
    expect(view.authorisedSelfFen).toBe(self);
    expect(shop.one('SELECT sum(qty_milli) FROM reservation WHERE order_id = ?', car.orderId)).toBe(4000);
    expect(await reasonsOf(lower(car, 2, 4200))).toEqual(['measure LINE_NOT_LOWER']);
    await shop.work.issue(car);
    expect(await reasonsOf(lower(car, 2, 3000))).toEqual(['LINE_PART_OUT']);
    await lower(car, 1, 80, '少做一项检查');
    await shop.work.dispatch(car);
    await shop.work.startTask(car);
    expect(await reasonsOf(lower(car, 1, 50))).toEqual(['LINE_LABOR_DONE']);
    await shop.work.finishTask(car);
    await shop.work.finishWork(car);
    await shop.work.finalCheck(car, true);
    await shop.work.handOver(car);
    await shop.work.settle(car);
    expect(shop.one('SELECT payable_fen + rounding_fen FROM settlement WHERE order_id = ?', car.orderId)).toBe(38_400);
  });

  test('a lower unit price within the limit of the list, beyond it with a manager; small steps do not add up', async () => {
    const car = await signed();
    const { order } = await shop.day.as('advisor');
    const to = (unitFen: number) => ({ kind: 'PRICE' as const, unitFen });
    const seen = async (lineNo: number) => ({ ...(await shop.work.on(car)), lineNo, reason: '同城比价' });
    await order.cheapenLine({ ...(await seen(2)), to: to(6900) });
    expect((await shop.work.view(car)).lines[1]).toMatchObject({ unitPriceFen: 6900, grossFen: 28_980 });
    expect(await reasonsOf(order.cheapenLine({ ...(await seen(2)), to: to(6900) }))).toEqual([
      'unitFen LINE_NOT_CHEAPER',
    ]);
    expect(await reasonsOf(order.cheapenLine({ ...(await seen(2)), to: to(6800) }))).toEqual([
      'unitFen APPROVAL_REQUIRED',
    ]);
    await order.cheapenLine({ ...(await seen(2)), to: to(6800), approval: { who: 'manager', pin: PIN } });
    await order.cheapenLine({ ...(await seen(1)), to: to(11_400) });
    expect(await reasonsOf(order.cheapenLine({ ...(await seen(1)), to: to(11_399) }))).toEqual([
      'unitFen APPROVAL_REQUIRED',
    ]);
    const row = shop.one("SELECT changes FROM journal WHERE act = 'order.lineCheapened' ORDER BY seq DESC LIMIT 1");
    expect(JSON.parse(String(row))).toMatchObject({ detail: { unitFen: { before: 12_000, after: 11_400 } } });
  });

  test('a signed line gets cheaper by right, and free by a manager; who allowed it stays beside the order', async () => {
    const car = await signed();
    const { order } = await shop.day.as('advisor');
    const seen = async (lineNo: number) => ({ ...(await shop.work.on(car)), lineNo, reason: '让客户久等' });
    const off = (payRateBp: number) => ({ kind: 'DISCOUNT' as const, payRateBp });
    const free = { kind: 'FREE' as const };
    const self = (await shop.work.view(car)).totals.selfFen;
    await order.cheapenLine({ ...(await seen(2)), to: off(9000) });
    expect((await shop.work.view(car)).lines[1]).toMatchObject({ payRateBp: 9000, grossFen: 30_240, netFen: 27_216 });
    expect(await reasonsOf(order.cheapenLine({ ...(await seen(2)), to: off(8000) }))).toEqual([
      'payRateBp APPROVAL_REQUIRED',
    ]);
    expect(await reasonsOf(order.cheapenLine({ ...(await seen(2)), to: off(6000) }))).toEqual([
      'payRateBp LINE_DISCOUNT_TOO_DEEP',
    ]);
    expect(await reasonsOf(order.cheapenLine({ ...(await seen(2)), to: free }))).toEqual(['to APPROVAL_REQUIRED']);
    const approval = { who: 'manager', pin: PIN };
    await order.cheapenLine({ ...(await seen(2)), to: free, approval });
    const view = await shop.work.view(car);
    expect(view.lines[1]).toMatchObject({ payerType: 'FREE', unitPriceFen: 0, listPriceFen: 7200, netFen: 0 });
    expect(view.totals.selfFen).toBe(self - 30_240);
    expect(view.authorisedSelfFen).toBe(self);
    const kept = shop.one("SELECT after FROM approval WHERE kind = 'payer.setFree' AND doc_id = ?", car.orderId);
    expect(JSON.parse(String(kept))).toEqual({ payerType: 'FREE' });
    const row = shop.one("SELECT changes FROM journal WHERE act = 'order.lineCheapened' ORDER BY seq DESC LIMIT 1");
    expect(JSON.parse(String(row))).toMatchObject({
      detail: { netFen: { before: 27_216, after: 0 }, reason: '让客户久等', approved: ['payer.setFree'] },
    });
    // a manager needs nobody; what is begun stands
    const manager = (await shop.day.as('manager')).order;
    await manager.cheapenLine({ ...(await seen(1)), to: off(7000) });
    await shop.work.dispatch(car);
    await shop.work.startTask(car);
    expect(await reasonsOf(manager.cheapenLine({ ...(await seen(1)), to: free }))).toEqual(['LINE_LABOR_DONE']);
  });

  test('only on an own order; the journal has old and new', async () => {
    const car = await signed();
    const stranger = (await shop.day.as('advisor2')).order;
    const typed = { lineNo: 2, measure: 1000, reason: '少加' };
    expect(await reasonsOf(stranger.lowerLine({ ...(await shop.work.on(car)), ...typed }))).toEqual([
      'NOT_OWN_DOCUMENT',
    ]);
    await lower(car, 2, 1000, '少加');
    const row = shop.one("SELECT changes FROM journal WHERE act = 'order.lineLowered' ORDER BY seq DESC LIMIT 1");
    expect(JSON.parse(String(row))).toMatchObject({
      detail: { measure: { before: 4200, after: 1000 }, reason: '少加' },
    });
  });

  test('the books are sound', async () => {
    expect((await (await shop.day.as('admin')).backup.doctor({})).findings).toEqual([]);
  });
});
