import { confirmClock } from '../services/house/confirm-clock.ts';
import { os } from './base.ts';

export const houseRouter = {
  confirmClock: os.house.confirmClock.handler(({ input, context }) =>
    confirmClock(context.host, context.actor, context.approver, input),
  ),
};
