/** What a window needs to know before and after sign-in. */
import type { SessionState } from '#domain/contract/session.contract.ts';
import { allEmployees, hasEmployees } from '#db/store/employees.ts';
import { lastJournalSeq } from '#db/store/journal.ts';
import { metaValue, shopProfileRow } from '#db/store/shop.ts';
import type { Connection } from '../../api/base.ts';
import type { Host } from '../../host.ts';
import { houseNotices } from '../house/house-watch.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { currentSession } from './current-session.ts';
import { SAMPLE_PINS } from './sample-pins.ts';

/** Staff with PINs in sample mode only; otherwise numbers and names, so that a person can pick themselves. */
export function sessionState(host: Host, connection: Connection): SessionState {
  const session = currentSession(host, connection);
  const staff = allEmployees(host.read).filter((e) => e.isActive);
  return {
    isSetUp: hasEmployees(host.read),
    isSample: host.isSample,
    shopName: shopProfileRow(host.read)?.name ?? '',
    staff: staff.map((e) => ({
      no: e.no,
      name: e.name,
      roles: [...e.roles],
      pin: host.isSample ? (SAMPLE_PINS[e.no] ?? null) : null,
    })),
    me: session
      ? {
          employeeId: session.actor.employeeId,
          no: session.no,
          name: session.actor.name,
          roles: [...session.actor.roles],
          signedInAt: session.signedInAt,
        }
      : null,
    isLocked: session?.isLocked ?? false,
    idleMinutes: shopOptions(host.read).idleMinutes,
    appVersion: host.appVersion,
    contractVersion: host.contractVersion,
    epoch: Number(metaValue(host.read, 'epoch') ?? 1),
    hostNow: host.now(),
    seq: lastJournalSeq(host.read),
    notices: houseNotices(host, session?.actor.roles ?? []).map(({ level, code, data }) => ({
      level,
      code,
      data: { ...data },
    })),
  };
}
