/** The data file is garbage one morning: the program says so, two people choose a copy, and the shop is back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_PINS } from '#host/services/session/sample-pins.ts';
import { afterAll, expect, test } from 'vitest';
import { launch, type RunningApp, removeFolders } from './app.ts';
import { CAR } from './cars.ts';
import { Day } from './day-steps.ts';
import { sampleFolder } from './sample-folder.ts';
import { doctor, rowOf } from './stored.ts';

let running: RunningApp;
let isOpen = false;

afterAll(async () => {
  if (isOpen) await running.quit();
  await removeFolders();
});

async function open(data: string): Promise<Day> {
  running = await launch({ sample: true, data });
  isOpen = true;
  return new Day(running);
}

test('from garbage back to the copy, by an administrator and a manager, without leaving the program', async () => {
  const data = await sampleFolder();
  let day = await open(data);
  await day.keys.isAsked();
  await day.sitDown('A01');
  await day.keys.page.getByRole('link', { name: '设置' }).click();
  await day.keys.page.getByRole('tab', { name: /备份/ }).click();
  await day.keys.act('立即备份', 'F9');
  await day.keys.page.getByText('已校验').or(day.keys.page.getByText('校验通过')).first().waitFor();
  await day.picture('backups');
  await running.kill();
  isOpen = false;
  writeFileSync(join(data, 'qiantai.db'), 'this was a database. '.repeat(5_000));

  day = await open(data);
  const { keys } = day;
  await keys.sees('数据文件无法识别', 'heading');
  await keys.sees('示例市澄远汽车销售服务有限公司');
  await day.picture('rescue');
  await keys.fill('管理员(工号或姓名)', 'A01');
  await keys.fill('管理员 PIN', '00000000');
  await keys.fill('经理(工号或姓名)', 'M01');
  await keys.fill('经理 PIN', SAMPLE_PINS['M01'] ?? '');
  await keys.act('恢复这份备份', 'F8');
  await keys.page.getByText(/PIN/).filter({ hasText: '错' }).or(keys.page.getByText('不正确')).first().waitFor();
  await day.picture('rescue-refused');
  await keys.fill('管理员 PIN', SAMPLE_PINS['A01'] ?? '');
  await keys.act('恢复这份备份', 'F8');
  await keys.isAsked();
  await day.sitDown('S01');
  await keys.find(CAR.tail, CAR.plate);
  await keys.sees(CAR.plate, 'heading');
  await running.quit();
  isOpen = false;
  expect(rowOf(data, "SELECT value FROM meta WHERE key = 'epoch'")).toEqual({ value: '2' });
  expect(rowOf<{ act: string }>(data, "SELECT act FROM journal WHERE act = 'backup.restored'").act).toBe(
    'backup.restored',
  );
  expect(JSON.parse(doctor(data))).toMatchObject({ exit: 0 });
});
