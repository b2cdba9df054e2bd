/** Lines over message ports: windows of this PC, and its main process. Works with Electron's ports and with Node's. */
import type { Line } from './serve-line.ts';

/** Electron's MessagePortMain as the host sees it, without naming that package. */
export type ElectronPort = {
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
};

/** A line over a port handed in by the main process. Call after both listeners are set: frames may be waiting. */
export function portLine(port: ElectronPort): Line {
  return {
    send: (frame) => port.postMessage(frame),
    close: () => port.close(),
    onFrame: (listener) => {
      port.on('message', (event) => listener(event.data));
      port.start();
    },
    onClose: (listener) => {
      port.on('close', listener);
    },
  };
}
