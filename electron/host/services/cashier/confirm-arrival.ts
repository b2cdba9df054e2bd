/** 到账: the bank has shown a transfer; the slip and the order move on only now (domain rules §5.6, §8.7). */

import { clearPaymentRow, paymentById, shiftById } from '#db/store/cashier.ts';
import { changeSettlement, settlementById } from '#db/store/settlements.ts';
import type { Actor } from '#domain/actor.ts';
import { checkArrival, countingShift } from '#domain/cashier/transfer.ts';
import { mayTakePayment } from '#domain/separation.ts';
import { statusAfter } from '#domain/settlement/status.ts';
import type { Host } from '../../host.ts';
import { found, must } from '../../refused.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { settlementView } from '../settlement/settlement-view.ts';
import { payableShift } from './payable-shift.ts';
import { refreshPaid } from './take-payment.ts';

/** @refuses SHIFT_NOT_OPEN, DAY_CLOSED, TRANSFER_NOT_WAITING, STATE_REFUSED on a slip reversed or on account, SETTLER_TAKES_PAYMENT, CHANGED_MEANWHILE */
export function confirmArrival(
  host: Host,
  actor: Actor,
  input: { commandId: string; paymentId: number; version: number },
) {
  return host.write(actor, 'cashier.transferArrived', input, (tx) => {
    const shift = payableShift(tx, actor);
    const payment = found(paymentById(tx, input.paymentId), '收款');
    must(checkArrival(payment));
    const slip = found(settlementById(tx, payment.settlementId ?? 0), '结算单');
    must(
      mayTakePayment(
        actor.employeeId,
        { settlementNo: slip.settlementNo ?? '', confirmedById: slip.confirmedBy ?? 0 },
        shopOptions(tx).settlerMayNotTakePayment,
      ),
    );
    // a waiting transfer of an old file may have been counted when its shift was closed
    const keyedIn = found(shiftById(tx, payment.shiftId), '班次');
    const countedShiftId = payment.countedShiftId ?? countingShift(keyedIn, shift.id);
    clearPaymentRow(tx, payment.id, { at: tx.act.at, countedShiftId });
    const status = must(statusAfter(slip, payment.amountFen));
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const seen = { id: slip.id, version: input.version };
    changeSettlement(tx, seen, { status, receivedFenDelta: payment.amountFen }, by);
    refreshPaid(tx, slip.orderId);
    return {
      result: { settlement: settlementView(tx, slip.id) },
      touches: ['due', 'orders', `settlement:${slip.id}`, `order:${slip.orderId}`, `shift:${countedShiftId}`],
      changes: { paymentNo: payment.paymentNo, amountFen: payment.amountFen, countedShiftId },
    };
  });
}
