import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillSmallShop } from '../testing/small-shop.ts';
import { TEST_KEY, TEST_NOW, temporaryShop } from '../testing/temporary-shop.ts';
import { type Anchor, examineFile, verdict } from './doctor.ts';

let folder: string;
let sound: string;
let head: Anchor;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-doctor-'));
  sound = join(folder, 'sound.db');
  const shop = temporaryShop();
  fillSmallShop(shop);
  shop.db.writer().prepare('VACUUM INTO ?').run(sound);
  head = shop.db.reader().prepare('SELECT epoch, seq, mac FROM journal ORDER BY seq DESC LIMIT 1').get() as Anchor;
  shop.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the sound file after `sql`, which neither triggers nor checks held back. */
function brokenBy(sql: string): string {
  const file = join(folder, 'broken.db');
  copyFileSync(sound, file);
  const db = new Sqlite(file);
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  db.pragma('ignore_check_constraints = ON');
  const triggers = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  const off = triggers.map((trigger) => `DROP TRIGGER ${trigger.name};`);
  const on = triggers.map((trigger) => `${trigger.sql};`);
  db.exec(['BEGIN;', ...off, `${sql};`, ...on, 'COMMIT;'].join('\n'));
  db.close();
  return file;
}

const examined = (file: string, anchors: Anchor[] = []) =>
  examineFile(file, { now: TEST_NOW, journalKey: TEST_KEY, anchors, isFull: true });

/** An account of the small shop's customer with `principalFen`, and moves: id, kind, principal, bonus, both after, payment, mirror. */
function accountOf(principalFen: number, ...moves: string[]): string {
  const rows = moves.map(
    (m) => `INSERT INTO stored_value_move (id, kind, principal_fen, bonus_fen, principal_after_fen,
    bonus_after_fen, payment_id, takes_back_id, account_id, moved_at, moved_by, command_id) VALUES (${m}, 1, 0, 0, 'x')`,
  );
  const account = `INSERT INTO stored_value_account VALUES (1, 1, NULL, ${principalFen}, 0, 0, 0, 0, 0, 1)`;
  return [account, ...rows].join(';');
}
const BY_STORED_VALUE = "UPDATE payment SET tender = 'STORED_VALUE' WHERE id = 1";

/** A supplement of the small shop's order: state, presented, recorded, consent by mode, person, time and words. */
function supplementIn(values: string): string {
  return `INSERT INTO supplement (id, supplement_no, order_id, found_by, fault, reason, recorded_by, created_at, created_by,
    updated_at, updated_by, status, presented_at, recorded_at, consent_mode, consent_by, consent_at, evidence_note)
    VALUES (1, 'ZX20261122-0001', 1, 0, 'x', 'x', 0, 0, 0, 0, 0, ${values});
    INSERT INTO counter SELECT 'ZX', day_on, 2 FROM counter WHERE prefix = 'WT'`;
}

test('a sound shop has no findings', () => {
  expect(examined(sound, [head])).toEqual([]);
  expect(verdict([])).toBe(0);
});

test('breaking nothing finds nothing: the other tests see what they did, not how', () => {
  expect(examined(brokenBy(''))).toEqual([]);
});

