/** What the house knows of itself, and says to whoever sits at a window. */
import type { Role } from '#domain/enums.ts';
import { type Notice, noticesFor } from '#domain/house/notices.ts';
import { v7 } from 'uuid';
import { HOUSE, type ReadDb } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { ClockWatch } from './clock-watch.ts';
import { CopiesWatch } from './copies-watch.ts';
import { FileWatch } from './file-watch.ts';

export type HouseWatch = {
  readonly clock: ClockWatch;
  readonly copies: CopiesWatch;
  readonly file: FileWatch;
  /** null when the disk does not say */
  freeBytes(): number | null;
};

export function watchHouse(read: ReadDb, now: () => number, freeBytes: () => number | null): HouseWatch {
  return { clock: new ClockWatch(read, now), copies: new CopiesWatch(), file: new FileWatch(), freeBytes };
}

/** The notices of somebody with these roles; nobody yet: what concerns all. */
export function houseNotices(host: Host, roles: readonly Role[]): Notice[] {
  const { clock, copies, file, freeBytes } = host.house;
  return noticesFor(
    {
      now: host.now(),
      clock: clock.judge(),
      freeBytes: freeBytes(),
      copies: copies.facts,
      file: { isDamaged: file.isDamaged, soundAfterStopAt: file.soundAfterStopAt },
    },
    roles,
  );
}

/** Keeps what is known of a clock that is not right; called every few seconds. */
export function lookAtClock(host: Host): void {
  const { clock } = host.house;
  if (!clock.isWorthKeeping) return;
  const judged = clock.judge();
  host.write(HOUSE, 'house.clockNoticed', { commandId: v7() }, (tx) => {
    clock.keep(tx);
    return { result: null, touches: ['session'], changes: judged };
  });
}

/** How old the newest copy is; called while none is being made. */
export function lookAtCopies(host: Host): void {
  host.house.copies.look(host.dataDir, host.read);
}
