/** The printing process without a process, so that a test can end it at any moment. */
import type { FromPrinting, ToPrinting } from '../process-messages.ts';
import type { PrintingChild } from '../printing-process.ts';
import { servePrinting } from '../serve-printing.ts';
import { testFonts } from './fonts.ts';

export type InProcess = PrintingChild & {
  /** Dies as a crashed process does: nothing more is heard from it. */
  die(): void;
};

/** Starts the real server of the printing process on a line of plain function calls. */
export function inProcess(): InProcess {
  let toServer: (message: ToPrinting) => void = () => {};
  let toMain: (message: FromPrinting) => void = () => {};
  let onExit = (): void => {};
  let isDead = false;
  servePrinting(
    {
      postMessage: (message) => void setImmediate(() => isDead || toMain(message)),
      onMessage: (listener) => {
        toServer = listener;
      },
    },
    testFonts,
  );
  const die = (): void => {
    isDead = true;
    onExit();
  };
  return {
    postMessage: (message) => void setImmediate(() => isDead || toServer(message)),
    onMessage: (listener) => {
      toMain = listener;
    },
    onExit: (listener) => {
      onExit = listener;
    },
    kill: die,
    die,
  };
}
