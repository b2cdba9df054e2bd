/** Entry of the host as Electron's utility process: takes the data folder and ports from main, and ends in peace. */
import { type FromHost, HOST_EXIT, type HostInit, type ToHost } from '#domain/contract/host-link.ts';
import { type ElectronPort, portLine } from './api/port-transport.ts';
import { LOCAL_DESK_ID, prepareSample, type RunningHost, startHost } from './start-host.ts';

/** Electron's parent port as far as it is used here. */
type ParentPort = {
  postMessage(message: FromHost): void;
  on(event: 'message', listener: (event: { data: ToHost; ports: ElectronPort[] }) => void): void;
};

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
let running: RunningHost | undefined;

async function begin({ dataDir, appVersion, isSample }: HostInit): Promise<void> {
  const options = { dataDir, appVersion, isSample };
  await prepareSample(options);
  const started = startHost(options);
  if ('reason' in started) {
    parent.postMessage({ kind: 'refused', reason: started.reason });
    setTimeout(() => process.exit(HOST_EXIT.refused), 50);
    return;
  }
  running = started;
  parent.postMessage({ kind: 'ready', contractVersion: started.host.contractVersion });
}

function end(code: number): void {
  const ending = running;
  running = undefined;
  ending?.close();
  process.exit(code);
}

/** After an error nobody caught nothing in memory can be trusted: log it, close, let main start a new process. */
function crash(error: unknown): void {
  running?.host.log.incident({ procedure: 'process', error });
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
