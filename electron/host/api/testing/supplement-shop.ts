/** A shop with a workday for tests of supplements: cars signed and worked on as far as a test needs. */
import { afterAll, beforeAll } from 'vitest';
import type { Transport } from './house.ts';
import { ShopDay } from './shop-day.ts';
import { SupplementDesk, vinOf } from './supplement-desk.ts';
import { ORDER_A } from './typed.ts';
import { Workday } from './workday.ts';

/** Opens the shop before the tests of a block and closes it after them. */
export function supplementShop(transport: Transport) {
  let day: ShopDay;
  let work: Workday;
  let cars = 0;
  beforeAll(async () => {
    day = await ShopDay.open(transport);
    work = new Workday(day);
  });
  afterAll(() => day.close());

  const reader = () => day.house.host.database.reader();
  const nextVin = () => {
    cars += 1;
    return vinOf(cars);
  };
  return {
    get day() {
      return day;
    },
    get work() {
      return work;
    },
    nextVin,
    all: (sql: string, ...values: unknown[]) =>
      reader()
        .prepare(sql)
        .all(...values),
    one: (sql: string, ...values: unknown[]) =>
      reader()
        .prepare(sql)
        .pluck()
        .get(...values),
    /** A signed order with a desk beside it, as far as `until` took it. */
    async signed(until: 'AUTHORISED' | 'IN_PROGRESS' | 'WORK_DONE' = 'AUTHORISED') {
      const car = await work.receive(nextVin(), ORDER_A.slice(0, 1));
      await work.authorise(car);
      const desk = new SupplementDesk(day, work, car);
      if (until === 'AUTHORISED') return desk;
      await work.dispatch(car);
      await work.startTask(car);
      if (until === 'IN_PROGRESS') return desk;
      await work.finishTask(car);
      await work.finishWork(car);
      return desk;
    },
  };
}