test.each([
  ['DROP INDEX visit_day', 'SCHEMA_DIFFERS'],
  ['DROP TABLE day_close; CREATE TABLE day_close (id INTEGER PRIMARY KEY) STRICT', 'SCHEMA_DIFFERS'],
  ['CREATE TABLE extra (a)', 'SCHEMA_DIFFERS'],
  ['DELETE FROM customer', 'ROW_WITHOUT_PARENT'],
  ['UPDATE part SET on_hand_milli = on_hand_milli + 1 WHERE id = 1', 'ON_HAND_DIFFERS'],
  ['DELETE FROM stock_move WHERE id = 1', 'ON_HAND_DIFFERS'],
  ['UPDATE stock_move SET qty_milli = qty_milli + 5 WHERE id = 2', 'ON_HAND_DIFFERS'],
  ['UPDATE part SET stock_value_fen = stock_value_fen - 1 WHERE id = 2', 'STOCK_VALUE_DIFFERS'],
  ['UPDATE stock_move SET balance_milli = 0 WHERE id = 4', 'MOVE_BALANCE_DIFFERS'],
  ['UPDATE part SET on_hand_milli = 0 WHERE id = 1', 'VALUE_WITHOUT_QUANTITY'],
  ['UPDATE part SET on_hand_milli = -1 WHERE id = 1', 'BELOW_ZERO'],
  ['UPDATE part SET reserved_milli = 1000 WHERE id = 1', 'RESERVED_DIFFERS'],
  ['UPDATE order_line SET issued_milli = 0 WHERE line_no = 4', 'ISSUED_DIFFERS'],
  ['UPDATE order_line SET returned_milli = 500 WHERE line_no = 4', 'BILLED_NOT_ISSUED'],
  ['UPDATE stock_issue_line SET qty_milli = 1 WHERE id = 1', 'SLIP_WITHOUT_MOVE'],
  ['UPDATE order_line SET unit_price_fen = 7201 WHERE line_no = 3', 'LINE_GROSS_DIFFERS'],
  ['UPDATE order_line SET bill_hours_centi = 101 WHERE line_no = 1', 'LINE_GROSS_DIFFERS'],
  ['UPDATE order_line SET net_fen = net_fen - 1 WHERE line_no = 2', 'LINE_NET_DIFFERS'],
  ['UPDATE order_line SET pay_rate_bp = 9499 WHERE line_no = 5', 'LINE_NET_DIFFERS'],
  [
    `INSERT INTO service_package (id, code, name, created_at, created_by, updated_at, updated_by) VALUES (1, 'TC', 'TC', 0, 0, 0, 0);
     UPDATE order_line SET package_id = 1, package_no = 1, package_name = 'TC', package_net_fen = net_fen - 1 WHERE line_no = 2`,
    'LINE_NET_DIFFERS',
  ],
  ['UPDATE repair_order SET total_fen = total_fen + 1', 'TOTALS_DIFFER'],
  ['UPDATE repair_order SET labor_fen = 0', 'TOTALS_DIFFER'],
  [
    "INSERT INTO line_payer_share (order_line_id, seq, payer_type, mode, share_fen) VALUES (1, 1, 'SELF', 'FIXED', 1)",
    'SHARES_DIFFER',
  ],
  ['UPDATE settlement SET payable_fen = payable_fen + 1', 'SLIP_DIFFERS_FROM_LINES'],
  ['DELETE FROM settlement_line WHERE line_no = 6', 'SLIP_DIFFERS_FROM_LINES'],
  ['UPDATE settlement_line SET rounding_fen = 0', 'SLIP_DIFFERS_FROM_LINES'],
  ['UPDATE settlement SET tax_fen = 0', 'TAX_DIFFERS'],
  [
    'UPDATE settlement_tax SET tax_fen = tax_fen + 1; UPDATE settlement SET tax_fen = tax_fen + 1; UPDATE settlement_line SET tax_fen = tax_fen + 1 WHERE line_no = 1',
    'TAX_RATE_DIFFERS',
  ],
  ["UPDATE settlement SET status = 'REVERSED'", 'REVERSED_WITHOUT_MIRROR'],
  [
    "INSERT INTO settlement SELECT 2, 'JS20261122-0002', 'REVERSAL', order_id, payer_type, payer_account_id, customer_id, 'CONFIRMED', labor_fen, parts_fen, other_fen, discount_fen, order_discount_fen, rounding_fen, rounding_mode, payable_fen, tax_fen, net_of_tax_fen, 0, old_parts_result, warranty_text, business_on, confirmed_at, confirmed_by, 1, NULL, 'x', 0, 0, 0, 0, 0, 1 FROM settlement",
    'MIRROR_DIFFERS',
  ],
  ['UPDATE settlement SET received_fen = 0', 'RECEIVED_DIFFERS'],
  ['DELETE FROM payment WHERE id = 1', 'RECEIVED_DIFFERS'],
  ['UPDATE payment SET counted_shift_id = NULL', 'RECEIVED_IN_NO_SHIFT'],
  ["UPDATE payment SET state = 'PENDING' WHERE id = 1", 'RECEIVED_DIFFERS'],
  ["UPDATE settlement SET status = 'PART_PAID'", 'PAID_STATE_DIFFERS'],
  ["UPDATE payment SET state = 'REFUNDED' WHERE id = 1", 'REFUND_TOO_HIGH'],
  ['UPDATE payment SET change_fen = 1 WHERE id = 2', 'CHANGE_DIFFERS'],
  ['UPDATE payment SET change_fen = 1 WHERE id = 1', 'CHANGE_DIFFERS'],
  [accountOf(5), 'STORED_VALUE_DIFFERS'],
  [accountOf(5, "1, 'OPENING', 5, 0, 6, 0, NULL, NULL"), 'STORED_VALUE_RUN_DIFFERS'],
  [accountOf(0) + ';' + BY_STORED_VALUE, 'STORED_VALUE_PAYMENT_DIFFERS'],
  [
    `${accountOf(4, "1, 'OPENING', 5, 0, 5, 0, NULL, NULL", "2, 'SPEND', -1, 0, 4, 0, 1, NULL")};${BY_STORED_VALUE}`,
    'STORED_VALUE_PAYMENT_DIFFERS',
  ],
  [
    `${accountOf(4, "1, 'OPENING', 5, 0, 5, 0, NULL, NULL", "2, 'SPEND', -1, 0, 4, 0, 1, NULL")}; UPDATE settlement SET customer_id = 2`,
    'STORED_VALUE_OF_OTHER',
  ],
  ["UPDATE settlement SET status = 'ON_ACCOUNT'", 'ON_ACCOUNT_WITHOUT_RECEIVABLE'],
  ['UPDATE shift_tender SET expected_fen = 1 WHERE id = 1', 'SHIFT_DIFFERS'],
  ['UPDATE shift SET float_fen = 0', 'SHIFT_DIFFERS'],
  ["DELETE FROM shift_tender WHERE tender = 'WECHAT'", 'SHIFT_TENDER_MISSING'],
  ['UPDATE shift SET over_short_fen = 5', 'SHIFT_DIFFERENCE_DIFFERS'],
  ["UPDATE payment SET business_on = '2026-11-23' WHERE id = 1", 'PAYMENT_ON_OTHER_DAY'],
  [
    "INSERT INTO day_close VALUES (1, 'RJ20261122-0001', '2026-11-22', '{}', 'x', 1, 0, NULL, NULL, NULL)",
    'PAID_AFTER_CLOSE',
  ],
  ["UPDATE payment SET payment_no = 'SK20261122-0003' WHERE id = 2", 'NUMBER_GAP'],
  ["UPDATE repair_order SET order_no = 'WT2026'", 'NUMBER_FORM'],
  ["UPDATE counter SET next = 1 WHERE prefix = 'SK'", 'COUNTER_BEHIND'],
  ["DELETE FROM counter WHERE prefix = 'WT'", 'COUNTER_BEHIND'],
  ['DELETE FROM settlement_tax; DELETE FROM settlement_line; DELETE FROM settlement', 'SETTLED_WITHOUT_SLIP'],
  ["UPDATE repair_order SET status = 'READY'", 'SLIP_WITHOUT_SETTLED'],
  ["UPDATE repair_order SET status = 'PAID'; UPDATE settlement SET status = 'CONFIRMED'", 'PAID_WITHOUT_MONEY'],
  ['DELETE FROM delivery', 'DELIVERED_WITHOUT_DELIVERY'],
  ["UPDATE work_task SET status = 'STARTED'", 'WORK_NOT_FINISHED'],
  ['UPDATE order_line SET supplement_id = 9 WHERE line_no = 6', 'LINE_WITHOUT_CONSENT'],
  [supplementIn("'PRESENTED', 1, NULL, NULL, NULL, NULL, NULL"), 'SUPPLEMENT_LEFT_OPEN'],
  [supplementIn("'APPROVED', 1, 1, 'SIGNED', 'x', 1, 'x'"), 'SUPPLEMENT_ANSWER_DIFFERS'],
  ['DELETE FROM order_authorisation', 'AUTHORISED_SUM_DIFFERS'],
  ['UPDATE order_authorisation SET difference_fen = 1', 'AUTHORISED_SUM_DIFFERS'],
  ['UPDATE order_authorisation SET self_fen = 1', 'BILLED_ABOVE_CONSENT'],
  ['DELETE FROM quality_check', 'CHECK_MISSING'],
  ["UPDATE quality_check SET result = 'FAIL'", 'CHECK_MISSING'],
  ["UPDATE repair_order SET status = 'CANCELLED'", 'CANCELLED_WITH_PARTS'],
  ["UPDATE visit SET status = 'VOID'", 'VISIT_DIFFERS'],
  ['UPDATE journal SET changes = \'{"status":{"before":"DRAFT","after":"PAID"}}\' WHERE seq = 7', 'MOVE_NOT_ALLOWED'],
  ['DELETE FROM journal WHERE seq = 3', 'JOURNAL_GAP'],
  ["UPDATE journal SET act = 'x' WHERE seq = 3", 'JOURNAL_CHAIN'],
  ["UPDATE journal SET touched = '[]' WHERE seq = 6", 'JOURNAL_CHAIN'],
  ['UPDATE journal SET at = at + 1 WHERE seq = 2', 'JOURNAL_CHAIN'],
  ["DELETE FROM command WHERE procedure = 'test.pay'", 'NO_COMMAND'],
  ["UPDATE payment SET command_id = 'x' WHERE id = 1", 'NO_COMMAND'],
  ["UPDATE command SET employee_id = 1 WHERE procedure = 'test.pay'", 'COMMAND_NOT_IN_JOURNAL'],
  ['DELETE FROM print_event; DELETE FROM print_payload; DELETE FROM print_job', 'PAPER_MISSING'],
  ["UPDATE print_job SET state = 'SENDING', updated_at = 0", 'PRINT_HANGS'],
  ["UPDATE print_job SET state = 'SENT'", 'PRINT_STATE_DIFFERS'],
  ['DELETE FROM print_payload', 'PAYLOAD_MISSING'],
  ['UPDATE settlement SET confirmed_by = 2', 'SETTLER_TOOK_PAYMENT'],
  ['UPDATE quality_check SET employee_id = 3', 'INSPECTOR_WORKED_ON_CAR'],
  [
    "INSERT INTO approval VALUES (1, 'X', 'c', 'd', 1, 1, NULL, 1, 1, 0, NULL, NULL, NULL, 1, 2, NULL)",
    'APPROVAL_USED_LATE',
  ],
])('%s', (sql, code) => {
  expect(examined(brokenBy(sql)).map((f) => f.code)).toContain(code);
});

