/** A display that exists in memory only, for machines without a screen. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tiedToUs } from './launch.mjs';
import { hasDisplay } from './setup/system-packages.mjs';

const SCREEN = '1920x1080x24';
const ANY_HOST = 0xffff;

/**
 * Runs `work` with the variables of a display: this machine's own, or a virtual one that ends with the work.
 * (xvfb-run would leave both programs behind when it is ended by a signal.)
 *
 * @template T
 * @param {(variables: Record<string, string>) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay(work) {
  if (hasDisplay()) return work({});
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-display-'));
  const key = join(folder, 'key');
  await writeFile(key, accessKey(), { mode: 0o600 });
  const words = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-auth', key];
  const { command, args } = await tiedToUs('Xvfb', words);
  // Its own group: a Ctrl-C in the terminal must end the program first, and the display after it.
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const ended = new Promise((resolve) => server.on('close', resolve));
  try {
    const number = await displayNumber(server);
    return await work({ DISPLAY: `:${number}`, XAUTHORITY: key });
  } finally {
    server.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdio[3].setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.endsWith('\n')) resolve(text.trim());
    });
    server.on('error', (error) => reject(new Error(`Xvfb could not be started: ${error.message}`)));
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display`)));
  });
}

/** One entry of an X authority file: only who can read the file may show windows or see them. */
function accessKey() {
  const field = (content) => Buffer.concat([Buffer.from([content.length >> 8, content.length & 0xff]), content]);
  const family = Buffer.from([ANY_HOST >> 8, ANY_HOST & 0xff]);
  return Buffer.concat([
    family,
    field(Buffer.alloc(0)),
    field(Buffer.alloc(0)),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(randomBytes(16)),
  ]);
}
