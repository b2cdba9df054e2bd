import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft } from '#domain/contract/desk-draft.contract.ts';
import { DraftShelf } from './draft-shelf.ts';

const DAY = 86_400_000;
const key = Buffer.alloc(32, 7);
let folder: string;
let now = Date.UTC(2026, 10, 22, 2);
const shelf = (sealedBy = key) => new DraftShelf(folder, sealedBy, () => now);
const draft = (over: Partial<Draft> = {}): Draft => ({
  key: 'order.hold:17',
  text: '{"note":"等件 左前大灯"}',
  about: '停工 RO20261122-0007',
  place: '/orders/17',
  version: 3,
  commandId: null,
  ...over,
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-drafts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what one process kept, the next one finds: newest in the place of the one before', async () => {
  await shelf().save(5, draft({ text: 'first' }));
  now += 1_000;
  await shelf().save(5, draft());
  expect(await shelf().mine(5)).toEqual([{ ...draft(), savedAt: now }]);
});

test('each person has their own, and the set-up has its own', async () => {
  await shelf().save(5, draft({ text: 'mine' }));
  await shelf().save(null, draft({ text: 'set-up' }));
  expect(await shelf().mine(6)).toEqual([]);
  expect((await shelf().mine(null)).map((it) => it.text)).toEqual(['set-up']);
});

test('nobody reads them on the disk, and with another key they are as good as none', async () => {
  await shelf().save(5, draft());
  const files = readdirSync(join(folder, 'employee-5'));
  expect(files).toHaveLength(1);
  const bytes = readFileSync(join(folder, 'employee-5', files[0] as string));
  expect(bytes.includes(Buffer.from('大灯'))).toBe(false);
  expect(await shelf(Buffer.alloc(32, 8)).mine(5)).toEqual([]);
});

test('a half-written or strange file does not hide the others', async () => {
  await shelf().save(5, draft());
  writeFileSync(join(folder, 'employee-5', 'strange.draft'), 'x');
  writeFileSync(join(folder, 'employee-5', 'half.draft.new'), 'x');
  expect(await shelf().mine(5)).toHaveLength(1);
});

test('dropped is gone; a save asked for before the drop does not come back after it', async () => {
  const one = shelf();
  void one.save(5, draft());
  await one.drop(5, draft().key);
  expect(await one.mine(5)).toEqual([]);
});

test('older than 7 days is not shown, and its file goes', async () => {
  await shelf().save(5, draft());
  const file = join(folder, 'employee-5', readdirSync(join(folder, 'employee-5'))[0] as string);
  utimesSync(file, now / 1000, now / 1000);
  now += 7 * DAY + 1;
  expect(await shelf().mine(5)).toEqual([]);
  await shelf().tidy();
  expect(readdirSync(join(folder, 'employee-5'))).toEqual([]);
});
