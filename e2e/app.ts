/** Starts, watches and ends the real program. The only file that knows the driver. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface LaunchOptions {
  /** Folder of the dealership's data; a new, empty one when absent. Give it again to start on what was there. */
  data?: string;
  /** Fills an empty folder with the sample dealership. */
  sample?: boolean;
  /** More words for the program's command line. */
  args?: string[];
}

export interface RunningApp {
  /** The first window. */
  page: Page;
  app: ElectronApplication;
  data: string;
  /** What the window wrote to its console as an error, or threw. A test ends with it empty. */
  errors: string[];
  /** Quits as a person does, and waits until every process is gone. */
  quit(): Promise<void>;
  /** Ends all its processes at once, like a power cut. The data folder stays. */
  kill(): Promise<void>;
}

const folders: string[] = [];

/** A new folder that `removeFolders` deletes. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-e2e-'));
  folders.push(folder);
  return folder;
}

/** Deletes what the tests of a file left behind: for `afterAll`. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Opens the program and waits for its first window. */
export async function launch({ data, sample = false, args = [] }: LaunchOptions = {}): Promise<RunningApp> {
  let folder = '';
  const app = await start(async () => {
    // what a start that was given up has written is no part of the test
    folder = data ?? (await newFolder());
    return {
      executablePath: electronProgram(),
      args: [ROOT, '--data', folder, ...(sample ? ['--sample'] : []), ...args],
      // Chromium refuses its sandbox to root, and to nobody else.
      chromiumSandbox: process.getuid?.() !== 0,
      // Settings of this PC live apart from the user's own, one folder per launch.
      env: { ...environment(), XDG_CONFIG_HOME: await newFolder() },
    };
  });
  const child = app.process();
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const errors: string[] = [];
  const page = await app.firstWindow({ timeout: 120_000 });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    page,
    app,
    data: folder,
    errors,
    quit: async () => {
      await app.close();
      await gone;
    },
    kill: async () => {
      // The driver starts the program as the head of its own process group.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
}

/** What the driver says when it lost sight of its own promise in a busy main process. */
const LOST = 'Resulting promise was garbage collected';

/** What the driver hands to a function that runs in the main process. */
type Main = Parameters<Exclude<Parameters<ElectronApplication['evaluate']>[0], string>>[0];

/** Reads something in the main process. `read` may run more than once, so it changes nothing. */
export async function inMain<T>({ app }: RunningApp, read: (electron: Main) => T | Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await app.evaluate(read);
    } catch (error) {
      if (tries === 5 || !(error instanceof Error && error.message.includes(LOST))) throw error;
    }
  }
}

type Start = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** On a busy machine the driver now and then misses that the program is up, and waits for ever: then both begin once more. */
async function start(next: () => Promise<Start>): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...(await next()), timeout: 45_000 });
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
    return _electron.launch({ ...(await next()), timeout: 120_000 });
  }
}

function electronProgram(): string {
  const program = process.env['QIANTAI_ELECTRON'];
  if (program === undefined || !existsSync(program))
    throw new Error('Start these tests by `npm run e2e` or `npm test`.');
  return program;
}

/** The environment without what would turn the program into plain Node. */
function environment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _never, NODE_OPTIONS: _nor, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
