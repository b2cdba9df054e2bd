/** Which Electron is used: the official one of package.json where it can be had, else the fallback. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache.mjs';
import { lockedPackages } from './dependencies.mjs';
import { FALLBACK_VERSION, fallbackRuntime } from './fallback-runtime.mjs';
import { say, step } from './report.mjs';
import { run } from './run.mjs';

const RELEASES = 'https://github.com/electron/electron/releases/download/';
const PROBE_MS = 8_000;
const ONE_DAY_MS = 86_400_000;

/** @typedef {{ kind: 'official' | 'given' | 'fallback', folder: string, version: string }} Runtime */

/**
 * Decides without fetching anything; `fetchRuntime` does the rest.
 *
 * @param {string} root
 * @returns {Promise<Runtime | { kind: 'to-install' | 'fallback' }>}
 */
export async function chooseRuntime(root) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return { kind: 'given', folder: given, version: await versionIn(given) };
  const { version } = (await lockedPackages(root))['node_modules/electron'];
  const folder = officialFolder(root);
  if ((await versionIn(folder)) === version) return { kind: 'official', folder, version };
  const reason = await reasonNotToInstall(version);
  if (reason === undefined) return { kind: 'to-install' };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Electron ${version} cannot be fetched: ${reason}. Set ELECTRON_MIRROR to a place that has it.`);
  }
  return { kind: 'fallback' };
}

/**
 * Brings the chosen runtime here.
 *
 * @param {Runtime | { kind: 'to-install' | 'fallback' }} choice
 * @param {string} root
 * @param {Promise<void>} dependencies settles when node_modules is there: it holds the official runtime's own installer
 * @param {AbortSignal} signal
 * @returns {Promise<Runtime>}
 */
export async function fetchRuntime(choice, root, dependencies, signal) {
  if (choice.kind === 'fallback') {
    return { kind: 'fallback', folder: await fallbackRuntime(signal), version: FALLBACK_VERSION };
  }
  if (choice.kind !== 'to-install') return choice;
  await dependencies;
  const folder = officialFolder(root);
  // No limit of time: a slow line is legitimate, and the probe has just been answered.
  await step('Electron from its own releases', () =>
    run(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], { cwd: root, signal }),
  );
  return { kind: 'official', folder, version: await versionIn(folder) };
}

/** The program inside a runtime's folder. */
export function electronProgram(folder) {
  if (process.platform === 'win32') return join(folder, 'electron.exe');
  if (process.platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, 'electron');
}

function officialFolder(root) {
  return join(root, 'node_modules', 'electron', 'dist');
}

/** Read from its file: asking the program itself crashes for root. */
async function versionIn(folder) {
  const text = await readFile(join(folder, 'version'), 'utf8').catch(() => '');
  return text.trim().replace(/^v/, '');
}

/** Asks the place of the releases whether it answers; "no" is remembered for a day, or each start would wait. */
async function reasonNotToInstall(version) {
  const place = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || RELEASES;
  const note = join(cacheFolder(), 'electron-unreachable.json');
  const remembered = await readFile(note, 'utf8').then(JSON.parse, () => undefined);
  const age = Date.now() - (remembered?.at ?? 0);
  if (remembered?.place === place && age >= 0 && age < ONE_DAY_MS) return remembered.reason;
  const reason = await probe(`${place}v${version}/SHASUMS256.txt`);
  if (reason === undefined) {
    await rm(note, { force: true });
    return undefined;
  }
  say(`  ! Electron ${version} cannot be fetched (${reason}); trying again after a day, or after removing ${note}`);
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(note, JSON.stringify({ place, at: Date.now(), reason }));
  return reason;
}

async function probe(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PROBE_MS) });
    await answer.body?.cancel();
    return answer.ok ? undefined : `the answer was ${answer.status}`;
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}
