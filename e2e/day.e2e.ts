/** One car, from the door to the receipt, by keyboard in the real program; then own SQL looks at what is stored. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_PINS } from '#host/services/session/sample-pins.ts';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { CAR, PAYABLE } from './cars.ts';
import { Day } from './day-steps.ts';
import { call } from './page-line.ts';
import { ReceiptPrinter } from './receipt-printer.ts';
import { sampleFolder } from './sample-folder.ts';
import { paperTexts, rowOf, rowsOf } from './stored.ts';

const SHOP = '示例市澄远汽车销售服务有限公司';
const OIL = "SELECT on_hand_milli AS milli FROM part WHERE part_no = 'KE900-0W20-1L'";

const printer = new ReceiptPrinter();
let running: RunningApp;
let day: Day;
let oilBefore = 0;

beforeAll(async () => {
  const port = await printer.listen();
  running = await launch({ data: await sampleFolder(), sample: true });
  day = new Day(running);
  await day.keys.isAsked();
  await setPrinter(port);
  oilBefore = rowOf<{ milli: number }>(running.data, OIL).milli;
});
afterAll(async () => {
  await running.quit();
  printer.close();
  await removeFolders();
});

/** Receipts of this PC go to the printer of the test. */
async function setPrinter(port: number): Promise<void> {
  await call(running, 'qiantai:host', '/session/signIn', { who: 'A01', pin: SAMPLE_PINS['A01'] });
  const settings = await call<object>(running, 'qiantai:desk', '/print/settings');
  const target = { kind: 'NETWORK_THERMAL', name: '前台小票', host: '127.0.0.1', port, columns: 48, hasFence: false };
  const route = { target, paper: 'T80' };
  await call(running, 'qiantai:desk', '/print/saveSettings', {
    ...settings,
    forms: { RECEIPT: route, GATE_PASS: route },
  });
  // The window hears of the sign-in a moment later; before that the key means nothing.
  await day.keys.page.getByRole('navigation', { name: '主导航' }).waitFor();
  await day.keys.press('Control+u');
}

test('one car through the whole day, by keyboard', async () => {
  try {
    await day.sitDown('S01');
    await day.checkIn();
    await day.walkAround();
    await day.estimate();
    await day.accept();
    await day.authorise();
    await day.handSeatTo('F01');
    await day.dispatch();
    await day.handSeatTo('P01');
    await day.issueParts();
    await day.handSeatTo('T01');
    await day.work();
    await day.handSeatTo('F01');
    await day.finishWork();
    await day.handSeatTo('Q01');
    await day.finalCheck();
    await day.handSeatTo('S01');
    await day.settle();
    await day.handSeatTo('C01');
    await day.takeCash();
    await day.handSeatTo('S01');
    await day.deliver();
  } finally {
    await day.picture('last');
  }
  expect(running.errors).toEqual([]);
});

test('the database holds that day and no more', () => {
  const { data } = running;
  const order = rowOf<{ id: number; status: string; labor: number; parts: number; authorised: number }>(
    data,
    `SELECT o.id, o.status, o.labor_fen AS labor, o.parts_fen AS parts, o.authorised_self_fen AS authorised
       FROM repair_order o JOIN vehicle v ON v.id = o.vehicle_id WHERE v.plate_no = ?`,
    CAR.plate,
  );
  expect(order).toMatchObject({ status: 'DELIVERED', labor: 12_000, parts: 30_240, authorised: 42_240 });
  const slips =
    'SELECT id, status, payable_fen AS payable, received_fen AS received FROM settlement WHERE order_id = ?';
  const slip = rowOf<{ id: number }>(data, slips, order.id);
  expect(slip).toMatchObject({ status: 'PAID', payable: PAYABLE.fen, received: PAYABLE.fen });
  const payments =
    'SELECT tender, amount_fen AS amount, tendered_fen AS given, change_fen AS change FROM payment WHERE settlement_id = ?';
  expect(rowsOf(data, payments, slip.id)).toEqual([
    { tender: 'CASH', amount: PAYABLE.fen, given: 50_000, change: 50_000 - PAYABLE.fen },
  ]);
  const moves = 'SELECT kind, qty_milli AS qty FROM stock_move WHERE order_id = ?';
  expect(rowsOf(data, moves, order.id)).toEqual([{ kind: 'ISSUE', qty: -4200 }]);
  expect(rowOf<{ milli: number }>(data, OIL).milli).toBe(oilBefore - 4200);
  const acts = rowsOf<{ act: string }>(
    data,
    `SELECT act FROM journal WHERE seq > (SELECT max(seq) FROM journal WHERE act = 'reception.checkedIn') ORDER BY seq`,
  ).map((row) => row.act);
  for (const act of ACTS) expect(acts.filter((it) => it === act)).toHaveLength(1);
});

const ACTS = [
  'estimate.accepted',
  'order.authorised',
  'order.dispatched',
  'part.issued',
  'order.handedOver',
  'settlement.confirmed',
  'cashier.paymentTaken',
  'order.delivered',
];

test('every paper of the car says what was agreed', { timeout: 400_000 }, async () => {
  const { data } = running;
  const jobs = () =>
    rowsOf<{ form: string; state: string }>(
      data,
      `SELECT form, state FROM print_job WHERE kind <> 'DRAWER' AND requested_at >=
         (SELECT v.arrived_at FROM visit v JOIN vehicle c ON c.id = v.vehicle_id WHERE c.plate_no = ?) ORDER BY form`,
      CAR.plate,
    );
  const isOut = () => jobs().every(({ state }) => state === 'DONE' || state === 'SENT');
  await expect.poll(isOut, { timeout: 300_000, interval: 2_000 }).toBe(true);
  expect(jobs().map((job) => job.form)).toEqual(expect.arrayContaining(['RECEIPT', 'REPAIR_ORDER', 'SETTLEMENT']));
  const texts = (form: string) => paperTexts(data, form).filter((text) => text.includes(CAR.plate));
  const [slip = ''] = texts('settlement');
  expect(slip).toContain(PAYABLE.text);
  expect(slip).toContain(PAYABLE.words);
  expect(slip).toContain('302.40');
  expect(texts('repair-order')[0]).toContain('422.40');
  expect(texts('reception-sheet')[0]).toContain('左前门');
  const receipt = printer.text;
  expect(receipt).toContain(SHOP);
  expect(receipt).toContain(`￥${PAYABLE.text}`);
  expect(receipt).toContain('￥78.00');
});
