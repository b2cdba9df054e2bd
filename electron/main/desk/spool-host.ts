/** The host as the spool worker sees it, over this PC's own line. */
import type { SpoolHost } from '#domain/contract/spool-contract.ts';
import type { HostClient } from './desk-line.ts';

export function spoolHost(client: HostClient): SpoolHost {
  return {
    next: async () => (await client.print.next({})) ?? undefined,
    rendered: async (id, rendered) => {
      await client.print.rendered({ id, rendered });
    },
    sending: async (id, printer) => (await client.print.sending({ id, printer })).isGranted,
    outcome: async (id, outcome) => {
      await client.print.outcome({ id, outcome });
    },
    lost: async () => {
      await client.print.lost({});
    },
  };
}
