/** 到账 of a top-up: the bank has shown its transfer; only now it may be spent (domain rules §5.6, §8.7). */
import { clearPaymentRow, paymentById, shiftById } from '#db/store/cashier.ts';
import type { Actor } from '#domain/actor.ts';
import { checkArrival, countingShift } from '#domain/cashier/transfer.ts';
import type { Host } from '../../host.ts';
import { found, must } from '../../refused.ts';
import { payableShift } from '../cashier/payable-shift.ts';
import { creditTopUp } from './move-account.ts';
import { storedValueView } from './stored-value-view.ts';

/** @refuses SHIFT_NOT_OPEN, DAY_CLOSED, NOT_FOUND for a payment of a slip, TRANSFER_NOT_WAITING */
export function topUpArrived(host: Host, actor: Actor, input: { commandId: string; paymentId: number }) {
  return host.write(actor, 'storedValue.topUpArrived', input, (tx) => {
    const shift = payableShift(tx, actor);
    const payment = found(paymentById(tx, input.paymentId), '收款');
    found(payment.topUpId, '储值充值');
    must(checkArrival(payment));
    const keyedIn = found(shiftById(tx, payment.shiftId), '班次');
    const countedShiftId = countingShift(keyedIn, shift.id);
    clearPaymentRow(tx, payment.id, { at: tx.act.at, countedShiftId });
    const customerId = creditTopUp(tx, payment);
    return {
      result: { account: storedValueView(tx, customerId) },
      touches: [`storedValue:${customerId}`, `customer:${customerId}`, `shift:${countedShiftId}`],
      changes: { paymentNo: payment.paymentNo, amountFen: payment.amountFen, countedShiftId },
    };
  });
}
