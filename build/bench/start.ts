/** Cold start: from the start of the process to a first screen that takes input, beside a blank window of the same runtime. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { type Measured, measured } from './measure.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = 7;

const BLANK_PACKAGE = JSON.stringify({ name: 'blank', version: '1.0.0', type: 'module', main: 'main.js' });
const BLANK_MAIN = `import { app, BrowserWindow } from 'electron';
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  window.loadURL('data:text/html,<title>blank</title><div id="root"><input></div>');
});
app.on('window-all-closed', () => app.quit());
`;

/**
 * Looks at every frame of the page: the driver's own waiting looks twice a second at last, as coarse as what is measured.
 * @returns when the first field could be seen, by this machine's clock
 */
async function firstField(page: Page): Promise<number> {
  try {
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () => {
            const field = document.querySelector('#root input, #root button');
            if (field?.checkVisibility()) resolve(Date.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  } catch (error) {
    // the empty page a window begins with went away under the question
    if (!/context was destroyed|navigat/i.test(String(error))) throw error;
    return await firstField(page);
  }
}

/** @returns milliseconds until the first field of the first screen is there */
async function startOnce(electron: string, words: string[], settings: string): Promise<number> {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const from = Date.now();
  const child = spawn(electron, [...flags, '--remote-debugging-port=0', ...words], {
    env: { ...process.env, XDG_CONFIG_HOME: settings },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const gone = new Promise((resolve) => child.once('close', resolve));
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stderr.on('data', (part) => {
        text += String(part);
        const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.stderr.on('end', () => reject(new Error(`the program ended:\n${text.slice(-2_000)}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('the program opened no window');
    const ms = (await firstField(page)) - from;
    await browser.close();
    return ms;
  } finally {
    if (child.exitCode === null) child.kill('SIGTERM');
    await gone;
  }
}

export async function benchStart(electron: string): Promise<Measured> {
  const scratch = mkdtempSync(join(tmpdir(), 'qiantai-bench-'));
  try {
    writeFileSync(join(scratch, 'package.json'), BLANK_PACKAGE);
    writeFileSync(join(scratch, 'main.js'), BLANK_MAIN);
    const settings = join(scratch, 'settings');
    const own = [ROOT, '--data', join(scratch, 'data')];
    // Once each: the sample is made, and the files are in memory.
    await startOnce(electron, [...own, '--sample'], settings);
    await startOnce(electron, [scratch], settings);
    const times = { ours: [] as number[], blank: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.ours.push(await startOnce(electron, own, settings));
      times.blank.push(await startOnce(electron, [scratch], settings));
    }
    return measured(
      { part: 'start', what: 'process start to the first screen', floor: 'blank window', target: '<= 1.25x' },
      times.ours,
      times.blank,
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

const electron = process.env['QIANTAI_ELECTRON'];
if (electron === undefined) throw new Error('Start it by `npm run bench`.');
process.stdout.write(JSON.stringify([await benchStart(electron)]));
