/** 作废 of a tender just keyed wrongly, in the shift that counts it, or of a transfer that never came; kept as VOIDED (domain rules §8.7). */

import { paymentById, voidPaymentRow } from '#db/store/cashier.ts';
import { changeOrder, orderById } from '#db/store/orders.ts';
import { changeSettlement, settlementById } from '#db/store/settlements.ts';
import type { Actor } from '#domain/actor.ts';
import { checkVoid, voidedFen } from '#domain/cashier/transfer.ts';
import { statusAfter } from '#domain/settlement/status.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
import { payableShift } from './take-payment.ts';

/** @refuses SHIFT_NOT_OPEN, PAYMENT_NOT_OF_SHIFT, STATE_REFUSED on a slip reversed or on account, and once the car is delivered */
export function voidPayment(host: Host, actor: Actor, input: { commandId: string; paymentId: number; reason: string }) {
  return host.write(actor, 'cashier.paymentVoided', input, (tx) => {
    const shift = payableShift(tx, actor);
    const payment = found(paymentById(tx, input.paymentId), '收款');
    must(checkVoid(payment, shift.id));
    const slip = found(settlementById(tx, payment.settlementId ?? 0), '结算单');
    const delta = voidedFen(payment);
    const status = must(statusAfter(slip, delta, true));
    const order = found(orderById(tx, slip.orderId), '委托书');
    // what never came was never paid: the car may have left on a manager's word
    if (payment.state === 'RECEIVED' && order.status !== 'SETTLED' && order.status !== 'PAID') {
      return refuse('STATE_REFUSED', { machine: 'order', state: order.status, action: 'voidPayment' });
    }
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    voidPaymentRow(tx, payment.id, { at: tx.act.at, by: actor.employeeId, reason: input.reason });
    changeSettlement(tx, { id: slip.id, version: slip.version }, { status, receivedFenDelta: delta }, by);
    if (order.status === 'PAID')
      changeOrder(tx, { id: order.id, version: order.version }, { status: 'SETTLED', paidAt: null }, by);
    return {
      result: { settlementId: slip.id },
      touches: ['due', 'orders', `settlement:${slip.id}`, `order:${order.id}`, `shift:${shift.id}`],
      changes: { paymentNo: payment.paymentNo, amountFen: payment.amountFen, reason: input.reason },
    };
  });
}
