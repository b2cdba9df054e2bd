/** Document numbers, given inside the act that uses them (domain rules §7). */
import { dayOf } from '#domain/calendar.ts';
import { formatNo, type Numbered, PREFIXES } from '#domain/numbering.ts';
import { nextNumber } from '#db/store/counters.ts';
import type { WriteTx } from '#db/write.ts';

/** The next number of this kind today. @refuses CLOCK_NOT_CONFIRMED while the clock is far behind the last record */
export function giveNumber(tx: WriteTx, kind: Numbered): string {
  tx.act.mayBeginDocument();
  const day = dayOf(tx.act.at);
  return formatNo(kind, day, nextNumber(tx, PREFIXES[kind], day));
}
