/** A repair that did not hold: the car comes back, its order is tied to the first, the shop cures it for nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { Day } from './day-steps.ts';
import { sampleFolder } from './sample-folder.ts';
import { doctor, rowOf, rowsOf } from './stored.ts';

type Delivered = { id: number; no: string; plate: string; km: number; within: number };

const DELIVERED = `SELECT o.id, o.order_no AS no, v.plate_no AS plate, o.mileage_out_km AS km, o.warranty_km AS within
  FROM repair_order o JOIN vehicle v ON v.id = o.vehicle_id
  WHERE o.delivered_at IS NOT NULL AND v.fuel_type = 'PETROL' ORDER BY o.id LIMIT 2`;

let running: RunningApp;
/** One car comes back in time, the other after more kilometres than its warranty has. */
let cured: Delivered;
let late: Delivered;
let day: Day;

const comingBack = ({ plate, km }: Delivered, driven: number) =>
  new Day(running, { tail: plate.slice(-5), plate, mileage: km + driven });

beforeAll(async () => {
  running = await launch({ data: await sampleFolder(), sample: true });
  const [first, second] = rowsOf<Delivered>(running.data, DELIVERED);
  if (!first || !second) throw new Error('the sample has two cars that were delivered');
  [cured, late] = [first, second];
  day = comingBack(cured, 300);
  await day.keys.isAsked();
});
afterAll(async () => {
  await running.quit();
  await removeFolders();
});

/** Looked at, one free line accepted: an order that is not signed yet. */
async function look(): Promise<void> {
  const { keys } = day;
  await day.walkAround();
  await keys.act('估价', 'F7');
  await day.addLines(['BY0260']);
  const payer = keys.page.getByLabel('付费 1 全车32项安全检查');
  await keys.tabTo(payer);
  await keys.press('End');
  expect(await payer.inputValue()).toBe('FREE');
  await day.present();
  await day.accept();
}

async function openRework(): Promise<void> {
  await day.keys.sees('草稿');
  await day.keys.press('Shift+F7');
  await day.keys.page.getByRole('dialog', { name: '返修', exact: true }).waitFor();
}

/** The inspector finds it not cured: back to work, and it is counted. */
async function failFinalCheck(): Promise<void> {
  const { keys } = day;
  await day.openOrder();
  await keys.act('总检', 'F8');
  await keys.inDialog('总检', async () => {
    await keys.fill('不合格原因', '异响仍在');
    await day.picture('final-check-failed');
  });
  await keys.sees('内返 1');
  await keys.sees('✗ 异响仍在');
  await day.picture('sent-back');
}

test('a car within its warranty is cured for nothing, a failed final check on the way, and delivered again', async () => {
  const { keys } = day;
  try {
    await day.sitDown('S01');
    await day.checkIn();
    await look();
    await openRework();
    await keys.sees('质保至');
    await day.picture('rework');
    await keys.inDialog('返修');
    await keys.sees('返修自');
    await day.authorise();
    await day.handSeatTo('F01');
    await day.dispatch();
    await day.handSeatTo('T01');
    await day.work();
    await day.handSeatTo('F01');
    await day.finishWork();
    await day.handSeatTo('Q01');
    await failFinalCheck();
    await day.handSeatTo('T01');
    await day.work(false);
    await day.handSeatTo('F01');
    await day.finishWork();
    await day.handSeatTo('Q01');
    await day.finalCheck();
    await day.handSeatTo('S01');
    await day.openOrder();
    await day.handOver();
    await day.confirmSlips('已收讫');
    await day.deliver();
  } finally {
    await day.picture('last');
  }
  expect(running.errors).toEqual([]);
});

test('a car past its warranty is tied to its order only once somebody says so', async () => {
  day = comingBack(late, late.within + 1);
  const { keys } = day;
  await day.checkIn();
  // so many kilometres in a day are asked about first
  await keys.inDialog('请确认');
  await look();
  await openRework();
  await keys.sees('已过质保');
  await day.picture('rework-late');
  await keys.press('F8');
  await keys.sees('请确认');
  await day.picture('rework-late-asked');
  await keys.press('F8');
  await keys.sees('返修自');
  expect(running.errors).toEqual([]);
});

test('the file holds both, tied to what they repair', () => {
  const rework = `SELECT o.status, o.main_type AS type, o.rework_kind AS kind, o.internal_rework_count AS failed,
    o.self_fen AS self FROM repair_order o WHERE o.rework_of_order_id = ?`;
  const sent = { type: 'REWORK', kind: 'EXTERNAL', self: 0 };
  expect(rowOf(running.data, rework, cured.id)).toEqual({ ...sent, status: 'DELIVERED', failed: 1 });
  expect(rowOf(running.data, rework, late.id)).toEqual({ ...sent, status: 'DRAFT', failed: 0 });
  expect(JSON.parse(doctor(running.data))).toMatchObject({ findings: [] });
});
