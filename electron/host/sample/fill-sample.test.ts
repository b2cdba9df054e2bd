import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLog } from '../log.ts';
import { fillSample } from './fill-sample.ts';

let folder = '';
let db: Sqlite.Database;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-sample-'));
  const log = openLog(join(folder, 'logs'));
  await fillSample({ dataDir: folder, appVersion: '0.0.0-test', isSample: true, log });
  log.close();
  db = new Sqlite(join(folder, 'qiantai.db'), { readonly: true });
}, 60_000);

afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the files are in: models, labor, rates, parts, and every clean customer with the car', () => {
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(count('vehicle_model')).toBe(8);
  expect(count('labor_operation')).toBe(176);
  expect(count('labor_rate')).toBe(35);
  expect(count('part')).toBe(302);
  expect(count('vehicle')).toBe(224);
});

test('there are orders in every state a visitor looks for', () => {
  const states = db.prepare('SELECT DISTINCT status FROM repair_order ORDER BY 1').pluck().all();
  expect(states).toEqual(
    [
      'AUTHORISED',
      'DELIVERED',
      'DISPATCHED',
      'DRAFT',
      'IN_PROGRESS',
      'ON_HOLD',
      'PAID',
      'QC_PASSED',
      'READY',
      'SETTLED',
      'WORK_DONE',
    ].sort(),
  );
});

test('papers of the days before are history: each document has its own, and none waits for a printer', () => {
  expect(db.prepare('SELECT DISTINCT state FROM print_job').pluck().all()).toEqual(['CANCELLED']);
  const twice = db.prepare(
    `SELECT form, doc_no FROM print_job WHERE kind = 'FIRST' GROUP BY form, doc_type, doc_id, doc_rev HAVING count(*) > 1`,
  );
  expect(twice.all()).toEqual([]);
});

test('one car has more wrong with it: a supplement waits for the customer, another for its price', () => {
  const found = db.prepare('SELECT status, add_fen > 0 FROM supplement ORDER BY id').raw().all();
  expect(found).toEqual([
    ['PRESENTED', 1],
    ['DRAFT', 0],
  ]);
  const part = db.prepare("SELECT count(*) FROM supplement_line WHERE kind = 'PART' AND unit_price_fen > 0");
  expect(part.pluck().get()).toBe(1);
});

test('one estimate holds a package at its price, its oil as the model takes it', () => {
  const sums = db.prepare('SELECT package_name, sum(net_fen), max(qty_milli) FROM estimate_line WHERE package_no = 1');
  expect(sums.raw().get()).toEqual(['10000公里保养套餐 1.5T', 39_900, 4200]);
});

test('balances of the old books are taken over; a transfer that is waited for is on none of them', () => {
  const sums = 'SELECT count(*), sum(principal_fen) FROM stored_value_account WHERE principal_fen > 0';
  const moved = "SELECT count(*), sum(principal_fen) FROM stored_value_move WHERE kind = 'OPENING'";
  expect(db.prepare(sums).raw().get()).toEqual(db.prepare(moved).raw().get());
  expect(db.prepare(moved).raw().get()).toEqual([29, 4_510_000]);
  expect(db.prepare("SELECT amount_fen FROM payment WHERE state = 'PENDING'").pluck().all()).toEqual([500_000]);
});
