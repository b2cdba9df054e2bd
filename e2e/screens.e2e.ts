/**
 * Every main screen of every role in one sitting: nothing that axe calls serious or critical, no word left in Chinese
 * after switching to English but the shop's own data, and switching leaves the screen as it is.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { Day } from './day-steps.ts';
import { tomorrowAtTenTyped } from './promise.ts';
import { rowOf, rowsOf } from './stored.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Run in the page: what a person who cannot see, or cannot use a mouse, would stumble over. */
const FAULTS = `axe.run(document, { resultTypes: ['violations'] }).then((found) => found.violations
  .filter((one) => one.impact === 'serious' || one.impact === 'critical')
  .map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', ')))`;
/** Run in the page: each text to be read, also the hints in fields, that has a Chinese character. */
const CHINESE = `[
  ...document.body.innerText.split('\\n'),
  ...[...document.querySelectorAll('[placeholder], [aria-label], [title]')].flatMap((one) =>
    [one.getAttribute('placeholder'), one.getAttribute('aria-label'), one.getAttribute('title')]),
].filter((text) => text !== null && /\\p{Script=Han}/u.test(text))`;

const WAITED_FOR = "SELECT min(appt_no) no FROM appointment WHERE status IN ('BOOKED', 'CONFIRMED')";

/** A language says its own name; an amount in capitals is what the paper will say. */
const CHINESE_ANYWAY = /^(中文|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+)$/;

let running: RunningApp;
let day: Day;
let data: string[];
const found: Record<string, string[]> = {};

beforeAll(async () => {
  running = await launch({ sample: true });
  day = new Day(running);
  await day.keys.isAsked();
  await running.page.evaluate(AXE);
  data = wordsOfTheShop(running.data);
}, 180_000);

afterAll(async () => {
  await running?.quit();
  await removeFolders();
}, 60_000);

/** What people and price lists brought along: names, plates, addresses. A unit or a kind is a word of the program. */
function wordsOfTheShop(folder: string): string[] {
  const columns = rowsOf<{ t: string; c: string }>(
    folder,
    `SELECT m.name t, p.name c FROM sqlite_schema m JOIN pragma_table_info(m.name) p
     WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' AND p.type = 'TEXT' AND p.name NOT LIKE '%unit%'
       AND p.name NOT LIKE '%json%'`,
  );
  const all = columns.map(({ t, c }) => `SELECT "${c}" v FROM "${t}" WHERE "${c}" GLOB '*[一-龥]*'`).join(' UNION ');
  const words = rowsOf<{ v: string }>(folder, all).map((row) => row.v.trim());
  return words.filter((word) => word.length > 1 && word.length < 80).toSorted((a, b) => b.length - a.length);
}

function withoutData(text: string): string {
  return data.reduce((left, word) => left.replaceAll(word, ''), text);
}

