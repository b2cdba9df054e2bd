/** The stream of acts: first what a desk missed, then each new one. Reads the journal, so a slow reader loses nothing. */
import { journalAfter, type JournalRow } from '#db/store/journal.ts';
import { employeeById } from '#db/store/employees.ts';
import type { Host } from '../../host.ts';

const BATCH = 200;
/** A stream outlives many calls: whether its reader may still read is asked again at least this often. */
const RECHECK_MS = 30_000;

function eventOf(host: Host, row: JournalRow) {
  return {
    seq: row.seq,
    epoch: row.epoch,
    act: row.act,
    touches: [...row.touched],
    byName: employeeById(host.read, row.employeeId)?.name ?? '',
  };
}

type Reader = {
  /** false once the session ended or the window is locked */
  readonly mayRead: () => boolean;
  readonly signal: AbortSignal | undefined;
};

/** Every act after `after`; ends when the caller goes or may read no longer, or when the host closes. */
export async function* watchJournal(host: Host, after: number, { mayRead, signal }: Reader) {
  let last = after;
  let wake: () => void = () => {};
  let isClosed = false;
  const stop = host.live.listen((event) => {
    if (event === null) isClosed = true;
    wake();
  });
  const onAbort = () => wake();
  signal?.addEventListener('abort', onAbort);
  const recheck = setInterval(() => wake(), RECHECK_MS);
  try {
    while (!isClosed && !signal?.aborted && mayRead()) {
      const rows = journalAfter(host.read, last, BATCH);
      for (const row of rows) {
        yield eventOf(host, row);
        last = row.seq;
      }
      if (rows.length > 0) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (isClosed || signal?.aborted) resolve();
      });
    }
  } finally {
    stop();
    clearInterval(recheck);
    signal?.removeEventListener('abort', onAbort);
  }
}
