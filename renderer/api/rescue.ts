/** The procedures of a host whose file does not open, for the one screen that is shown then. */
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { RescueContract } from '#domain/contract/rescue.contract.ts';
import { type CallContext, PortLink } from './port-link.ts';
import { askForLine, HOST_WORD } from './port-words.ts';

/** Reading a copy through, and checking what came of it, takes longer than a call usually may. */
export const RESCUE_MS = 300_000;

const link = new PortLink(askForLine(HOST_WORD));
const call = link.call.bind(link);
// the host behind it may have been another a moment ago: every call may open a new line
link.call = (path, input, options) =>
  call(path, input, { ...options, context: { waitMs: RESCUE_MS, ...options.context, isProbe: true } });

const client: ContractRouterClient<RescueContract, CallContext> = createORPCClient(link);
export const rescue = client.rescue;
export const rescueQueries = createTanstackQueryUtils(client).rescue;
