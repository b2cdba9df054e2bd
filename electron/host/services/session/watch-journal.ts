/** The stream of acts: first what a desk missed, then each new one. Reads the journal, so a slow reader loses nothing. */
import { journalAfter, type JournalRow } from '#db/store/journal.ts';
import { employeeById } from '#db/store/employees.ts';
import type { Host } from '../../host.ts';

const BATCH = 200;

function eventOf(host: Host, row: JournalRow) {
  return {
    seq: row.seq,
    epoch: row.epoch,
    act: row.act,
    touches: [...row.touched],
    byName: employeeById(host.read, row.employeeId)?.name ?? '',
  };
}

/** Every act after `after`; ends when the caller goes or the host closes. */
export async function* watchJournal(host: Host, after: number, signal: AbortSignal | undefined) {
  let last = after;
  let wake: () => void = () => {};
  let isClosed = false;
  const stop = host.live.listen((event) => {
    if (event === null) isClosed = true;
    wake();
  });
  const onAbort = () => wake();
  signal?.addEventListener('abort', onAbort);
  try {
    while (!isClosed && !signal?.aborted) {
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
    signal?.removeEventListener('abort', onAbort);
  }
}
