/** What happens when a part of the program dies: the page is loaded again, everything else is noted. */
import { app, type BrowserWindow, dialog } from 'electron';
import type { Note } from './note.ts';
import { RestartPolicy } from './restart-policy.ts';

const RELOAD_AFTER_MS = 500;

/** A page that died is loaded again: its drafts and its session are waiting. One that dies over and over asks a person. */
export function keepPageAlive(window: BrowserWindow, note: Note): void {
  const policy = new RestartPolicy();
  window.webContents.on('render-process-gone', (_event, details) => {
    note('window.gone', { reason: details.reason, exitCode: details.exitCode });
    if (details.reason === 'clean-exit') return;
    if (policy.mayRestart(performance.now())) setTimeout(() => reload(window), RELOAD_AFTER_MS);
    else void askPerson(window, policy);
  });
}

function reload(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.reload();
}

async function askPerson(window: BrowserWindow, policy: RestartPolicy): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '前台',
    message: '窗口多次意外关闭 The window closed unexpectedly several times',
    detail: '已保存的数据不受影响。Whatever was saved is safe.',
    buttons: ['再试一次 Try again', '退出 Quit'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response !== 0) return app.quit();
  policy.forget();
  reload(window);
}

/** Errors nobody caught: noted without their message, which may quote a name; the program ends in order. */
export function noteFailures(note: Note): void {
  const shape = (error: unknown) => (error instanceof Error ? error.name : typeof error);
  const place = (error: unknown) =>
    error instanceof Error ? (/^\s+at (.*)$/m.exec(error.stack ?? '')?.[1] ?? '') : '';
  process.on('uncaughtException', (error) => {
    note('main.failed', { name: shape(error), at: place(error) });
    app.quit();
  });
  process.on('unhandledRejection', (error) => note('main.rejected', { name: shape(error), at: place(error) }));
  app.on('child-process-gone', (_event, details) => {
    note('child.gone', { type: details.type, reason: details.reason, exitCode: details.exitCode });
  });
}
