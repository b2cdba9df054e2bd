/** The printing process as Electron runs it. */
import { utilityProcess } from 'electron';
import type { PrintingChild } from './printing-process.ts';
import type { FromPrinting } from './process-messages.ts';
import type { FontPaths } from './render-pdf.ts';

/** Forks the built entry with the paths of its fonts. */
export function forkPrinting(entry: string, fonts: FontPaths): PrintingChild {
  const child = utilityProcess.fork(entry, [fonts.regular, fonts.bold], {
    serviceName: 'Qiantai printing',
    stdio: 'inherit',
  });
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromPrinting) => listener(message)),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill(),
  };
}
