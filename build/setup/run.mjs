/** Starts other programs for the set-up so that every one of them can be stopped, with its children. */
import { spawn } from 'node:child_process';

const isWindows = process.platform === 'win32';

/**
 * Runs a program to its end and gives back what it printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options] an abort ends the whole process group
 * @returns {Promise<string>} standard output
 */
export function run(command, args, { cwd, env = process.env, signal } = {}) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    // Its own group: npm and the compiler start children, and an abort must reach those as well.
    const child = spawn(command, args, {
      cwd,
      env,
      detached: !isWindows,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text));
    const stop = () => endGroup(child);
    signal?.addEventListener('abort', stop, { once: true });
    child.on('error', (error) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`${command} could not be started: ${error.message}`));
    });
    child.on('close', (code, by) => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) return reject(signal.reason);
      if (code === 0) return resolve(out);
      reject(
        new Error(
          `${command} ${args.slice(0, 4).join(' ')} … ended with ${by ?? code}\n${shortened(`${out}\n${err}`)}`,
        ),
      );
    });
  });
}

/** Keeps the beginning, where npm says what is wrong, and the end, where compilers do. */
function shortened(text) {
  const lines = text.trim().split('\n');
  return (lines.length <= 40 ? lines : [...lines.slice(0, 15), '…', ...lines.slice(-25)]).join('\n');
}

/** Ends a child and everything it started. */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    if (isWindows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** The npm that came with the Node in use; npm tells its own scripts where it lies. */
export function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return { command: process.execPath, args: [cli] };
  return { command: isWindows ? 'npm.cmd' : 'npm', args: [] };
}

/** Runs npm with these arguments; its own output is kept for the case of a failure. */
export function npm(args, options) {
  const { command, args: first } = npmCommand();
  return run(command, [...first, ...args], options);
}