/** Keys that two buttons of what is in front claim at once. */
async function doubleKeys(): Promise<string[]> {
  const { page } = running;
  const dialog = page.getByRole('dialog');
  const front = (await dialog.count()) > 0 ? dialog.last() : page.locator('body');
  const keys = await front.locator('button:enabled kbd:visible').allInnerTexts();
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} twice`);
}

/** Looks at what is in front, in both languages, and notes what is wrong under its name. */
async function look(name: string): Promise<void> {
  const { page } = running;
  const faults = await page.evaluate<string[]>(FAULTS);
  await day.picture(name);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByRole('button', { name: '中文', exact: true }).waitFor();
  const chinese = await page.evaluate<string[]>(CHINESE);
  await day.picture(`${name}-en`);
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await page.getByRole('button', { name: 'English', exact: true }).waitFor();
  const left = chinese.filter((text) => !CHINESE_ANYWAY.test(text) && /\p{Script=Han}/u.test(withoutData(text)));
  const wrong = [...faults, ...new Set(left), ...(await doubleKeys())];
  if (wrong.length > 0) found[name] = wrong;
}

/** Opens a screen by its entry, under which it stands. */
async function goTo(entry: string): Promise<void> {
  const { page } = running;
  await page.getByRole('navigation').getByText(entry, { exact: true }).click();
  // the entry is marked while the screen before still stands there
  await page.getByRole('heading', { level: 1, name: entry, exact: true }).waitFor();
  await settled();
}

/** No grey bars any more. */
async function settled(): Promise<void> {
  await running.page.locator('.q-page-head h1').first().waitFor();
  await running.page.locator('.q-loading').first().waitFor({ state: 'detached' });
}

async function open(no: string): Promise<void> {
  await day.keys.find(no, no);
  await running.page.getByRole('heading', { level: 1, name: no }).waitFor();
  await settled();
}

const orderIn = (status: string) =>
  rowOf<{ no: string }>(running.data, 'SELECT min(order_no) no FROM repair_order WHERE status = ?', status).no;

test('before anybody sits down', async () => {
  await look('sign-in');
  expect(found).toEqual({});
});

/** A visit is corrected by keyboard: the mileage was read wrong, and the workshop needs longer. */
async function correctCheckIn(): Promise<void> {
  const { keys } = day;
  const visit = "SELECT visit_no no, mileage_in_km km FROM visit WHERE status = 'CHECKED_IN' ORDER BY id DESC LIMIT 1";
  const { no, km } = rowOf<{ no: string; km: number }>(running.data, visit);
  await open(no);
  await keys.act('修改', 'F10');
  await running.page.getByRole('dialog').waitFor();
  expect(await running.page.evaluate<string[]>(FAULTS)).toEqual([]);
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
  await look('visit');
}

test('advisor: reception, search, car, customer, check-in, order, estimate', async () => {
  const { keys } = day;
  await day.sitDown('S01');
  await settled();
  await look('reception');
  await keys.press('F3');
  await keys.type('61314');
  await running.page.locator('.q-hit').first().waitFor();
  expect(await running.page.evaluate<string[]>(FAULTS)).toEqual([]);
  await keys.press('Enter');
  // the screen before stands until the car's is there
  await running.page.getByRole('heading', { level: 1, name: '沪Z61314' }).waitFor();
  await settled();
  await look('vehicle');
  await keys.act('接车登记', 'F2');
  await keys.fill('客户描述', '冷车异响');
  await look('check-in');
  expect(await running.page.getByLabel('客户描述*', { exact: true }).inputValue()).toBe('冷车异响');
  await open(orderIn('DRAFT'));
  await look('order');
  await keys.press('F7');
  await running.page.getByRole('heading', { level: 1, name: /^GJ/ }).waitFor();
  await look('estimate');
  await day.handSeatTo('S03');
  await open(orderIn('DRAFT'));
  await keys.press('F7');
  await keys.act('改版', 'F2');
  await keys.sees('版本对比');
  await look('estimate-revised');
  await keys.act('版本对比', 'F10');
  await running.page.getByRole('dialog').waitFor();
  expect(await running.page.evaluate<string[]>(FAULTS)).toEqual([]);
  await day.picture('estimate-versions');
  await keys.press('Escape');
  await correctCheckIn();
  const { no } = rowOf<{ no: string }>(running.data, WAITED_FOR);
  await keys.find(no, no);
  await running.page.getByRole('dialog').waitFor();
  expect(await running.page.evaluate<string[]>(FAULTS)).toEqual([]);
  await day.picture('appointment');
  await keys.press('F10');
  await keys.sees('修改预约', 'dialog');
  await settled();
  expect(await running.page.evaluate<string[]>(FAULTS)).toEqual([]);
  await day.picture('appointment-edit');
  await keys.press('Escape');
  await look('appointments');
  for (const name of ['工作台', '委托书', '打印队列', '设置', '关于']) {
    await goTo(name);
    await look(name);
  }
  await goTo('接车');
  await keys.press('F2');
  await keys.sees('新建客户车辆', 'heading');
  await look('new-vehicle');
  expect(found).toEqual({});
}, 120_000);

test('workshop, parts, cashier, manager, administrator', async () => {
  const { keys } = day;
  await day.handSeatTo('F01');
  await settled();
  await look('workshop');
  await day.handSeatTo('P01');
  await settled();
  await look('parts');
  await keys.tabTo(running.page.locator('tbody tr[tabindex]').first());
  await keys.press('Enter');
  await running.page.getByRole('heading', { level: 1, name: '发料' }).waitFor();
  await settled();
  await look('issue');
  await day.handSeatTo('C01');
  await settled();
  await look('cashier');
  await keys.tabTo(running.page.locator('tbody tr[tabindex]').first());
  await keys.press('Enter');
  await running.page.getByRole('heading', { level: 1, name: /^JS/ }).waitFor();
  await settled();
  await look('payment');
  await goTo('收银');
  await keys.sees('收银', 'heading');
  await keys.tabTo(running.page.getByRole('row', { name: /^YS/ }));
  await keys.press('Enter');
  await keys.sees('的储值', 'heading');
  await settled();
  await look('stored-value');
  await keys.act('充值', 'F9');
  await settled();
  expect(await running.page.evaluate<string[]>(FAULTS)).toEqual([]);
  await keys.press('Escape');
  await goTo('收银');
  await keys.sees('收银', 'heading');
  await keys.act('交班', 'F10');
  await keys.sees('交班', 'heading');
  await look('close-shift');
  await day.handSeatTo('M01');
  await open(orderIn('READY'));
  await look('order-ready');
  await goTo('打印队列');
  await keys.act('打印记录', 'F7');
  await keys.sees('打印记录', 'heading');
  await settled();
  await look('print-log');
  await keys.tabTo(running.page.locator('tbody tr[tabindex]').first());
  await keys.press('Enter');
  await running.page.getByRole('dialog').getByText('排队中').waitFor();
  expect(await running.page.evaluate<string[]>(FAULTS)).toEqual([]);
  await keys.press('Escape');
  await day.handSeatTo('A01');
  await settled();
  for (const tab of await running.page.getByRole('tab').all()) {
    await tab.click();
    await look(`settings ${await tab.innerText()}`);
  }
  expect(found).toEqual({});
  expect(running.errors).toEqual([]);
}, 120_000);
