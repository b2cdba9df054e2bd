/** A maintenance with one supplement taken and one declined, by keyboard in the real program; then its rows and papers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { CAR } from './cars.ts';
import { Day } from './day-steps.ts';
import { sampleFolder } from './sample-folder.ts';
import { doctor, paperTexts, rowOf, rowsOf } from './stored.ts';

const ORDER = `SELECT o.id, o.status, o.self_fen AS self FROM repair_order o JOIN vehicle v ON v.id = o.vehicle_id
  WHERE v.plate_no = ? ORDER BY o.id DESC LIMIT 1`;

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

async function openSupplements(): Promise<void> {
  await day.openOrder();
  await day.keys.act('增项', 'F2');
  await day.keys.sees('授权记录', 'heading');
}

/** The foreman names what was found and what it takes. */
async function propose(fault: string, add: () => Promise<void>): Promise<void> {
  const { keys } = day;
  await keys.act('提出增项', 'F2');
  await keys.inDialog(`提出增项 · ${CAR.plate}`, async () => {
    await keys.fill('发现故障', fault);
    await keys.fill('增项原因', '影响行车安全');
    await add();
    await day.picture('propose');
  });
  await keys.sees(fault);
}

async function proposeBoth(): Promise<void> {
  const { keys } = day;
  await propose('前制动片剩 2 mm', async () => {
    await keys.tabTo(keys.page.getByRole('combobox', { name: '添加工时或配件' }));
    await keys.type('ZD0010');
    await keys.page.getByRole('option', { name: 'ZD0010' }).waitFor();
    await keys.press('Enter');
    await keys.sees('1. ZD0010');
  });
  await propose('底盘异响', async () => {
    await keys.tabTo(keys.page.getByRole('textbox', { name: '添加自定义工时' }));
    await keys.type('拆检底盘');
    await keys.press('Enter');
    await keys.sees('1. 拆检底盘');
  });
  await day.picture('proposed');
}

/** The desk prices what the workshop could not, and offers both. */
async function offerBoth(): Promise<void> {
  const { keys } = day;
  await keys.sees('待处理的增项');
  await day.picture('reception-with-supplements');
  await openSupplements();
  await keys.act('报价录入', 'F6');
  await day.picture('price');
  await keys.act('向客户报价', 'F9');
  await keys.sees('待客户');
  await keys.act('报价录入', 'F6');
  await keys.fill('单价 1 拆检底盘', '300');
  await keys.act('向客户报价', 'F9');
  await keys.sees('客户在电话中:各种组合的新合计');
  await day.picture('combinations');
}

/** On the phone: the pads are taken, the noise is left for next time. */
async function answer(): Promise<void> {
  const { keys } = day;
  await keys.act('登记客户答复', 'F8');
  await keys.tick('更换前制动片 ¥96.00');
  // the line is cut: what was ticked stands there when they call again
  await keys.press('Escape');
  await keys.act('登记客户答复', 'F8');
  await keys.inDialog(`登记客户答复 · ${CAR.plate}`, async () => {
    await keys.fill('电话号码', '13800001234');
    await keys.fill('客户原话(凭据)', '刹车片换,异响下次再说');
    await keys.fill('不同意的原因', '下次再查');
    await keys.page.getByRole('status').filter({ hasText: '¥518.40' }).waitFor();
    await day.picture('answer');
  });
  await keys.sees('已同意');
  await keys.sees('不同意');
  await day.picture('answered');
}

/** A higher sum without new lines: they say yes to more than is billed, so that settling does not ask again. */
async function agreeToMore(): Promise<void> {
  const { keys } = day;
  await keys.act('登记更高金额的同意', 'F7');
  await keys.inDialog(`登记更高金额的同意 · ${CAR.plate}`, async () => {
    await keys.fill('同意的自费合计', '520');
    await keys.fill('电话号码', '13800001234');
    await keys.fill('客户原话(凭据)', '不超过五百二');
    await day.picture('agree-sum');
  });
  await keys.sees('不超过五百二');
  await day.picture('agreed-sum');
}

test('the workshop proposes two, the desk offers both, the customer takes one; it is done and billed, the other is not', async () => {
  try {
    await day.sitDown('S01');
    await day.checkIn();
    await day.walkAround();
    await day.estimate();
    await day.accept();
    await day.authorise();
    await day.handSeatTo('F01');
    await openSupplements();
    await proposeBoth();
    await day.handSeatTo('S01');
    await offerBoth();
    await answer();
    await agreeToMore();
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
  } finally {
    await day.picture('last');
  }
  expect(running.errors).toEqual([]);
});

test('the file holds the word of the customer, the sums agreed to, and no line nobody agreed to', () => {
  const { data } = running;
  const order = rowOf<{ id: number; status: string; self: number }>(data, ORDER, CAR.plate);
  expect(order).toMatchObject({ status: 'SETTLED', self: 51_840 });
  const answers = `SELECT status, consent_mode AS mode, consent_phone AS phone, evidence_note AS note FROM supplement
    WHERE order_id = ? ORDER BY id`;
  const said = { mode: 'PHONE', phone: '13800001234', note: '刹车片换,异响下次再说' };
  expect(rowsOf(data, answers, order.id)).toEqual([
    expect.objectContaining({ ...said, status: expect.stringMatching('APPROVED|DECLINED') }),
    expect.objectContaining({ ...said, status: expect.stringMatching('APPROVED|DECLINED') }),
  ]);
  const sums =
    'SELECT self_fen AS self, difference_fen AS more FROM order_authorisation WHERE order_id = ? ORDER BY seq';
  expect(rowsOf(data, sums, order.id)).toEqual([
    { self: 42_240, more: 42_240 },
    { self: 51_840, more: 9_600 },
    { self: 52_000, more: 160 },
  ]);
  const billed = `SELECT l.name FROM settlement_line l JOIN settlement s ON s.id = l.settlement_id WHERE s.order_id = ?`;
  const names = rowsOf<{ name: string }>(data, billed, order.id).map((row) => row.name);
  expect(names).toContain('更换前制动片');
  expect(names).not.toContain('拆检底盘');
  const advice = 'SELECT text FROM order_advice WHERE order_id = ? AND is_declined_line = 1';
  expect(rowOf<{ text: string }>(data, advice, order.id).text).toContain('拆检底盘');
  expect(JSON.parse(doctor(data))).toMatchObject({ findings: [] });
});

test('paper says the same: the offer with empty boxes, the answer with its evidence, the slip with every sum agreed to', async () => {
  const offers = () => paperTexts(running.data, 'ZX');
  await expect.poll(() => offers().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
  const texts = offers();
  expect(texts.filter((text) => text.includes('■同意')).join()).toContain('刹车片换,异响下次再说');
  expect(texts.some((text) => text.includes('■不同意') && text.includes('13800001234'))).toBe(true);
  expect(texts.some((text) => text.includes('□同意') && text.includes('□不同意'))).toBe(true);
  await expect.poll(() => paperTexts(running.data, 'JS').join(), { timeout: 60_000 }).toContain('ZX');
});
