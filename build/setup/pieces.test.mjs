import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDefaultApp } from './default-app.mjs';
import { setFuses } from './fuses.mjs';
import { run } from './run.mjs';
import { changeSource } from './sqlite-source-change.mjs';

let folder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qiantai-setup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the start program is an archive as Electron reads them', async () => {
  // Without the usual ending: the runtime's own file functions would take it for a folder.
  const path = join(folder, 'default_app');
  await writeDefaultApp(path);
  expect(listPackage(path, { isPack: false })).toEqual(['/package.json', '/main.js']);
  expect(JSON.parse(extractFile(path, 'package.json').toString())).toMatchObject({ type: 'module', main: 'main.js' });
  expect(extractFile(path, 'main.js').toString()).toMatch(/^import \{ app \} from 'electron';/);
});

test('fuses are set by their place behind the sentinel, also far into a large file', async () => {
  const path = join(folder, 'program');
  const wire = Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, 8]),
    Buffer.from('00000000'),
  ]);
  const before = 8 * 1024 * 1024 - 10;
  await writeFile(path, Buffer.concat([Buffer.alloc(before), wire, Buffer.alloc(99)]));
  await setFuses(path, [
    [3, true],
    [6, true],
    [6, false],
  ]);
  expect((await readFile(path)).subarray(before + 34, before + 42).toString()).toBe('00010000');
  await expect(setFuses(path, [[8, true]])).rejects.toThrow('has no fuse 8');
  await writeFile(path, 'no Electron');
  await expect(setFuses(path, [])).rejects.toThrow('no fuses found');
});

test('the source change stops when better-sqlite3 is not as it expects', async () => {
  const path = join(folder, 'src/util/helpers.cpp');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, 'inline void SetFrozenElsewhere();');
  await expect(changeSource(folder)).rejects.toThrow('look at the source change again');
});

test('an abort ends a program and what it started', async () => {
  const controller = new AbortController();
  const work = run('sh', ['-c', `sleep 300 & echo $! > ${folder}/pid; wait`], { signal: controller.signal });
  const failed = work.catch((error) => error);
  let pid = '';
  while (pid === '') pid = await readFile(join(folder, 'pid'), 'utf8').catch(() => '');
  controller.abort(new Error('enough'));
  expect(await failed).toMatchObject({ message: 'enough' });
  expect(await isRunning(Number(pid))).toBe(false);
});

/** A process that ended may stay listed until its parent has looked. */
async function isRunning(pid) {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return state !== '' && !/\) Z /.test(state);
}
