/** The window's client: the host's procedures as `api`, this PC's as `desk`, and the state of the line. */
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { useSyncExternalStore } from 'react';
import type { DeskContract } from '#domain/contract/desk.contract.ts';
import type { Contract } from '#domain/contract/index.ts';
import { CONTRACT_VERSION } from '#domain/contract/version.ts';
import { Connection, type ConnectionState } from './connection.ts';
import { DraftBox } from './draft-box.ts';
import { type CallContext, PortLink } from './port-link.ts';
import { askForLine, DESK_WORD, HOST_WORD } from './port-words.ts';

export type HostClient = ContractRouterClient<Contract, CallContext>;
export type DeskClient = ContractRouterClient<DeskContract, CallContext>;

const hostLink = new PortLink(askForLine(HOST_WORD), () => connection.lost());
const deskLink = new PortLink(askForLine(DESK_WORD));

/** Plain calls to the host. */
export const client: HostClient = createORPCClient(hostLink);
/** Plain calls to this PC. */
export const desk: DeskClient = createORPCClient(withProbe(deskLink));

/** What is typed and not saved yet; forms use it through ui/use-draft. */
export const drafts = new DraftBox(desk.draft);

/** The host's procedures for React Query: `api.order.list.queryOptions({ input })`, and for `useCommand`. */
export const api = createTanstackQueryUtils(client);

export const connection = new Connection(async () => {
  const state = await client.session.state({}, { context: { isProbe: true, waitMs: 60_000 } });
  isSameContract = state.contractVersion === CONTRACT_VERSION;
  hostLink.markBack();
});

let isSameContract = true;

/** False when host and window are of different releases: then nothing is read and an update is offered. */
export function speaksSameContract(): boolean {
  return isSameContract;
}

/** The state of the line, kept up to date in the component. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.snapshot);
}

/** This PC is never away for long: every call may open a new line. */
function withProbe(link: PortLink): PortLink {
  const call = link.call.bind(link);
  link.call = (path, input, options) =>
    call(path, input, { ...options, context: { ...options.context, isProbe: true } });
  return link;
}
