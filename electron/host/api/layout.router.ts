import { shopHead } from '../services/print/paper-heads.ts';
import { listLayouts, saveLayout } from '../services/settings/paper-layout.ts';
import { os } from './base.ts';

export const layoutRouter = {
  list: os.layout.list.handler(({ context }) => listLayouts(context.host.read)),
  save: os.layout.save.handler(({ input, context }) => saveLayout(context.host, context.actor, input)),
  head: os.layout.head.handler(({ context }) => shopHead(context.host.read)),
};
