/** Starts the programs a command consists of: in the foreground, with signals passed on and the exit code taken over. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { onEnd } from './setup/ending.mjs';
import { hasProgram } from './setup/system-packages.mjs';
import { ROOT } from './setup.mjs';

/**
 * Runs a program to its end; it reads and writes where we do.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} exit code; 128 + number for a signal, as in a shell
 */
export async function foreground(command, args, { env = process.env, cwd = ROOT } = {}) {
  const tied = await tiedToUs(command, args);
  // In a group of its own, so that signals reach it through us alone.
  const detached = process.platform !== 'win32';
  const child = spawn(tied.command, tied.args, { cwd, env, detached, stdio: 'inherit' });
  const forget = onEnd((signal) => child.kill(signal));
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
      child.on('exit', (code, by) => resolve(code ?? 128 + (constants.signals[by] ?? 0)));
    });
  } finally {
    forget();
  }
}

/** The same command, ended by the system when this process is: even a killed launcher leaves nothing behind (Linux). */
export async function tiedToUs(command, args) {
  if (process.platform !== 'linux' || !(await hasProgram('setpriv'))) return { command, args };
  return { command: 'setpriv', args: ['--pdeathsig', 'TERM', command, ...args] };
}

/** Environment for programs that use the runtime as plain Node. */
export function asNode(ready, more = {}) {
  return { ...environment(ready, more), ELECTRON_RUN_AS_NODE: '1' };
}

/** Environment for programs that start the runtime as Electron. */
export function environment(ready, more = {}) {
  const { ELECTRON_RUN_AS_NODE: _never, ...rest } = process.env;
  return {
    ...rest,
    QIANTAI_ELECTRON: ready.electron,
    QIANTAI_NODE: ready.node,
    ...more,
  };
}

/** Path of a tool's script below node_modules. */
export function tool(path) {
  return join(ROOT, 'node_modules', path);
}

/** Chromium refuses its sandbox to root; only the launchers say so, and only then. */
export function sandboxFlags() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
}
