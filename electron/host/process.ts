/** Entry of the host as Electron's utility process: takes the data folder and ports from main, and ends in peace. */
import { type FromHost, HOST_EXIT, type HostInit, type HostReason, type ToHost } from '#domain/contract/host-link.ts';
import { type ElectronPort, portLine } from './api/port-transport.ts';
import { rescueRouter } from './api/rescue.router.ts';
import { createLineServer } from './api/serve-line.ts';
import type { HostLog } from './log.ts';
import { isRescuable, openRescue } from './services/rescue/rescue-host.ts';
import { LOCAL_DESK_ID, prepareSample, type RunningHost, startHost } from './start-host.ts';

/** Electron's parent port as far as it is used here. */
type ParentPort = {
  postMessage(message: FromHost): void;
  on(event: 'message', listener: (event: { data: ToHost; ports: ElectronPort[] }) => void): void;
};

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
let running: Pick<RunningHost, 'lines' | 'close'> | undefined;
let log: HostLog | undefined;

async function begin(init: HostInit): Promise<void> {
  const { dataDir, appVersion, isSample } = init;
  const options = { dataDir, appVersion, isSample };
  await prepareSample(options);
  const started = startHost(options);
  if ('reason' in started) return stayDown(init, started.reason);
  if (started.host.database.isAfterUncleanStop) parent.postMessage({ kind: 'checking' });
  await started.checked;
  if (started.host.house.file.isUnreadable) {
    started.close();
    return stayDown(init, { code: 'DB_DAMAGED', data: {} });
  }
  running = started;
  log = started.host.log;
  parent.postMessage({ kind: 'ready', contractVersion: started.host.contractVersion });
}

/** A file that does not open leaves the way back open: this process stays and speaks of nothing else. */
function stayDown(init: HostInit, reason: HostReason): void {
  if (!isRescuable(reason)) {
    parent.postMessage({ kind: 'refused', reason, canRescue: false });
    setTimeout(() => process.exit(HOST_EXIT.refused), 50);
    return;
  }
  // leaves time for the answer to reach the page
  const onRescued = () => void setTimeout(() => end(HOST_EXIT.rescued), 200);
  const rescue = openRescue({ dataDir: init.dataDir, appVersion: init.appVersion, reason, onRescued });
  const lines = createLineServer(rescue, rescueRouter);
  log = rescue.log;
  running = {
    lines,
    close() {
      lines.close();
      rescue.log.close();
    },
  };
  parent.postMessage({ kind: 'refused', reason, canRescue: true });
}

function end(code: number): void {
  const ending = running;
  running = undefined;
  ending?.close();
  process.exit(code);
}

/** After an error nobody caught nothing in memory can be trusted: log it, close, let main start a new process. */
function crash(error: unknown): void {
  log?.incident({ procedure: 'process', error });
  end(HOST_EXIT.crashed);
}

process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);

parent.on('message', ({ data, ports }) => {
  if (data.kind === 'init') return void begin(data);
  if (data.kind === 'stop') return end(HOST_EXIT.stopped);
  const [port] = ports;
  if (port === undefined) return;
  if (running === undefined) return port.close();
  running.lines.serve(portLine(port), { deskId: LOCAL_DESK_ID, windowKey: data.windowKey, kind: data.line });
});
