import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './open.ts';
import { readPaper } from './read-paper.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-read-paper-'));
  const db = openDatabase(folder, { now: () => 1 });
  const add = db.writer().prepare(
    `INSERT INTO print_job (id, form, doc_type, doc_id, doc_no, kind, reprint_no, data, data_sha256, desk_id, state,
       requested_by, requested_at, command_id, command_seq, updated_at)
     VALUES (?, 'RECEIPT', 'payment', 7, 'SK20261122-0021', ?, ?, '{"docNo":"SK20261122-0021"}', ?, 0, ?, 0, ?, ?, 1, 1)`,
  );
  const hash = 'a'.repeat(64);
  add.run('first', 'FIRST', 0, hash, 'DONE', 10, 'c1');
  add.run('again', 'REPRINT', 1, hash, 'DONE', 20, 'c2');
  add.run('given-up', 'REPRINT', 2, hash, 'CANCELLED', 30, 'c3');
  db.writer()
    .prepare(
      "INSERT INTO print_payload (job_id, format, paper, pages, bytes, sha256, at) VALUES ('again', 'ESCPOS', 'T80', 1, x'1b40', ?, 1)",
    )
    .run(hash);
  db.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the newest print that was not given up, with its data and its very bytes', () => {
  const paper = readPaper(folder, 'RECEIPT', 'SK20261122-0021');
  expect(paper).toMatchObject({ id: 'again', reprintNo: 1, data: { docNo: 'SK20261122-0021' } });
  expect(paper?.payload).toEqual({ paper: 'T80', bytes: Buffer.from([0x1b, 0x40]) });
});

test('a document that was never printed on this form is not there', () => {
  expect(readPaper(folder, 'SETTLEMENT', 'SK20261122-0021')).toBeUndefined();
});
