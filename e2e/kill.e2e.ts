/** Power is cut in the middle of a car's day: after the restart it goes on where it was, nothing lost, nothing double. */
import { afterAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { CAR } from './cars.ts';
import { Day } from './day-steps.ts';
import { sampleFolder } from './sample-folder.ts';
import { doctor, rowOf, rowsOf } from './stored.ts';

let running: RunningApp;
let isOpen = false;

afterAll(async () => {
  if (isOpen) await running.quit();
  await removeFolders();
});

/** @returns the day at a window that asks who sits down */
async function open(data?: string): Promise<Day> {
  running = await launch({ sample: true, data: data ?? (await sampleFolder()) });
  isOpen = true;
  const day = new Day(running);
  await day.keys.isAsked();
  return day;
}

const ORDER = `SELECT o.id, o.status, o.total_fen AS total, o.authorised_self_fen AS authorised
  FROM repair_order o JOIN vehicle v ON v.id = o.vehicle_id WHERE v.plate_no = ?`;

test('an accepted estimate outlives a power cut, and is authorised after it, once', async () => {
  let day = await open();
  await day.sitDown('S01');
  await day.checkIn();
  await day.walkAround();
  await day.estimate();
  await day.accept();
  await running.kill();
  isOpen = false;

  const { data } = running;
  day = await open(data);
  await day.sitDown('S01');
  expect(rowOf(data, ORDER, CAR.plate)).toMatchObject({ status: 'DRAFT', total: 42_240, authorised: null });
  await day.openOrder();
  await day.authorise();
  const order = rowOf<{ id: number }>(data, ORDER, CAR.plate);
  expect(order).toMatchObject({ status: 'AUTHORISED', total: 42_240, authorised: 42_240 });
  const lines = 'SELECT kind, status FROM order_line WHERE order_id = ? ORDER BY line_no';
  expect(rowsOf<{ kind: string }>(data, lines, order.id).map((line) => line.kind)).toEqual(['LABOR', 'PART']);
  const reserved = `SELECT sum(r.qty_milli) AS milli FROM reservation r
    JOIN order_line l ON l.id = r.order_line_id WHERE l.order_id = ?`;
  expect(rowOf(data, reserved, order.id)).toEqual({ milli: 4200 });
  expect(running.errors).toEqual([]);

  await running.quit();
  isOpen = false;
  expect(JSON.parse(doctor(data))).toMatchObject({ exit: 0 });
});
