/** This PC as a desk: its procedures for the window, and its own line to the host. Loaded after the first frame. */
import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { RPCHandler } from '@orpc/server/message-port';
import { app } from 'electron';
import type { ServeDesk } from '../api-port.ts';
import type { HostProcess } from '../host-process.ts';
import type { Note } from '../note.ts';
import type { PaperShelf } from '../paper-shelf.ts';
import { DeskPrinting, fontsIn } from '../printing/desk-printing.ts';
import { forkPrinting } from '../printing/fork-printing.ts';
import { deskRouter } from './desk.router.ts';
import { draftKey } from './draft-key.ts';
import { DraftShelf } from './draft-shelf.ts';
import { createHostClient } from './desk-line.ts';
import { loadPrinters } from './printer-settings.ts';
import { sittingAt } from './sitting.ts';
import { spoolHost } from './spool-host.ts';

export type DeskOptions = {
  readonly dataDir: string;
  /** folder of the built program */
  readonly outFolder: string;
  readonly host: HostProcess;
  readonly note: Note;
  readonly shelf: PaperShelf;
};

export type Desk = {
  readonly serve: ServeDesk;
  close(): Promise<void>;
};

/** The first screen comes first; then the printing process may take its second of the processor. */
const WARM_AFTER_MS = 1_500;

/** Begins to print once the host is there: what an earlier run left under way is asked about first. */
function printWhenReady(host: HostProcess, printing: DeskPrinting): () => void {
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer = setTimeout(() => printing.start(), WARM_AFTER_MS);
  };
  const stop = host.watch(({ state }) => {
    if (state !== 'running') return;
    stop();
    begin();
  });
  if (host.state.state === 'running') {
    stop();
    begin();
  }
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Settings somebody damaged are not guessed: they are put aside under a name that says so, and the PC starts with none. */
function putAsideDamaged(file: string, note: Note): void {
  try {
    loadPrinters(file);
  } catch (error) {
    if (!(error instanceof SyntaxError || (error as Error).name === 'ZodError')) throw error;
    renameSync(file, `${file}.damaged-${Date.now()}`);
    note('printers.damaged');
  }
}

/** Opens the desk of this PC. */
export function openDesk(options: DeskOptions): Desk {
  const { host, note, dataDir, shelf, outFolder } = options;
  const client = createHostClient(host, { kind: 'port', line: 'DESK', windowKey: randomBytes(32).toString('hex') });
  // a packed program has them beside its archive: fonts are given as paths
  const fonts = fontsIn(join(app.isPackaged ? process.resourcesPath : outFolder, 'fonts'));
  const start = () => forkPrinting(join(outFolder, 'main', 'printing.js'), fonts);
  putAsideDamaged(join(dataDir, 'desk', 'printers.json'), note);
  const printing = new DeskPrinting({ dataDir, host: spoolHost(client), start, note });
  const handler = new RPCHandler(deskRouter);
  const { rolesOf, sittingOf } = sittingAt(host);
  const drafts = new DraftShelf(join(dataDir, 'desk', 'drafts'), draftKey(join(dataDir, 'desk', 'drafts.key')));
  drafts.tidy().catch(() => note('drafts.untidy'));
  const stopWaiting = printWhenReady(host, printing);
  return {
    serve(port, contents, windowKey) {
      const ofWindow = {
        contents,
        roles: () => rolesOf(contents, windowKey),
        sitting: () => sittingOf(contents, windowKey),
      };
      handler.upgrade(port, { context: { ...ofWindow, dataDir, host, note, client, printing, shelf, drafts } });
      port.start();
    },
    async close() {
      stopWaiting();
      await drafts.close();
      await printing.close();
    },
  };
}
