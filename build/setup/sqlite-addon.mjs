/** The native half of better-sqlite3, fit for the runtime in use. */
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, cacheFolder, exists, withTemporary } from './cache.mjs';
import { lockedPackages } from './dependencies.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { step } from './report.mjs';
import { run } from './run.mjs';
import { changeSource } from './sqlite-source-change.mjs';
import { hasProgram } from './system-packages.mjs';
import { nodeFolder } from './tool-node.mjs';

/** Raise it when the source change or the flags below change. */
const RECIPE = 1;

const CPP_FLAGS = [
  '-std=c++20',
  '-fno-exceptions',
  '-fno-rtti',
  '-fvisibility=hidden',
  '-fvisibility-inlines-hidden',
  '-DNAPI_VERSION=9',
  '-DNAPI_DISABLE_CPP_EXCEPTIONS',
  '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  '-DBUILDING_NODE_EXTENSION',
  '-DNODE_GYP_MODULE_NAME=better_sqlite3',
];

/** Where the built addon is kept, by everything that went into it. */
async function addonParts(root) {
  const locked = await lockedPackages(root);
  const sqlite = wanted(locked, 'better-sqlite3');
  const api = wanted(locked, 'node-addon-api');
  const name = `${sqlite.spec}-${api.spec}-napi9-${process.arch}-${RECIPE}`.replaceAll('@', '-');
  return { sqlite, api, name };
}

/** Tells whether building it needs a compiler still. */
export async function isAddonBuilt(root) {
  return exists(join(cacheFolder(), (await addonParts(root)).name));
}

/**
 * Builds the addon for Node-API 9 once per user and version.
 * @param {string} root
 * @param {Promise<void>} system settles when the system packages, the compiler among them, are there
 * @param {AbortSignal} signal
 * @returns {Promise<string>} path of the built file
 */
export async function buildAddon(root, system, signal) {
  const { sqlite, api, name } = await addonParts(root);
  const folder = await cached(name, (place) =>
    step('better-sqlite3 for this runtime (compiling, about 40 s)', async () => {
      if (!(await hasProgram('g++'))) await system;
      const headers = await nodeFolder(signal);
      await withTemporary((work) => compile({ sqlite, api, headers, work, place, signal }));
    }),
  );
  return join(folder, 'better_sqlite3.node');
}

function wanted(locked, name) {
  const found = locked[`node_modules/${name}`];
  if (found?.integrity === undefined) throw new Error(`package-lock.json does not know ${name}`);
  return { spec: `${name}@${found.version}`, integrity: found.integrity };
}

async function compile({ sqlite, api, headers, work, place, signal }) {
  const unpack = async (what, name) => {
    await mkdir(join(work, name));
    return fetchPackage(what, join(work, name), signal);
  };
  const [source, apiSource] = await Promise.all([unpack(sqlite, 'sqlite'), unpack(api, 'api')]);
  await changeSource(source);
  const common = ['-c', '-O2', '-fPIC', '-pthread', '-w', '-DNDEBUG'];
  const include = [join(headers, 'include', 'node'), apiSource, join(source, 'deps', 'sqlite3')].flatMap((dir) => [
    '-I',
    dir,
  ]);
  const defines = await sqliteDefines(source);
  const [c, cpp] = [join(work, 'sqlite3.o'), join(work, 'addon.o')];
  await Promise.all([
    run(
      'gcc',
      [...common, '-std=c99', ...defines, ...include.slice(-2), join(source, 'deps/sqlite3/sqlite3.c'), '-o', c],
      { signal },
    ),
    run('g++', [...common, ...CPP_FLAGS, ...include, join(source, 'src/better_sqlite3.cpp'), '-o', cpp], { signal }),
  ]);
  const link = ['-shared', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', '-s'];
  await run('g++', [...link, '-o', join(place, 'better_sqlite3.node'), cpp, c, '-ldl'], { signal });
}

async function sqliteDefines(source) {
  const text = await readFile(join(source, 'deps', 'defines.gypi'), 'utf8');
  const defines = [...text.matchAll(/'([A-Z0-9_]+(?:=[^']*)?)'/g)].map((match) => `-D${match[1]}`);
  if (defines.length < 30) throw new Error(`only ${defines.length} settings found in better-sqlite3's defines.gypi`);
  return defines;
}

/**
 * Puts the addon where better-sqlite3 looks first, or removes it when the shipped one fits.
 *
 * @param {string} root
 * @param {string | undefined} built path of an own build; undefined to use the one in the package
 */
export async function placeAddon(root, built) {
  const folder = join(root, 'node_modules', 'better-sqlite3', 'build', 'Release');
  const mark = join(folder, 'made-from');
  const placed = await readFile(mark, 'utf8').catch(() => undefined);
  if (placed === built) return;
  await rm(join(root, 'node_modules', 'better-sqlite3', 'build'), { recursive: true, force: true });
  if (built === undefined) return;
  await mkdir(folder, { recursive: true });
  await copyFile(built, join(folder, 'better_sqlite3.node'));
  await writeFile(mark, built);
}
