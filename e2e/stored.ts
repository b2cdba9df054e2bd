/** What lies in the data folder, read by other programs' eyes: own SQL, and the text of the papers. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Rows of one query, read by the runtime's own Node: only that one has the addon. */
export function rowsOf<T>(data: string, sql: string, ...values: (string | number)[]): T[] {
  const script = `
    const Sqlite = require('better-sqlite3');
    const db = new Sqlite(process.argv[1], { readonly: true });
    process.stdout.write(JSON.stringify(db.prepare(process.argv[2]).all(...JSON.parse(process.argv[3]))));`;
  const words = ['-e', script, join(data, 'qiantai.db'), sql, JSON.stringify(values)];
  return JSON.parse(asNode(words)) as T[];
}

/** The only row of a query. */
export function rowOf<T>(data: string, sql: string, ...values: (string | number)[]): T {
  const rows = rowsOf<T>(data, sql, ...values);
  if (rows.length !== 1 || rows[0] === undefined) throw new Error(`${rows.length} rows: ${sql}`);
  return rows[0];
}

/** Exit code and report of the self-check of a folder. */
export function doctor(data: string): string {
  return asNode([join(ROOT, 'out', 'host', 'doctor-cli.js'), '--data', data, '--json']);
}

/** Text of every kept paper whose name has `word`. */
export function paperTexts(data: string, word: string): string[] {
  const papers = join(data, 'papers');
  return (readdirSync(papers, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.pdf') && name.includes(word))
    .map((name) => execFileSync('pdftotext', ['-layout', join(papers, name), '-'], { encoding: 'utf8' }));
}

function asNode(words: string[]): string {
  const program = process.env['QIANTAI_ELECTRON'];
  if (program === undefined) throw new Error('Start these tests by `npm run e2e` or `npm test`.');
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(program, words, { cwd: ROOT, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}
