/** An accident on insurance, by keyboard: assessed, the deductible is the customer's, each payer has a slip. */
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

/** The paint is the insurer's, the service the customer's own. */
async function estimate(): Promise<void> {
  const { keys } = day;
  await keys.act('估价', 'F7');
  await day.addLines(['PQ0040', 'BY0040']);
  const payer = keys.page.getByLabel('付费 1 前翼子板喷漆(单侧)');
  await keys.tabTo(payer);
  await keys.press('Home', 'ArrowDown', 'ArrowDown');
  expect(await payer.inputValue()).toBe('INSURANCE');
  const account = keys.page.getByLabel('付费单位 1 前翼子板喷漆(单侧)');
  await keys.tabTo(account);
  if ((await account.inputValue()) === '') await keys.press('ArrowDown');
  await day.picture('insured');
  await day.present();
}

async function keepCase(): Promise<void> {
  const { keys } = day;
  await keys.press('Shift+F4');
  await keys.inDialog('保险案件', async () => {
    await keys.fill('报案号', 'BA20261122001');
    await keys.fill('定损单号', 'DS7');
    await keys.fill('定损金额', '400');
    await keys.fill('免赔率', '10');
    await keys.choose('案件状态', '已定损');
    await keys.tabTo(keys.page.getByLabel('定损价(工时按项,配件按单价) 前翼子板喷漆(单侧)'));
    await keys.type('400');
    await keys.page.getByRole('status').filter({ hasText: '客户承担 ¥40.00' }).waitFor();
    await day.picture('case');
  });
  await keys.sees('BA20261122001');
  await day.picture('case-on-order');
}

test('assessed at 400.00 with a tenth to bear: 160.00 are the customer’s, 360.00 the insurer’s', async () => {
  const { keys } = day;
  try {
    await day.sitDown('S01');
    await day.checkIn('事故车');
    await day.walkAround();
    await estimate();
    await day.accept();
    await keepCase();
    await day.authorise();
    await day.handSeatTo('F01');
    await day.dispatch();
    await day.handSeatTo('T01');
    await day.work();
    await day.handSeatTo('F01');
    await day.finishWork();
    await day.handSeatTo('Q01');
    await day.finalCheck();
    await day.handSeatTo('S01');
    await day.settle();
    await keys.sees('¥360.00');
  } finally {
    await day.picture('last');
  }
  expect(running.errors).toEqual([]);
});

test('the file holds the case and a slip for each payer', () => {
  const { data } = running;
  const order = rowOf<{ id: number; self: number; type: string }>(
    data,
    `SELECT o.id, o.self_fen AS self, o.main_type AS type FROM repair_order o JOIN vehicle v ON v.id = o.vehicle_id
      WHERE v.plate_no = ? ORDER BY o.id DESC LIMIT 1`,
    CAR.plate,
  );
  expect(order).toMatchObject({ self: 16_000, type: 'ACCIDENT' });
  const kept = `SELECT report_no AS no, assessed_fen AS assessed, deductible_bp AS bp, state FROM insurance_case WHERE order_id = ?`;
  expect(rowOf(data, kept, order.id)).toEqual({ no: 'BA20261122001', assessed: 40_000, bp: 1000, state: 'ASSESSED' });
  const slips = `SELECT payer_type AS payer, payable_fen AS payable, status FROM settlement WHERE order_id = ? ORDER BY payer_type`;
  expect(rowsOf(data, slips, order.id)).toEqual([
    { payer: 'INSURANCE', payable: 36_000, status: 'ON_ACCOUNT' },
    { payer: 'SELF', payable: 16_000, status: 'CONFIRMED' },
  ]);
  expect(JSON.parse(doctor(data))).toMatchObject({ findings: [] });
});
