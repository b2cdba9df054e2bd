/**
 * Brings a fresh clone to the point where everything can run: tools, dependencies, a real Electron, the native addon,
 * system libraries. Built-in modules only, since it runs before the dependencies are there. A second run repeats nothing.
 *
 * `node build/setup.mjs` runs it alone; the launchers beside it call `setUp`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from './setup/dependencies.mjs';
import { chooseRuntime, electronProgram, fetchRuntime } from './setup/electron.mjs';
import { stoppable } from './setup/ending.mjs';
import { hasSpoken, say } from './setup/report.mjs';
import { run } from './setup/run.mjs';
import { buildAddon, isAddonBuilt, placeAddon } from './setup/sqlite-addon.mjs';
import { checkLibraries, installSystemPackages } from './setup/system-packages.mjs';
import { toolNode } from './setup/tool-node.mjs';

/** Folder of the project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node-API version from which better-sqlite3's shipped addon runs. */
const SHIPPED_ADDON_NAPI = 10;

/**
 * @typedef {object} Ready
 * @property {string} node program that runs the tools
 * @property {string} electron program of the runtime
 * @property {string} folder folder of the runtime
 * @property {'official' | 'given' | 'fallback'} kind
 * @property {string} version of Electron
 */

/**
 * Does what is missing.
 * @param {'nothing' | 'window' | 'tests'} [purpose] decides which system packages are needed
 * @returns {Promise<Ready>}
 */
export function setUp(purpose = 'nothing') {
  return stoppable((controller) => prepare(purpose, controller));
}

async function prepare(purpose, controller) {
  const { signal } = controller;
  const choice = await chooseRuntime(ROOT);
  const compiles = choice.kind === 'fallback' && !(await isAddonBuilt(ROOT));
  const system = installSystemPackages({ purpose, compiles }, signal);
  const dependencies = installDependencies(ROOT, signal);
  const [runtime, node] = await together(controller, [
    fetchRuntime(choice, ROOT, dependencies, signal),
    toolNode(signal),
    system,
    dependencies,
    // The fallback has the older Node-API: compile while the downloads run.
    choice.kind === 'fallback' ? buildAddon(ROOT, system, signal) : undefined,
  ]);
  const electron = electronProgram(runtime.folder);
  await fitAddon(runtime, electron, signal);
  if (hasSpoken()) say(`Ready: Electron ${runtime.version} (${runtime.kind}), tools on ${node}`);
  return { node, electron, ...runtime };
}

/** Waits for all; the first failure stops the others, and nothing is left running when this returns. */
async function together(controller, works) {
  let first;
  const watched = works.map((work) =>
    Promise.resolve(work).catch((error) => {
      first ??= error;
      controller.abort(error);
    }),
  );
  const values = await Promise.all(watched);
  if (first !== undefined) throw first;
  return values;
}

/** Asks the runtime for its Node-API once, and puts the addon in place that fits it. */
async function fitAddon(runtime, electron, signal) {
  const note = join(ROOT, 'node_modules', '.qiantai-runtime.json');
  const known = await readFile(note, 'utf8').then(JSON.parse, () => undefined);
  const key = `${runtime.folder} ${runtime.version}`;
  let napi = known?.key === key ? known.napi : undefined;
  if (napi === undefined) {
    await checkLibraries(electron, signal);
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    napi = Number(await run(electron, ['-p', 'process.versions.napi'], { env, signal }));
  }
  await placeAddon(ROOT, napi >= SHIPPED_ADDON_NAPI ? undefined : await buildAddon(ROOT, undefined, signal));
  if (known?.key !== key) await writeFile(note, JSON.stringify({ key, napi }));
}

/** Ends a launcher that failed: the reason without a stack, since most are about the machine. */
export function fail(error) {
  process.stderr.write(`\n${process.env.QIANTAI_TRACE ? error.stack : error.message}\n`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp('window').catch(fail);
