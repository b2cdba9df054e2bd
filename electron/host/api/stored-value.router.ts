import { holderOfCard, storedValueView, waitingTopUpViews } from '../services/stored-value/stored-value-view.ts';
import { topUp } from '../services/stored-value/top-up.ts';
import { topUpArrived } from '../services/stored-value/top-up-arrived.ts';
import { os } from './base.ts';

export const storedValueRouter = {
  get: os.storedValue.get.handler(({ input, context }) => storedValueView(context.host.read, input.customerId)),
  byCard: os.storedValue.byCard.handler(({ input, context }) => holderOfCard(context.host.read, input.cardNo)),
  waiting: os.storedValue.waiting.handler(({ context }) => waitingTopUpViews(context.host.read)),
  topUp: os.storedValue.topUp.handler(({ input, context }) =>
    topUp(context.host, context.actor, context.approver, input),
  ),
  topUpArrived: os.storedValue.topUpArrived.handler(({ input, context }) =>
    topUpArrived(context.host, context.actor, input),
  ),
};
