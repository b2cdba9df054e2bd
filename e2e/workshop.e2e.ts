/** The workshop desk on a full day: thirty cars on one screen, walked and opened by keyboard. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_PINS } from '#host/services/session/sample-pins.ts';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { Day } from './day-steps.ts';
import { call, command } from './page-line.ts';
import { sampleFolder } from './sample-folder.ts';
import { rowOf, rowsOf } from './stored.ts';
import { tomorrowAtTen } from './promise.ts';

const CARS = 30;
const IN_SHOP = `SELECT count(*) AS cars FROM visit WHERE status IN ('CHECKED_IN', 'IN_SERVICE')`;
const AT_HOME = `SELECT v.id, v.fuel_type AS fuel, coalesce(v.last_mileage_km, 0) AS km FROM vehicle v
  WHERE v.plate_no IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visit t WHERE t.vehicle_id = v.id) ORDER BY v.id LIMIT ?`;

let running: RunningApp;
let day: Day;

beforeAll(async () => {
  running = await launch({ data: await sampleFolder(), sample: true });
  day = new Day(running);
  await day.keys.isAsked();
  await fillShop();
});
afterAll(async () => {
  await running.quit();
  await removeFolders();
});

/** Cars come in until thirty stand in the shop. */
async function fillShop(): Promise<void> {
  await call(running, 'qiantai:host', '/session/signIn', { who: 'S02', pin: SAMPLE_PINS['S02'] });
  const { cars } = rowOf<{ cars: number }>(running.data, IN_SHOP);
  for (const car of rowsOf<{ id: number; fuel: string; km: number }>(running.data, AT_HOME, CARS - cars)) {
    const gauge = {
      ...(car.fuel === 'ELECTRIC' ? {} : { fuelEighths: 4 }),
      ...(car.fuel === 'ELECTRIC' || car.fuel === 'PLUG_IN' ? { socPct: 50 } : {}),
    };
    await call(running, 'qiantai:host', '/reception/checkIn', {
      ...command({ vehicleId: car.id, mileageIn: car.km, ...gauge }),
      confirmed: ['PROMISE_OUT_OF_HOURS', 'PROMISE_IN_PEAK'],
      ...{ bringerName: '送修人', bringerPhone: '', arrivalMode: 'DRIVEN', mainType: 'GENERAL', complaint: '保养' },
      ...{ isWaiting: false, isWashWanted: false, oldPartsChoice: 'SHOP', promisedAt: tomorrowAtTen() },
      ...{ isValuablesConfirmed: true, isPayMethodExplained: true, isCoversFitted: true },
    });
  }
  await day.keys.page.getByRole('navigation', { name: '主导航' }).waitFor();
  await day.keys.press('Control+u');
}

test('thirty cars stand on one screen of 1366 x 768, nothing beside or beneath it', async () => {
  const { page } = day.keys;
  await day.sitDown('F01');
  const cards = page.locator('[data-car]');
  await expect.poll(() => cards.count()).toBe(CARS);
  const out = await cards.evaluateAll(
    (all) =>
      all.filter((card) => {
        const { right, bottom } = card.getBoundingClientRect();
        const texts = [...card.querySelectorAll('strong')];
        return right > innerWidth || bottom > innerHeight || texts.some((text) => text.scrollWidth > text.clientWidth);
      }).length,
  );
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1366, 768]);
  await day.picture('board');
  expect(out).toBe(0);
});

test('arrows walk the cars, Enter opens the order of the chosen one', async () => {
  const { keys } = day;
  const here = () => keys.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['car'] ?? '');
  await keys.tabTo(keys.page.locator('[data-car]').first());
  const first = await here();
  await keys.press('ArrowRight', 'ArrowDown');
  expect(await here()).not.toBe(first);
  await keys.press('ArrowUp', 'ArrowLeft');
  expect(await here()).toBe(first);
  await keys.press('End');
  const plate = await here();
  await keys.press('Enter');
  await keys.page.locator('.q-page-head', { hasText: plate }).waitFor();
  await day.picture('order');
  expect(running.errors).toEqual([]);
});
