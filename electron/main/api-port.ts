/** Takes the ports a page asks for and hands them on: to the host process, or to this PC's own desk. */
import { randomBytes } from 'node:crypto';
import { type IpcMainEvent, ipcMain, type MessagePortMain, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-scheme.ts';
import type { HostProcess } from './host-process.ts';

/** Serves this PC's procedures on a port. Loaded after the first frame, hence a promise. */
export type ServeDesk = (port: MessagePortMain, contents: WebContents, windowKey: string) => void;

const keys = new WeakMap<WebContents, string>();

/** The secret of a window: made once, kept here while the app runs, never told to the page. */
export function windowKeyOf(contents: WebContents): string {
  const known = keys.get(contents);
  if (known !== undefined) return known;
  const made = randomBytes(32).toString('hex');
  keys.set(contents, made);
  return made;
}

/** Only the page itself may ask, never a frame inside it, and only while it is ours. */
function isOurPage(event: IpcMainEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || frame !== event.sender.mainFrame) return false;
  return frame.url.startsWith(`${APP_ORIGIN}/`);
}

/** Listens for pages asking for a line; the only word on ipcMain. */
export function handOutPorts(host: HostProcess, desk: Promise<ServeDesk>): void {
  ipcMain.on('line', (event, word: unknown) => {
    const [port, ...others] = event.ports;
    for (const other of others) other.close();
    if (port === undefined) return;
    if (!isOurPage(event)) return port.close();
    const windowKey = windowKeyOf(event.sender);
    if (word === 'qiantai:host') host.hand(port, { kind: 'port', line: 'WINDOW', windowKey });
    else if (word === 'qiantai:desk') {
      void desk.then(
        (serve) => serve(port, event.sender, windowKey),
        () => port.close(),
      );
    } else port.close();
  });
}
