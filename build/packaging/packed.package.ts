import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The packed program, read back and started: `npm test` packs it first and names the folder. */
const PACKED = process.env['QIANTAI_PACKED'] ?? '';
const PROGRAM = join(PACKED, 'qiantai');
const RESOURCES = join(PACKED, 'resources');
const ON = 49;
const OFF = 48;

let scratch: string;
beforeAll(() => {
  if (!existsSync(PROGRAM)) throw new Error('Start these tests by `npm run test:package` or `npm test`.');
  scratch = mkdtempSync(join(tmpdir(), 'qiantai-packed-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

test('the fuses are set as the security rules ask', async () => {
  const wire = await getCurrentFuseWire(PROGRAM);
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    ownSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: OFF,
    cookieEncryption: ON,
    nodeOptions: OFF,
    inspect: OFF,
    asarIntegrity: ON,
    onlyAsar: ON,
    ownSnapshot: OFF,
    filePrivileges: OFF,
  });
});

test('it holds the program, its two native addons and the fonts, and nothing to develop with', () => {
  const inside = listPackage(join(RESOURCES, 'app.asar'), { isPack: false });
  expect(inside).toEqual(
    expect.arrayContaining([
      '/out/main/main.js',
      '/out/preload/preload.cjs',
      '/out/host/process.js',
      '/out/renderer/index.html',
    ]),
  );
  expect(inside.filter((path) => /\.(ts|tsx|map|cpp|c|h)$|\/out\/fonts/.test(path) && !path.endsWith('.d.ts'))).toEqual(
    [],
  );
  const natives = inside.filter((path) => path.endsWith('.node'));
  const ofSqlite = natives.filter((path) => path.startsWith('/node_modules/better-sqlite3/'));
  // With the official runtime it is the shipped file, with the fallback our own build beside it.
  expect([1, 2]).toContain(ofSqlite.length);
  // Pictures of characters a printer lacks: the build for this platform, no other.
  expect(natives.filter((path) => !ofSqlite.includes(path))).toEqual([
    expect.stringMatching(/^\/node_modules\/@napi-rs\/canvas-linux-\w+-\w+\/[^/]+\.node$/),
  ]);
  expect(existsSync(join(RESOURCES, 'default_app.asar'))).toBe(false);
  expect(readdirSync(join(RESOURCES, 'fonts')).sort()).toEqual([
    'LICENSE_FONT',
    'NotoSansSC_400Regular.ttf',
    'NotoSansSC_700Bold.ttf',
  ]);
});

test('it opens its window', async () => {
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...flags, '--remote-debugging-port=0', '--data', join(scratch, 'data'), '--sample'];
  const { ELECTRON_RUN_AS_NODE: _never, ...rest } = process.env;
  const env = { ...rest, XDG_CONFIG_HOME: join(scratch, 'settings') };
  const child = spawn(PROGRAM, args, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = new Promise((resolve) => child.once('close', resolve));
  try {
    const address = await debuggerOf(child.stderr);
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (page === undefined) throw new Error('the program has no window');
    await page.waitForFunction(() => (document.body.textContent ?? '').trim() !== '');
    expect(page.url()).toMatch(/^app:\/\/desk\//);
    await browser.close();
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await gone;
  }
});

/** Electron says on standard error where it can be attached to. */
function debuggerOf(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (part) => {
      text += String(part);
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    stream.on('end', () => reject(new Error(`the program ended:\n${text.slice(-2_000)}`)));
  });
}

test('only a build with the official runtime is published', () => {
  const script = fileURLToPath(new URL('../package.mjs', import.meta.url));
  const asked = spawnSync(process.execPath, [script, '--publish', '--ask'], { encoding: 'utf8' });
  const isOfficial = process.env['QIANTAI_KIND'] === 'official';
  expect({ code: asked.status, isRefused: asked.stderr.includes('Not published') }).toEqual({
    code: isOfficial ? 0 : 1,
    isRefused: !isOfficial,
  });
});
