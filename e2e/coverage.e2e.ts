/** A job the manufacturer is asked about, bears, and then does not: by keyboard in the real program, then its rows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { CAR } from './cars.ts';
import { Day } from './day-steps.ts';
import { sampleFolder } from './sample-folder.ts';
import { doctor, rowOf, rowsOf } from './stored.ts';

let running: RunningApp;
let day: Day;

beforeAll(async () => {
  running = await launch({ data: await sampleFolder(), sample: true });
  day = new Day(running);
  await day.keys.isAsked();
});
afterAll(async () => {
  await running.quit();
  await removeFolders();
});

async function record(answer: string, by: string, sum: string): Promise<void> {
  const { keys } = day;
  await keys.press('Shift+F6');
  await keys.inDialog('质保答复', async () => {
    await keys.choose('项目', '常规保养');
    await keys.choose('结果', answer);
    await keys.fill(answer === '待厂家答复' ? '询问人' : '厂家答复人', by);
    await keys.page.getByRole('status').filter({ hasText: sum }).waitFor();
    await day.picture(`coverage-${answer}`);
  });
}

test('asked before the signature, covered after it, then not: the customer is asked before the job is theirs again', async () => {
  const { keys } = day;
  try {
    await day.sitDown('S01');
    await day.checkIn();
    await day.walkAround();
    await day.estimate();
    await day.accept();
    await record('待厂家答复', '何青禾', '¥422.40');
    await keys.sees('待厂家答复 何青禾');
    await day.authorise();
    await keys.press('Shift+F5');
    await keys.inDialog('改少数量/工时', async () => {
      await keys.choose('名称', '发动机机油');
      await keys.fill('改为', '4');
      await keys.fill('原因', '客户只要 4 升');
      await keys.page.getByRole('status').filter({ hasText: '¥288.00' }).waitFor();
      await day.picture('lower');
    });
    await keys.sees('¥408.00');
    await record('质保内', '王工', '¥0.00');
    await keys.sees('质保内 王工');
    await day.picture('coverage-order');
    await keys.press('Shift+F3');
    // drafted from the order: read and kept
    await keys.inDialog('索赔单', () => day.picture('claim'));
    await keys.sees('故障');
    await day.picture('claim-on-order');
    await record('质保外', '李工', '¥408.00');
    await keys.sees('厂家答复质保外(李工)');
    await day.picture('coverage-supplement');
  } finally {
    await day.picture('last');
  }
  expect(running.errors).toEqual([]);
});

test('the file holds who answered; the sum the customer agreed to has not grown, and the job waits for their word', () => {
  const { data } = running;
  const order = rowOf<{ id: number; self: number }>(
    data,
    `SELECT o.id, o.self_fen AS self FROM repair_order o JOIN vehicle v ON v.id = o.vehicle_id WHERE v.plate_no = ?
      ORDER BY o.id DESC LIMIT 1`,
    CAR.plate,
  );
  // the oil belongs to the job, so it went to the manufacturer with it
  expect(order.self).toBe(0);
  const line =
    'SELECT payer_type AS payer, coverage, coverage_by AS by FROM order_line WHERE order_id = ? AND line_no = 1';
  expect(rowOf(data, line, order.id)).toEqual({ payer: 'WARRANTY', coverage: 'NOT_COVERED', by: '李工' });
  expect(rowsOf(data, 'SELECT status, add_fen AS more FROM supplement WHERE order_id = ?', order.id)).toEqual([
    { status: 'DRAFT', more: 40_800 },
  ]);
  expect(JSON.parse(doctor(data))).toMatchObject({ findings: [] });
});
