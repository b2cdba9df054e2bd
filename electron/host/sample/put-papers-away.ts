/** Papers of the sample's days were printed long ago: they are history, and none waits for a printer of today. */
import { v7 } from 'uuid';
import { printJobPage } from '#db/store/print-jobs.ts';
import type { Actor } from '#domain/actor.ts';
import type { Host } from '../host.ts';
import { cancelJob } from '../services/print/person-spool.ts';

const AT_ONCE = 200;

/** Gives up every job that waits; each can be printed again from its document. */
export function putPapersAway(host: Host, actor: Actor): void {
  for (;;) {
    const waiting = printJobPage(host.read, { isOpenOnly: true, limit: AT_ONCE });
    if (waiting.length === 0) return;
    for (const { job } of waiting) cancelJob(host, actor, { commandId: v7(), id: job.id });
  }
}
