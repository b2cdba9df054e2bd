/** A sentence that nobody can ever read is dead: every refusal is given somewhere. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { refusalsEn } from '#domain/messages/en.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where refusals are named and worded, and tests that expect them. */
const NAMED_ONLY = /^domain\/(refusals|messages\/)|\.test\.tsx?$|\/testing\//;

/** Sources that run, without their comments. */
function sources(): string {
  const rooms = ['domain', 'db', 'electron', 'renderer', 'print-templates'];
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--deduplicate', ...rooms], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((path) => /\.tsx?$/.test(path) && !NAMED_ONLY.test(path))
    .map((path) => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '');
}

test('every refusal is given by some rule, service or screen', () => {
  const given = new Set([...sources().matchAll(/'([A-Z][A-Z0-9_]+)'/g)].map((found) => found[1]));
  const codes = Object.keys(refusalsEn);
  expect(codes.length).toBeGreaterThan(200);
  expect(codes.filter((code) => !given.has(code))).toEqual([]);
});