test('a cut journal is whole in itself; a head kept elsewhere tells', () => {
  const file = brokenBy(`DELETE FROM journal WHERE seq = ${head.seq}; DELETE FROM command WHERE seq = ${head.seq}`);
  expect(examined(file).map((f) => f.code)).not.toContain('JOURNAL_CUT');
  expect(examined(file, [head]).map((f) => f.code)).toContain('JOURNAL_CUT');
});

test('findings name the documents, and say how bad it is', () => {
  const findings = examined(brokenBy('UPDATE payment SET change_fen = 1 WHERE id = 2'));
  expect(findings).toContainEqual(
    expect.objectContaining({ check: 'I6', level: 'BROKEN', documents: ['SK20261122-0002'], count: 1 }),
  );
  expect(verdict(findings)).toBe(2);
  expect(verdict(examined(brokenBy('DELETE FROM print_event; DELETE FROM print_payload; DELETE FROM print_job')))).toBe(
    1,
  );
});

test('damaged pages are found, and a file that is no database is refused', () => {
  const file = brokenBy('');
  const db = new Sqlite(file);
  const page = db.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'stock_move'").pluck().get() as number;
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size);
  closeSync(handle);
  expect(examined(file).map((f) => f.code)).toEqual(['FILE_DAMAGED']);
  writeFileSync(file, 'no database at all');
  expect(() => examined(file)).toThrow(expect.objectContaining({ refusal: { code: 'DB_DAMAGED', data: {} } }));
});
