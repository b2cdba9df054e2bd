import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examineFile } from './doctor/doctor.ts';
import { openDatabase } from './open.ts';
import { TEST_KEY } from './testing/temporary-shop.ts';

const ROUNDS = 20;
const here = fileURLToPath(new URL('.', import.meta.url));
let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(join(here, '..', 'node_modules', '.kill-'));
  program = join(folder, 'program', 'kill-writer.mjs');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: join(here, '..'),
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(here, 'testing', 'kill-writer.ts'),
      outDir: join(folder, 'program'),
      target: 'node20',
      // Below node_modules no package.json says that .js files are modules.
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ack = { id: string; number: number; repeated: boolean };

/** Runs the writing host, meets it while it runs, kills it at a moment it does not choose. */
async function killedRound(data: string, round: number, repeat: string[]): Promise<Ack[]> {
  const host = spawn(process.execPath, [program, data, `r${round}`, ...repeat], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  host.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = new Promise((resolve) => host.once('close', resolve));
  await Promise.race([new Promise((resolve) => host.stdout.once('data', resolve)), ended]);
  if (round === 0) expect(() => openDatabase(data, { now: () => 0 })).toThrow('HOST_ALREADY_RUNNING');
  await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
  host.kill('SIGKILL');
  await ended;
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '))
    .map(([id = '', number, repeated]) => ({ id, number: Number(number), repeated: repeated === 'true' }));
}

test('a host killed at any moment loses nothing it acknowledged and does nothing twice', async () => {
  const data = mkdtempSync(join(tmpdir(), 'qiantai-kill-'));
  try {
    const numbers = new Map<string, number>();
    let last: string[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const acks = await killedRound(data, round, last);
      for (const ack of acks) {
        // An id asked again answers as it did the first time.
        if (numbers.has(ack.id)) expect(ack).toMatchObject({ number: numbers.get(ack.id), repeated: true });
        numbers.set(ack.id, ack.number);
      }
      const newest = acks.filter((ack) => ack.id.startsWith(`r${round}-`)).map((ack) => ack.id);
      last = [...newest.slice(-2), `r${round}-${newest.length}`];
    }
    const db = openDatabase(data, { now: () => Date.now() });
    expect(db.isAfterUncleanStop).toBe(true);
    expect(numbers.size).toBeGreaterThan(ROUNDS);
    const stored = db.reader().prepare('SELECT id, CAST(result AS INTEGER) AS number FROM command').all() as Ack[];
    const kept = new Map(stored.map((row) => [row.id, row.number]));
    for (const [id, number] of numbers) expect({ id, number: kept.get(id) }).toEqual({ id, number });
    expect(new Set(kept.values()).size).toBe(kept.size);
    expect(db.reader().prepare('SELECT count(*) FROM desk WHERE id > 0').pluck().get()).toBe(kept.size);
    expect(examineFile(db.file, { now: Date.now(), journalKey: TEST_KEY, isFull: true })).toEqual([]);
    db.close();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}, 120_000);
