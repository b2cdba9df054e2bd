/**
 * Every main screen of every role in one sitting: nothing that axe calls serious or critical, no word left in Chinese
 * after switching to English but the shop's own data, and switching leaves the screen as it is.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { Day } from './day-steps.ts';
import { Looking } from './looking.ts';
import { tomorrowAtTenTyped } from './promise.ts';
import { rowOf } from './stored.ts';

const WAITED_FOR = "SELECT min(appt_no) no FROM appointment WHERE status IN ('BOOKED', 'CONFIRMED')";

let running: RunningApp;
let day: Day;
let look: Looking;

beforeAll(async () => {
  running = await launch({ sample: true });
  day = new Day(running);
  await day.keys.isAsked();
  look = await Looking.start(running, day);
}, 180_000);

afterAll(async () => {
  await running?.quit();
  await removeFolders();
}, 60_000);

const orderIn = (status: string) =>
  rowOf<{ no: string }>(running.data, 'SELECT min(order_no) no FROM repair_order WHERE status = ?', status).no;

test('before anybody sits down', async () => {
  await look.at('sign-in');
  expect(look.found).toEqual({});
});

/** A visit is corrected by keyboard: the mileage was read wrong, and the workshop needs longer. */
async function correctCheckIn(): Promise<void> {
  const { keys } = day;
  const visit = "SELECT visit_no no, mileage_in_km km FROM visit WHERE status = 'CHECKED_IN' ORDER BY id DESC LIMIT 1";
  const { no, km } = rowOf<{ no: string; km: number }>(running.data, visit);
  await look.open(no);
  await keys.act('修改', 'F10');
  await running.page.getByRole('dialog').waitFor();
  expect(await look.faults()).toEqual([]);
  await keys.fill('进厂里程', String(km + 7));
  await keys.fill('预计交车', tomorrowAtTenTyped());
  await keys.fill('改期原因', '等客户确认');
  await day.picture('visit-corrected');
  await keys.press('F8');
  const { page } = running;
  const asked = page.getByRole('dialog', { name: '请确认' });
  const saved = page.getByRole('dialog').first().waitFor({ state: 'detached' });
  // so many kilometres since the last visit may be asked about
  if (await Promise.race([asked.waitFor().then(() => true), saved.then(() => false)])) await keys.press('F8');
  await saved;
  expect(rowOf<{ km: number }>(running.data, visit).km).toBe(km + 7);
  // what a moment says is said in the language of that moment
  await page.locator('.ant-message-notice').first().waitFor({ state: 'detached' });
  await look.at('visit');
}

test('advisor: reception, search, car, customer, check-in, order, estimate', async () => {
  const { keys } = day;
  await day.sitDown('S01');
  await look.settled();
  await look.at('reception');
  await keys.press('F3');
  await keys.type('61314');
  await running.page.locator('.q-hit').first().waitFor();
  expect(await look.faults()).toEqual([]);
  await keys.press('Enter');
  // the screen before stands until the car's is there
  await running.page.getByRole('heading', { level: 1, name: '沪Z61314' }).waitFor();
  await look.settled();
  await look.at('vehicle');
  await keys.act('接车登记', 'F2');
  await keys.fill('客户描述', '冷车异响');
  await look.at('check-in');
  expect(await running.page.getByLabel('客户描述*', { exact: true }).inputValue()).toBe('冷车异响');
  await look.open(orderIn('DRAFT'));
  await look.at('order');
  await keys.press('F7');
  await running.page.getByRole('heading', { level: 1, name: /^GJ/ }).waitFor();
  await look.at('estimate');
  await day.handSeatTo('S03');
  await look.open(orderIn('DRAFT'));
  await keys.press('F7');
  await keys.act('改版', 'F2');
  await keys.sees('版本对比');
  await look.at('estimate-revised');
  await keys.act('版本对比', 'F10');
  await running.page.getByRole('dialog').waitFor();
  expect(await look.faults()).toEqual([]);
  await day.picture('estimate-versions');
  await keys.press('Escape');
  await correctCheckIn();
  const { no } = rowOf<{ no: string }>(running.data, WAITED_FOR);
  await keys.find(no, no);
  await running.page.getByRole('dialog').waitFor();
  expect(await look.faults()).toEqual([]);
  await day.picture('appointment');
  await keys.press('F10');
  await keys.sees('修改预约', 'dialog');
  await look.settled();
  expect(await look.faults()).toEqual([]);
  await day.picture('appointment-edit');
  await keys.press('Escape');
  await look.at('appointments');
  for (const name of ['工作台', '委托书', '打印队列', '设置', '关于']) {
    await look.goTo(name);
    await look.at(name);
  }
  await look.goTo('接车');
  await keys.press('F2');
  await keys.sees('新建客户车辆', 'heading');
  await look.at('new-vehicle');
  expect(look.found).toEqual({});
}, 120_000);

