/** Builds the program when its sources changed since the last build. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stoppable } from './setup/ending.mjs';
import { say, step } from './setup/report.mjs';
import { run } from './setup/run.mjs';
import { ROOT } from './setup.mjs';

const INPUTS = [
  'domain',
  'db',
  'electron',
  'renderer',
  'print-templates',
  'sample',
  'build/build.ts',
  'package.json',
  'package-lock.json',
];
const NOT_BUILT = /\.test\.tsx?$|\.md$/;
const STAMP = join(ROOT, 'out', '.built-from');

/**
 * Brings out/ up to date.
 * @param {import('./setup.mjs').Ready} ready
 */
export async function ensureBuilt(ready) {
  const wanted = await fingerprint();
  const found = await readFile(STAMP, 'utf8').catch(() => undefined);
  if (found === wanted) return;
  const printed = await stoppable(({ signal }) =>
    step('building the program', () => run(ready.node, [join(ROOT, 'build', 'build.ts')], { cwd: ROOT, signal })),
  );
  if (printed.trim() !== '') say(printed.trim());
  await writeFile(STAMP, wanted);
}

/** One hash over names and contents of everything the build reads. */
async function fingerprint() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const path of await filesBelow(input)) {
      hash
        .update(path)
        .update('\0')
        .update(await readFile(join(ROOT, path)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesBelow(path) {
  let entries;
  try {
    entries = await readdir(join(ROOT, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  const found = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const below = `${path}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await filesBelow(below)));
    else if (!NOT_BUILT.test(entry.name)) found.push(below);
  }
  return found;
}
