/** What was typed and not saved: after a power cut, a lock and the next person, it stands there again. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { CAR } from './cars.ts';
import { Day } from './day-steps.ts';
import { tomorrowAtTenTyped } from './promise.ts';
import { sampleFolder } from './sample-folder.ts';
import { rowsOf } from './stored.ts';

/** Nothing was written for this long: what was typed has arrived, however busy the machine. */
const QUIET_MS = 1_500;
const COMPLAINT = '左前异响,冷车明显';

let running: RunningApp;
let isOpen = false;

afterAll(async () => {
  if (isOpen) await running.quit();
  await removeFolders();
});

async function open(data: string): Promise<Day> {
  running = await launch({ sample: true, data });
  isOpen = true;
  const day = new Day(running);
  await day.keys.isAsked();
  return day;
}

/** Waits until the folder of drafts has rested. */
async function written(data: string): Promise<void> {
  const folder = join(data, 'desk', 'drafts');
  // a file may be put in the place of another while the folder is read
  const changedAt = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const names = () => (existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []);
  const newest = () => Math.max(0, ...names().map(changedAt));
  for (let seen = -1, restedSince = Date.now(); Date.now() - restedSince < QUIET_MS; await pause(100)) {
    if (newest() === seen) continue;
    seen = newest();
    restedSince = Date.now();
  }
}

/** From the search box to the empty form of the check-in. */
async function toCheckIn({ keys }: Day): Promise<void> {
  await keys.find(CAR.tail, CAR.plate);
  await keys.sees(CAR.plate, 'heading');
  await keys.act('接车登记', 'F2');
}

const complaint = (day: Day) => day.keys.page.getByLabel('客户描述*', { exact: true });

test('a half-typed check-in outlives a power cut, belongs to whoever typed it, and is gone once saved', async () => {
  const data = await sampleFolder();
  let day = await open(data);
  await day.sitDown('S01');
  await toCheckIn(day);
  await day.keys.fill('进厂里程', String(CAR.mileage));
  await day.keys.fill('客户描述', COMPLAINT);
  await written(data);
  await running.kill();
  isOpen = false;

  day = await open(data);
  await day.sitDown('S02');
  await toCheckIn(day);
  expect(await complaint(day).inputValue()).toBe('');
  await day.handSeatTo('S01');
  await day.picture('unfinished');
  await day.keys.page.getByRole('button', { name: '未完成 1' }).click();
  await day.keys.page.getByRole('menuitem', { name: new RegExp(CAR.plate) }).click();
  await day.keys.sees('已恢复上次未保存的内容');
  await day.picture('restored');
  expect(await complaint(day).inputValue()).toBe(COMPLAINT);

  // the lock leaves the form as it is
  await day.keys.press('Control+l');
  await day.keys.page.getByRole('dialog').waitFor();
  await day.unlock('S01');
  expect(await complaint(day).inputValue()).toBe(COMPLAINT);

  await day.keys.fill('油量(1/8)', '5');
  await day.keys.fill('预计交车', tomorrowAtTenTyped());
  await day.keys.tick('已说明付款方式');
  await day.keys.tick('贵重物品已取走');
  await day.keys.act('接车登记', 'F8');
  await day.keys.sees('环车检查', 'heading');
  const visits = 'SELECT complaint FROM visit WHERE complaint = ?';
  expect(rowsOf(data, visits, COMPLAINT)).toHaveLength(1);
  await day.keys.sign('请客户在框内签字');
  await written(data);
  await running.kill();
  isOpen = false;

  day = await open(data);
  await day.sitDown('S01');
  await day.keys.page.getByRole('button', { name: '未完成 1' }).click();
  await day.keys.page.getByRole('menuitem', { name: new RegExp(CAR.plate) }).click();
  await day.keys.page.locator('canvas[data-empty="false"]').waitFor();
  await day.picture('signed-before-the-cut');
  await day.keys.press('ArrowRight', 'ArrowDown', '1');
  await day.keys.act('确认签字', 'F8');
  await day.keys.sees('估价');
  await day.picture('signed');
  expect(rowsOf(data, 'SELECT 1 one FROM walk_around WHERE signed_at > ?', Date.now() - 60_000)).toHaveLength(1);
  expect(await day.keys.page.getByRole('button', { name: /^未完成/ }).count()).toBe(0);
  expect(running.errors).toEqual([]);
});

test('typed lines of an estimate stand there again; the idle lock keeps a form and shows it only to its owner', async () => {
  const data = await sampleFolder();
  let day = await open(data);
  await day.sitDown('A01');
  await day.keys.page.getByRole('link', { name: '设置' }).click();
  await day.keys.fill('无操作锁屏(分钟)', '1');
  await day.keys.act('保存', 'F8');
  await day.keys.sees('已保存');
  await day.handSeatTo('S01');
  await day.checkIn();
  await day.walkAround();
  await day.keys.act('估价', 'F7');
  const { keys } = day;
  await keys.tabTo(keys.page.getByRole('combobox', { name: '添加工时或配件:编码、名称、拼音(F2)' }));
  await keys.type('BY0040');
  await keys.page.getByRole('option', { name: 'BY0040' }).waitFor();
  await keys.press('Enter');
  await keys.page.getByRole('cell', { name: 'BY0040', exact: true }).waitFor();
  await keys.type('TC200');
  await keys.page.getByRole('option', { name: 'TC200' }).waitFor();
  await keys.press('Enter');
  await keys.sees('649.00');
  await written(data);
  await running.kill();
  isOpen = false;

  day = await open(data);
  const { page } = running;
  await page.clock.install();
  await day.sitDown('S01');
  await page.getByRole('button', { name: '未完成 1' }).click();
  await page.getByRole('menuitem', { name: new RegExp(CAR.plate) }).click();
  await page.getByRole('cell', { name: 'BY0040', exact: true }).waitFor();
  await page.clock.fastForward('01:10');
  await page.getByRole('dialog').waitFor();
  await day.unlock('S01');
  await page.getByRole('cell', { name: 'BY0040', exact: true }).waitFor();
  await day.keys.sees('649.00');
  await day.keys.tabTo(page.getByRole('button', { name: '拆开套餐 20000公里保养套餐 1.5T' }));
  await day.picture('package');
  await day.keys.press('Enter');
  await day.keys.inDialog('拆开套餐', () => day.picture('break'));
  await day.keys.sees('693.40');
  expect(running.errors).toEqual([]);
});
