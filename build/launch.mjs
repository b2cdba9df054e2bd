/** Starts the programs a command consists of: in the foreground, with signals passed on and the exit code taken over. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program to its end; it reads and writes where we do.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, outputToStderr?: boolean, cwd?: string }} [options] `outputToStderr` keeps standard output free
 * @returns {Promise<number>} exit code; 128 + number for a signal, as in a shell
 */
export function foreground(command, args, { env = process.env, outputToStderr = false, cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', outputToStderr ? 2 : 'inherit', 'inherit'] });
    const pass = (name) => child.kill(name);
    for (const name of FORWARDED) process.on(name, pass);
    const done = () => {
      for (const name of FORWARDED) process.off(name, pass);
    };
    child.on('error', (error) => {
      done();
      reject(new Error(`${command} could not be started: ${error.message}`));
    });
    child.on('exit', (code, by) => {
      done();
      resolve(code ?? (by === 'SIGINT' ? 130 : by === 'SIGTERM' ? 143 : 1));
    });
  });
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
    ELECTRON_OVERRIDE_DIST_PATH: ready.folder,
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
