import { drawnHead, logoNow } from '../services/settings/logo.ts';
import { listLayouts, saveLayout } from '../services/settings/paper-layout.ts';
import { os } from './base.ts';

export const layoutRouter = {
  list: os.layout.list.handler(({ context }) => listLayouts(context.host.read)),
  save: os.layout.save.handler(({ input, context }) => saveLayout(context.host, context.actor, input)),
  logo: os.layout.logo.handler(({ context }) => logoNow(context.host.read)),
  head: os.layout.head.handler(({ context }) => drawnHead(context.host.read)),
};
