/** The kinds of checks, each of which tells how much passed. `test.mjs`, `check.mjs`, `unit.mjs` and `e2e.mjs` choose among them. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asNode, environment, foreground, tool } from './launch.mjs';
import { pack } from './packaging/pack.mjs';
import { withDisplay } from './virtual-display.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {import('./setup.mjs').Ready} Ready */

const LINTED = ['domain', 'db', 'electron', 'renderer', 'print-templates', 'build', 'e2e'];

/**
 * The code against the types of both Electrons it runs on, then the rules of the rooms, then the format.
 * @type {Array<[name: string, script: string, args: string[]]>}
 */
const CHECKS = [
  ['types', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['types with Electron 33', 'typescript/bin/tsc', ['-p', 'build/config/tsconfig.electron-33.json']],
  [
    'lint and rooms',
    'oxlint/bin/oxlint',
    ['-c', 'build/config/oxlint.config.ts', '--type-aware', '--deny-warnings', ...LINTED],
  ],
  ['format', '@biomejs/biome/bin/biome', ['format', '.']],
];

/**
 * Runs everything that reads the sources without running them; each counts as one.
 * @param {Ready} ready
 * @returns {Promise<Count>}
 */
export async function staticChecks(ready) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, script, args] of CHECKS) {
    const code = await foreground(ready.node, [tool(script), ...args], { env: environment(ready) });
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}\n`);
    count[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return count;
}

/**
 * Rules, database, API and the set-up itself, inside the runtime's own Node.
 * @param {Ready} ready
 * @param {string[]} words filters and options for vitest
 */
export function unitTests(ready, words = []) {
  return vitest(ready.electron, 'unit*', words, asNode(ready));
}

/**
 * The real program, driven from outside by the newer Node.
 * @param {Ready} ready
 * @param {string[]} words filters and options for vitest
 */
export function endToEndTests(ready, words = []) {
  return withDisplay((display) => vitest(ready.node, 'e2e', words, environment(ready, display)));
}

/**
 * Packs the program for Linux, reads it back and starts it.
 * @param {Ready} ready
 */
export async function packageTests(ready) {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-packed-'));
  try {
    const code = await pack(ready, { output: folder });
    if (code !== 0) return { passed: 0, failed: 1, skipped: 0 };
    const packed = { QIANTAI_PACKED: join(folder, 'linux-unpacked'), QIANTAI_KIND: ready.kind };
    return await withDisplay((display) =>
      vitest(ready.node, 'package', [], environment(ready, { ...display, ...packed })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function vitest(program, project, words, env) {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-tests-'));
  const report = join(folder, 'report.json');
  try {
    const args = ['run', '--config', 'build/config/vitest.config.ts', '--project', project];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await foreground(program, [tool('vitest/vitest.mjs'), ...args, ...reporters, ...words], { env });
    return counted(await readFile(report, 'utf8').then(JSON.parse, () => undefined), code);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that could not be loaded, and a run that failed without naming a test, count as one failure each. */
function counted(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Adds up counts. */
export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts) for (const key of Object.keys(total)) total[key] += count[key];
  return total;
}

/** Ends a launcher by what was counted. */
export function endWith(total) {
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
}
