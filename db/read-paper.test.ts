import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './open.ts';
import { readPaper } from './read-paper.ts';

const NO = 'SK20261122-0021';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-read-paper-'));
  const db = openDatabase(folder, { now: () => 1 });
  const add = db.writer().prepare(
    `INSERT INTO print_job (id, form, doc_type, doc_id, doc_no, kind, reprint_no, data, data_sha256, desk_id, state,
       requested_by, requested_at, command_id, command_seq, updated_at)
     VALUES (?, 'RECEIPT', 'payment', 7, ?, ?, ?, '{"docNo":"SK20261122-0021"}', ?, 0, ?, 0, ?, ?, 1, 1)`,
  );
  const hash = 'a'.repeat(64);
  add.run('first', NO, 'FIRST', 0, hash, 'DONE', 10, 'c1');
  add.run('again', NO, 'REPRINT', 1, hash, 'DONE', 20, 'c2');
  add.run('given-up', NO, 'REPRINT', 2, hash, 'CANCELLED', 30, 'c3');
  add.run('never-sent', 'SK20261122-0022', 'FIRST', 0, hash, 'CANCELLED', 40, 'c4');
  db.writer()
    .prepare(
      "INSERT INTO print_payload (job_id, format, paper, pages, bytes, sha256, at) VALUES ('again', 'ESCPOS', 'T80', 1, x'1b40', ?, 1)",
    )
    .run(hash);
  db.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the newest print that was not given up, with its data and its very bytes', () => {
  const paper = readPaper(folder, 'RECEIPT', NO);
  expect(paper).toMatchObject({ id: 'again', reprintNo: 1, data: { docNo: 'SK20261122-0021' } });
  expect(paper?.payload).toEqual({ paper: 'T80', bytes: Buffer.from([0x1b, 0x40]) });
});

test('a paper that was only ever given up is stored all the same', () => {
  expect(readPaper(folder, 'RECEIPT', 'SK20261122-0022')).toMatchObject({ id: 'never-sent', reprintNo: 0 });
});

test('a document that was never printed on this form is not there', () => {
  expect(readPaper(folder, 'SETTLEMENT', NO)).toBeUndefined();
});
