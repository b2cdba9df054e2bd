import { discountableSum } from '#domain/settlement/settle.ts';
import { orderById } from '#db/store/orders.ts';
import { found } from '../refused.ts';
import { computeSlips, linesForMoney } from '../services/settlement/compute-slips.ts';
import { confirmSettlement } from '../services/settlement/confirm-settlement.ts';
import { reverseSettlement } from '../services/settlement/reverse-settlement.ts';
import { previewView, settlementView } from '../services/settlement/settlement-view.ts';
import { os } from './base.ts';

export const settlementRouter = {
  preview: os.settlement.preview.handler(({ input, context }) => {
    const db = context.host.read;
    const order = found(orderById(db, input.orderId), '委托书');
    const slips = computeSlips(db, order.id, input.orderDiscountFen);
    return {
      slips: slips.map((slip) => previewView(db, order.id, slip)),
      maxOrderDiscountFen: discountableSum(linesForMoney(db, order.id)),
      orderVersion: order.version,
    };
  }),
  confirm: os.settlement.confirm.handler(({ input, context }) => {
    const { settlementIds, version, printJobIds } = confirmSettlement(
      context.host,
      context.actor,
      context.approver,
      input,
    );
    return { settlementIds, version, printJobIds };
  }),
  get: os.settlement.get.handler(({ input, context }) => settlementView(context.host.read, input.id)),
  reverse: os.settlement.reverse.handler(({ input, context }) => {
    const { reversalId, printJobIds } = reverseSettlement(context.host, context.actor, context.approver, input);
    return { reversalId, printJobIds };
  }),
};
