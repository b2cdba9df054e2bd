/** node_modules as package-lock.json wants it. */
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { say, step } from './report.mjs';
import { npm } from './run.mjs';

/**
 * Reads package-lock.json.
 * @param {string} root folder of the project
 * @returns {Promise<Record<string, { version: string, integrity?: string, optional?: boolean }>>} by path
 */
export async function lockedPackages(root) {
  return JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')).packages;
}

/**
 * Installs the dependencies, or does nothing when what npm noted at the end of its last install is what is locked.
 * @param {string} root
 * @param {AbortSignal} signal
 */
export async function installDependencies(root, signal) {
  const folder = join(root, 'node_modules');
  if (await isInstalled(root, folder)) return;
  const link = await lstat(folder).then(
    (s) => s.isSymbolicLink(),
    () => false,
  );
  if (link) return say('  ! node_modules is a link and differs from package-lock.json: left alone');
  await step('dependencies: npm ci (265 MB)', () => npm(['ci', '--loglevel=error'], { cwd: root, signal }));
}

async function isInstalled(root, folder) {
  const noted = await readFile(join(folder, '.package-lock.json'), 'utf8').then(JSON.parse, () => undefined);
  if (noted === undefined) return false;
  const locked = await lockedPackages(root);
  const same = (path) => noted.packages[path]?.version === locked[path]?.version;
  const wanted = Object.keys(locked).filter(
    (path) => path !== '' && !locked[path].optional && !locked[path].devOptional,
  );
  return wanted.every(same) && Object.keys(noted.packages).every(same);
}
