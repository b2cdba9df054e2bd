/** Libraries and programs of the system that the runtime and the tests need (Linux only). */
import { access, constants, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { exists } from './cache.mjs';
import { step } from './report.mjs';
import { run } from './run.mjs';

/** Each need names its Debian package; `renamed` is its name since Debian 13 and Ubuntu 24.04. */
const NEEDS = [
  { library: 'libgtk-3.so.0', name: 'libgtk-3-0', renamed: 'libgtk-3-0t64', for: 'all' },
  { library: 'libnss3.so', name: 'libnss3', for: 'all' },
  { library: 'libgbm.so.1', name: 'libgbm1', for: 'all' },
  { library: 'libasound.so.2', name: 'libasound2', renamed: 'libasound2t64', for: 'all' },
  { program: 'g++', name: 'g++', for: 'compiler' },
  { program: 'Xvfb', name: 'xvfb', for: 'display' },
  { chinese: true, name: 'fonts-wqy-microhei', for: 'window' },
  { program: 'pdftotext', name: 'poppler-utils', for: 'tests' },
  // The tests start a print queue of their own where root lets them; elsewhere they do without.
  { program: 'cupsd', name: 'cups-daemon', for: 'queues' },
  { program: 'lp', name: 'cups-client', for: 'queues' },
  { file: '/usr/lib/cups/filter/pdftopdf', name: 'cups-filters-core-drivers', for: 'queues' },
];

/** True when this machine shows windows by itself. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Installs what is missing (root, Debian and its children), or stops and prints the command that does.
 * Root gets everything at once, so that the tests need no second round; others are only asked for what this start needs.
 *
 * @param {{ purpose: 'nothing' | 'window' | 'tests', compiles: boolean }} start what is going to be done
 * @param {AbortSignal} signal
 */
export async function installSystemPackages(start, signal) {
  if (process.platform !== 'linux') return;
  const libraries = await knownLibraries();
  const missing = [];
  for (const need of NEEDS) if (!(await isThere(need, libraries))) missing.push(need);
  const needed = missing.filter((need) => isNeeded(need, start));
  if (needed.length === 0) return;
  const asRoot = process.getuid() === 0;
  const wanted = asRoot ? missing.filter((need) => isForRoot(need, start)) : needed;
  const names = await packageNames(wanted);
  if (!(await hasProgram('apt-get')))
    throw new Error(`Missing on this system, by their Debian names: ${names.join(' ')}`);
  if (!asRoot) throw new Error(`Missing on this system. Install it with:\n\n  ${commandFor(names)}\n`);
  await step(`system packages: ${names.join(' ')}`, () => aptInstall(names, signal));
}

/** The command that an administrator runs by hand. */
function commandFor(names) {
  return `sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}'`;
}

/** Root gets what a later start needs too, but no compiler and no print queue without use. */
function isForRoot(need, { purpose, compiles }) {
  if (need.for === 'compiler') return compiles;
  return need.for !== 'queues' || purpose === 'tests';
}

function isNeeded(need, { purpose, compiles }) {
  switch (need.for) {
    case 'compiler':
      return compiles;
    case 'display':
      return purpose !== 'nothing' && !hasDisplay();
    case 'window':
      return purpose !== 'nothing';
    case 'tests':
      return purpose === 'tests';
    case 'queues':
      return purpose === 'tests' && process.getuid() === 0;
    default:
      return true;
  }
}

async function isThere(need, libraries) {
  if (need.library !== undefined) return libraries.includes(`${need.library} `);
  if (need.program !== undefined) return hasProgram(need.program);
  if (need.file !== undefined) return exists(need.file);
  return run('fc-list', [':lang=zh', 'family']).then(
    (list) => list.trim() !== '',
    () => false,
  );
}

async function knownLibraries() {
  const program = (await exists('/sbin/ldconfig')) ? '/sbin/ldconfig' : 'ldconfig';
  return run(program, ['-p']).catch(() => '');
}

/** Tells whether a program can be found. */
export async function hasProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const found = await access(join(folder, name), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return true;
  }
  return false;
}

async function packageNames(needs) {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const id = /^ID=["']?(\w+)/m.exec(release)?.[1];
  const version = Number.parseFloat(/^VERSION_ID=["']?([\d.]+)/m.exec(release)?.[1] ?? '0');
  const isRenamed = (id === 'debian' && version >= 13) || (id === 'ubuntu' && version >= 24.04);
  return needs.map((need) => (isRenamed && need.renamed) || need.name);
}

async function aptInstall(names, signal) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  await run('apt-get', [...wait, 'update', '-qq'], { env, signal });
  // Throw-away machines need no disk flush after each file.
  const quick = process.env.CI ? ['-o', 'Dpkg::Options::=--force-unsafe-io'] : [];
  await run('apt-get', [...wait, ...quick, 'install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
    signal,
  });
}

/**
 * Makes sure that the runtime finds every library; a library nobody thought of is named here.
 * @param {string} program
 * @param {AbortSignal} signal
 */
export async function checkLibraries(program, signal) {
  if (process.platform !== 'linux') return;
  const list = await run('ldd', [program], { signal });
  const missing = [...list.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  if (missing.length > 0) throw new Error(`The runtime ${program} misses these libraries: ${missing.join(', ')}`);
}
