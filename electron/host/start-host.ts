/** What both ways of starting a host share: the log, the data folder, the lines. */
import { join } from 'node:path';
import type { HostReason } from '#domain/contract/host-link.ts';
import { createLineServer, type LineServer } from './api/serve-line.ts';
import { router } from './api/router.ts';
import { startCare } from './care.ts';
import { DatabaseFailure } from '#db/failure.ts';
import { createHost, type Host, type HostOptions } from './host.ts';
import { openLog } from './log.ts';
import { reasonOf } from './open-reason.ts';
import { checkFile } from './services/house/file-watch.ts';

/** Row of this PC in the table of desks: the host's own. */
export const LOCAL_DESK_ID = 0;

export type RunningHost = {
  readonly host: Host;
  readonly lines: LineServer;
  /** resolves when the file may be written: at once, or after the check that an unclean stop asks for */
  readonly checked: Promise<void>;
  /** ends every line, closes the database and releases its lock */
  close(): void;
};

export type StartOptions = Omit<HostOptions, 'log'> & {
  /** how often the host looks after itself, in milliseconds; 10 s when left out */
  readonly careEveryMs?: number;
};

/** In sample mode an empty folder is filled first; a folder that cannot be used is left for `startHost` to name. */
export async function prepareSample(options: StartOptions): Promise<void> {
  if (!options.isSample) return;
  const { fillSample } = await import('./sample/fill-sample.ts');
  const log = openLog(join(options.dataDir, 'logs'));
  try {
    await fillSample({ ...options, log });
  } catch (error) {
    // a folder that cannot be used is told by startHost in a moment; anything else is a fault of the sample
    if (!(error instanceof DatabaseFailure)) throw error;
  } finally {
    log.close();
  }
}

/** Opens the data folder; a folder that cannot be used is answered with its reason, anything else is thrown. */
export function startHost(options: StartOptions): RunningHost | { readonly reason: HostReason } {
  const log = openLog(join(options.dataDir, 'logs'));
  let host: Host;
  try {
    host = createHost({ ...options, log });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) {
      log.incident({ procedure: 'open', error });
      log.close();
      throw error;
    }
    log.failure({ procedure: 'open', code: reason.code, cause: error });
    log.close();
    return { reason };
  }
  const lines = createLineServer(host, router);
  const check = checkSoon(host);
  const care = startCare(host, options.careEveryMs);
  log.event('host.started', { version: options.appVersion });
  return {
    host,
    lines,
    checked: check.checked,
    close() {
      clearTimeout(check.later);
      lines.close();
      care.stop();
      host.close();
      log.event('host.stopped');
      log.close();
    },
  };
}

/** The first screens come first; then the file is read through. */
const CHECK_AFTER_MS = 20_000;

/** After an unclean stop before the first write, otherwise in the background. */
function checkSoon(host: Host): { checked: Promise<void>; later: NodeJS.Timeout | undefined } {
  if (host.database.isAfterUncleanStop) {
    host.house.file.wait();
    return { checked: checkFile(host), later: undefined };
  }
  const later = setTimeout(() => void checkFile(host), CHECK_AFTER_MS);
  later.unref();
  return { checked: Promise.resolve(), later };
}