test('workshop, parts, cashier, manager, administrator', async () => {
  const { keys } = day;
  await day.handSeatTo('F01');
  await look.settled();
  await look.at('workshop');
  await day.handSeatTo('P01');
  await look.settled();
  await look.at('parts');
  await keys.tabTo(running.page.locator('tbody tr[tabindex]').first());
  await keys.press('Enter');
  await running.page.getByRole('heading', { level: 1, name: '发料' }).waitFor();
  await look.settled();
  await look.at('issue');
  await day.handSeatTo('C01');
  await look.settled();
  await look.at('cashier');
  await keys.tabTo(running.page.locator('tbody tr[tabindex]').first());
  await keys.press('Enter');
  await running.page.getByRole('heading', { level: 1, name: /^JS/ }).waitFor();
  await look.settled();
  await look.at('payment');
  await look.goTo('收银');
  await keys.sees('收银', 'heading');
  await keys.tabTo(running.page.getByRole('row', { name: /^YS/ }));
  await keys.press('Enter');
  await keys.sees('的储值', 'heading');
  await look.settled();
  await look.at('stored-value');
  await keys.act('充值', 'F9');
  await look.settled();
  expect(await look.faults()).toEqual([]);
  await keys.press('Escape');
  await look.goTo('收银');
  await keys.sees('收银', 'heading');
  await keys.act('交班', 'F10');
  await keys.sees('交班', 'heading');
  await look.at('close-shift');
  await day.handSeatTo('M01');
  await look.open(orderIn('READY'));
  await look.at('order-ready');
  await look.goTo('打印队列');
  await keys.act('打印记录', 'F7');
  await keys.sees('打印记录', 'heading');
  await look.settled();
  await look.at('print-log');
  await keys.tabTo(running.page.locator('tbody tr[tabindex]').first());
  await keys.press('Enter');
  await running.page.getByRole('dialog').getByText('排队中').waitFor();
  expect(await look.faults()).toEqual([]);
  await keys.press('Escape');
  await day.handSeatTo('A01');
  await look.settled();
  for (const tab of await running.page.getByRole('tab').all()) {
    await tab.click();
    await look.at(`settings ${await tab.innerText()}`);
  }
  expect(look.found).toEqual({});
  expect(running.errors).toEqual([]);
}, 120_000);

/** What opens over an order by its key, in a state that has it. */
const DIALOGS: readonly (readonly [status: string, keys: readonly string[]])[] = [
  ['AUTHORISED', ['F5', 'F12', 'Shift+F2', 'Shift+F5', 'Shift+F6', 'Shift+F8', 'Shift+F9']],
  ['QC_PASSED', ['F8', 'F11']],
  ['READY', ['F8', 'F11']],
  ['PAID', ['F8']],
];

test('every dialog over an order', async () => {
  const { page } = running;
  await day.handSeatTo('M01');
  for (const [status, keys] of DIALOGS) {
    await look.open(orderIn(status));
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await look.atDialog(`${status} ${key}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
  expect(look.found).toEqual({});
}, 60_000);

test('every entry of a technician, an inspector, a claims clerk and a follow-up clerk', async () => {
  const { page } = running;
  for (const who of ['T01', 'Q01', 'W01', 'K01']) {
    await day.handSeatTo(who);
    await look.settled();
    const entries = page.getByRole('navigation').getByRole('link');
    for (const entry of await entries.all()) {
      await entry.click();
      await look.settled();
      await look.at(`${who} ${(await page.locator('h1').first().innerText()).trim()}`);
    }
  }
  expect(look.found).toEqual({});
}, 120_000);
