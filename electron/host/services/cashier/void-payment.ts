/** 作废 of a tender just keyed wrongly, in the shift that counts it, or of a transfer that never came; kept as VOIDED (domain rules §8.7). */

import { paymentById, type PaymentRow, voidPaymentRow } from '#db/store/cashier.ts';
import { changeOrder, orderById } from '#db/store/orders.ts';
import { changeSettlement, settlementById } from '#db/store/settlements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import { checkVoid, voidedFen } from '#domain/cashier/transfer.ts';
import { statusAfter } from '#domain/settlement/status.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
import { takeBackPayment } from '../stored-value/move-account.ts';
import { payableShift } from './payable-shift.ts';

/** The slip is due again, and the order no longer paid. @returns what it touches */
function openSlipAgain(tx: WriteTx, payment: PaymentRow): string[] {
  const slip = found(settlementById(tx, payment.settlementId ?? 0), '结算单');
  const delta = voidedFen(payment);
  const status = must(statusAfter(slip, delta, true));
  const order = found(orderById(tx, slip.orderId), '委托书');
  // what never came was never paid: the car may have left on a manager's word
  if (payment.state === 'RECEIVED' && order.status !== 'SETTLED' && order.status !== 'PAID') {
    return refuse('STATE_REFUSED', { machine: 'order', state: order.status, action: 'voidPayment' });
  }
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  changeSettlement(tx, { id: slip.id, version: slip.version }, { status, receivedFenDelta: delta }, by);
  if (order.status === 'PAID')
    changeOrder(tx, { id: order.id, version: order.version }, { status: 'SETTLED', paidAt: null }, by);
  return ['due', 'orders', `settlement:${slip.id}`, `order:${order.id}`];
}

/**
 * @refuses SHIFT_NOT_OPEN, PAYMENT_NOT_OF_SHIFT, STATE_REFUSED on a slip reversed or on account, and once the car is delivered,
 *   BALANCE_SHORT for a top-up that has been spent
 */
export function voidPayment(host: Host, actor: Actor, input: { commandId: string; paymentId: number; reason: string }) {
  return host.write(actor, 'cashier.paymentVoided', input, (tx) => {
    const shift = payableShift(tx, actor);
    const payment = found(paymentById(tx, input.paymentId), '收款');
    must(checkVoid(payment, shift.id));
    const slipTouches = payment.settlementId === null ? [] : openSlipAgain(tx, payment);
    const customerId = takeBackPayment(tx, payment.id);
    voidPaymentRow(tx, payment.id, { at: tx.act.at, by: actor.employeeId, reason: input.reason });
    return {
      result: { settlementId: payment.settlementId },
      touches: [
        ...slipTouches,
        `shift:${shift.id}`,
        ...(customerId === null ? ['storedValue'] : [`storedValue:${customerId}`, `customer:${customerId}`]),
      ],
      changes: { paymentNo: payment.paymentNo, amountFen: payment.amountFen, reason: input.reason },
    };
  });
}
