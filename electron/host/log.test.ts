import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from './log.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const DAY = 86_400_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantai-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lines = () =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test('an incident carries its number, its place and nothing that was typed', () => {
  const log = openLog(folder, () => NOON);
  const typed = '张三 13800138000 京A12345';
  const cause = Object.assign(new Error(`row of ${typed}`), { code: 'SQLITE_CONSTRAINT' });
  const error = Object.assign(new Error(`cannot store ${typed}`, { cause }), { input: typed, name: `Strange` });
  const incident = log.incident({ procedure: 'customer.register', error });
  log.close();
  expect(incident).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const [line] = lines();
  expect(line).toMatchObject({
    event: 'incident',
    incident,
    procedure: 'customer.register',
    time: '2026-11-22T12:00:00.000Z',
    error: { name: 'Strange', cause: { code: 'SQLITE_CONSTRAINT' } },
  });
  expect(JSON.stringify(line)).toContain('log.test.ts');
  expect(JSON.stringify(line)).not.toMatch(/张三|13800138000|京A/);
});

test('only facts in the list are written, and line breaks cannot forge a line', () => {
  const log = openLog(folder, () => NOON);
  log.event('x', { procedure: 'a\n{"event":"forged"}', name: '张三' } as never);
  log.close();
  expect(lines()).toHaveLength(1);
  expect(lines()[0]).not.toHaveProperty('name');
});

test('a new file each day; what is older than 14 days goes, what is not a log stays', () => {
  writeFileSync(join(folder, 'host-2026-11-01.log'), '{}\n');
  writeFileSync(join(folder, 'host-2026-11-15.log'), '{}\n');
  writeFileSync(join(folder, 'desk-2026-11-01.log'), '{}\n');
  utimesSync(join(folder, 'host-2026-11-01.log'), 0, 0);
  let now = NOON;
  const log = openLog(folder, () => now);
  log.event('one');
  now += DAY;
  log.event('two');
  log.close();
  expect(readdirSync(folder).sort()).toEqual([
    'desk-2026-11-01.log',
    'host-2026-11-15.log',
    'host-2026-11-22.log',
    'host-2026-11-23.log',
  ]);
});
