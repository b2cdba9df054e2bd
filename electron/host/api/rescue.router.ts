/** The procedures of a host whose file does not open. */
import { implement } from '@orpc/server';
import { rescueContract } from '#domain/contract/rescue.contract.ts';
import { beginNewShop, rescueCopy, rescueShop, rescueState } from '../services/rescue/rescue-shop.ts';
import type { RescueHost } from '../services/rescue/rescue-host.ts';
import { toWire } from './base.ts';

const os = implement(rescueContract)
  .$context<{ host: RescueHost }>()
  .use(async ({ context, next, path }) => {
    try {
      return await next();
    } catch (error) {
      throw toWire(error, context.host, path);
    }
  });

export const rescueRouter = os.router({
  rescue: {
    state: os.rescue.state.handler(({ context }) => rescueState(context.host)),
    copy: os.rescue.copy.handler(({ input, context }) => rescueCopy(context.host, input.name)),
    restore: os.rescue.restore.handler(({ input, context }) => rescueShop(context.host, input)),
    beginNew: os.rescue.beginNew.handler(({ context }) => beginNewShop(context.host)),
  },
});
