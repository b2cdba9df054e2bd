/** Entry of the host as Electron's utility process: takes the data folder and ports from main, and ends in peace. */
import {
  type FromHost,
  HOST_EXIT,
  type HostInit,
  type HostPort,
  type HostReason,
  type ToHost,
} from '#domain/contract/host-link.ts';
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

type Running = Pick<RunningHost, 'lines' | 'close'>;
type Handed = { readonly port: ElectronPort; readonly about: HostPort };

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
let running: Running | undefined;
let log: HostLog | undefined;
/** Lines asked for before the data folder is open: they wait here, so that no window has to ask twice. */
const waiting: Handed[] = [];

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
  run(started);
  log = started.host.log;
  parent.postMessage({ kind: 'ready', contractVersion: started.host.contractVersion });
}

/** From now on lines are served, those that waited first. */
function run(started: Running): void {
  running = started;
  for (const handed of waiting.splice(0)) serve(started, handed);
}

/** A page that went away meanwhile is not served. */
function wait(handed: Handed): void {
  waiting.push(handed);
  handed.port.on('close', () => {
    const at = waiting.indexOf(handed);
    if (at >= 0) waiting.splice(at, 1);
  });
}

function serve({ lines }: Running, { port, about }: Handed): void {
  lines.serve(portLine(port), { deskId: LOCAL_DESK_ID, windowKey: about.windowKey, kind: about.line });
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
  run({
    lines,
    close() {
      lines.close();
      rescue.log.close();
    },
  });
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
  if (running === undefined) wait({ port, about: data });
  else serve(running, { port, about: data });
});
