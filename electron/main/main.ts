/** Start of the program on a desk: window first, then the host process, then everything else. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, dialog, Menu, session } from 'electron';
import { handOutPorts } from './api-port.ts';
import { declareAppScheme, serveApp } from './app-scheme.ts';
import { readArguments } from './arguments.ts';
import { guardContents, guardSession } from './guards.ts';
import { HostProcess } from './host-process.ts';
import { keepPageAlive, noteFailures } from './keep-alive.ts';
import { openNotes } from './note.ts';
import { PaperShelf } from './paper-shelf.ts';
import { openWindow } from './window.ts';

const OUT = dirname(dirname(fileURLToPath(import.meta.url)));
const words = readArguments(process.argv, process.cwd());
/** Everything this shop stores lies here; the browser's own files too when the folder was named. */
const dataDir = words.dataDir ?? join(app.getPath('userData'), 'data');

/** Without a folder to write in there is nothing to open: says so and leaves. */
function makeFolder(): void {
  try {
    mkdirSync(join(dataDir, 'logs'), { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    dialog.showErrorBox('前台', `数据文件夹不可写 The data folder cannot be written: ${dataDir} (${code})`);
    app.exit(1);
  }
}

/** The lock of a single running program hangs on this folder, hence on the data folder. */
function settle(): void {
  makeFolder();
  if (words.dataDir !== undefined) app.setPath('userData', join(words.dataDir, 'window'));
  // The launcher turns the sandbox off for root alone, whom Chromium refuses one; then it cannot be forced either.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  declareAppScheme();
}

function open(): void {
  Menu.setApplicationMenu(null);
  guardSession(session.defaultSession, !app.isPackaged);
  const shelf = new PaperShelf();
  serveApp(session.defaultSession, join(OUT, 'renderer'), shelf);
  const note = openNotes(join(dataDir, 'logs'));
  noteFailures(note);
  const host = new HostProcess({
    entry: join(OUT, 'host', 'process.js'),
    init: { kind: 'init', dataDir, appVersion: app.getVersion(), isSample: words.isSample },
    note,
  });
  // the fork returns at once: the other process begins while this one makes the window
  host.start();
  const window = openWindow(OUT);
  const desk = firstFrame(window)
    .then(() => hostAnswered(host))
    .then(() => import('./desk/desk.ts'))
    .then(({ openDesk }) => openDesk({ dataDir, outFolder: OUT, host, note, shelf }));
  handOutPorts(
    host,
    desk.then((it) => it.serve),
  );
  keepPageAlive(window, note);
  stopBeforeQuit(async () => {
    try {
      await (await desk).close();
    } finally {
      await host.stop();
    }
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** Main serves the page's files: it loads nothing else before the page has shown something. */
function firstFrame(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('ready-to-show', resolve);
    window.once('closed', resolve);
    window.webContents.once('did-fail-load', () => resolve());
  });
}

/** How long this PC's own part waits for the host: drafts and printers are wanted by nobody before it is there. */
const DESK_WAITS_MS = 2_000;

/** Resolves when the host is there, or says that it will not be, or takes longer than a person should wait to hear of it. */
function hostAnswered(host: HostProcess): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(done, DESK_WAITS_MS);
    const stop = host.watch(done);
    function done(): void {
      stop();
      clearTimeout(late);
      resolve();
    }
    if (host.state.state !== 'starting') done();
  });
}

/** The program leaves only after the host has closed its database. */
function stopBeforeQuit(stop: () => Promise<void>): void {
  let isStopped = false;
  let isStopping = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    if (isStopping) return;
    isStopping = true;
    void stop().finally(() => {
      isStopped = true;
      app.quit();
    });
  });
}

app.on('web-contents-created', (_event, contents) => guardContents(contents));
settle();
// Never awaited at the top level: an ES module that waits for ready is never finished, and ready never comes.
if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.exit(0);
