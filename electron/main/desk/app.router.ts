/** The window itself and the state of the host process. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, shell } from 'electron';
import type { HostStateView } from '#domain/contract/desk.contract.ts';
import { lendCamera } from '../camera.ts';
import type { HostProcess, HostState } from '../host-process.ts';
import { os } from './desk-base.ts';

function view(state: HostState): HostStateView {
  if (state.state !== 'down') return { state: state.state, reason: null, canRescue: false };
  return { state: 'down', reason: state.reason, canRescue: state.canRescue };
}

/** The present state, then each change; a slow reader gets the newest. */
async function* states(host: HostProcess, signal: AbortSignal | undefined): AsyncGenerator<HostStateView, void> {
  let wake = () => {};
  const wakeUp = () => wake();
  const stopWatching = host.watch(wakeUp);
  signal?.addEventListener('abort', wakeUp);
  try {
    let told: HostState | undefined;
    while (!signal?.aborted) {
      if (told === host.state) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else {
        told = host.state;
        yield view(told);
      }
    }
  } finally {
    stopWatching();
    signal?.removeEventListener('abort', wakeUp);
  }
}

/** Leaves time for the answer to reach the page. */
function soon(act: () => void): void {
  setTimeout(act, 20);
}

export const appRouter = {
  info: os.app.info.handler(({ context }) => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    dataDir: context.dataDir,
    isPackaged: app.isPackaged,
  })),
  zoom: os.app.zoom.handler(({ context }) => ({ percent: Math.round(context.contents.getZoomFactor() * 100) })),
  camera: os.app.camera.handler(({ input, context }) => {
    lendCamera(context.contents, input.isWanted);
    return {};
  }),
  setZoom: os.app.setZoom.handler(({ input, context }) => {
    context.contents.setZoomFactor(input.percent / 100);
    return {};
  }),
  reload: os.app.reload.handler(({ context }) => {
    soon(() => context.contents.reload());
    return {};
  }),
  quit: os.app.quit.handler(() => {
    soon(() => app.quit());
    return {};
  }),
  openDataFolder: os.app.openDataFolder.handler(async ({ context }) => {
    const problem = await shell.openPath(context.dataDir);
    if (problem !== '') throw new Error('the data folder could not be shown');
    return {};
  }),
  openPapers: os.app.openPapers.handler(async ({ context }) => {
    const folder = join(context.dataDir, 'papers');
    await mkdir(folder, { recursive: true });
    const problem = await shell.openPath(folder);
    if (problem !== '') throw new Error('the folder of papers could not be shown');
    return {};
  }),
};

export const hostRouter = {
  watch: os.host.watch.handler(({ context, signal }) => states(context.host, signal)),
  retry: os.host.retry.handler(({ context }) => {
    context.host.retry();
    return {};
  }),
};
