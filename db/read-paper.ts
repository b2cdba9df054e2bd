/** A stored paper out of a shop's file, for tools: opened for reading only, beside a running program. */
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Form, Paper } from '#domain/printing/forms.ts';
import { withLogoPicture } from '#domain/printing/logo.ts';
import { DATABASE_FILE } from './open.ts';

export type StoredPaper = {
  readonly id: string;
  readonly docNo: string;
  readonly form: Form;
  readonly reprintNo: number;
  readonly requestedAt: number;
  readonly requestedByName: string;
  /** as frozen with the act, and the picture of the mark they name */
  readonly data: unknown;
  /** The very bytes that were printed; undefined while it waits. */
  readonly payload?: { readonly paper: Paper; readonly bytes: Buffer };
};

const PAPER = `SELECT j.id, j.doc_no AS docNo, j.form, j.reprint_no AS reprintNo, j.requested_at AS requestedAt,
    e.name AS requestedByName, j.data, p.paper, p.bytes
  FROM print_job j JOIN employee e ON e.id = j.requested_by LEFT JOIN print_payload p ON p.job_id = j.id
  WHERE j.form = ? AND j.doc_no = ? AND j.kind <> 'DRAWER'
  ORDER BY j.state = 'CANCELLED', j.requested_at DESC, j.rowid DESC LIMIT 1`;

type Row = Omit<StoredPaper, 'data' | 'payload'> & { data: string; paper: Paper | null; bytes: Buffer | null };

/** The newest print of a document on a form, a cancelled one when there is no other; undefined when none was asked for. */
export function readPaper(folder: string, form: Form, docNo: string): StoredPaper | undefined {
  const file = new Sqlite(join(folder, DATABASE_FILE), { readonly: true, fileMustExist: true });
  try {
    const row = file.prepare(PAPER).get(form, docNo) as Row | undefined;
    if (row === undefined) return undefined;
    const { paper, bytes, data, ...rest } = row;
    const logo = file.prepare('SELECT png FROM paper_logo WHERE sha256 = ?').pluck();
    const pictureOf = (sha256: string) => logo.get(sha256) as Buffer | undefined;
    const stored = { ...rest, data: withLogoPicture(JSON.parse(data), pictureOf) };
    return paper === null || bytes === null ? stored : { ...stored, payload: { paper, bytes } };
  } finally {
    file.close();
  }
}
