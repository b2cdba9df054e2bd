import { openShiftOf } from '#db/store/cashier.ts';
import { dueSettlements } from '#db/store/settlements.ts';
import { dueOf, stillToKeyFen } from '#domain/cashier/due.ts';
import { closeShift, startCount } from '../services/cashier/close-shift.ts';
import { confirmArrival } from '../services/cashier/confirm-arrival.ts';
import { openShift } from '../services/cashier/open-shift.ts';
import { shiftView } from '../services/cashier/shift-view.ts';
import { takePayment } from '../services/cashier/take-payment.ts';
import { voidPayment } from '../services/cashier/void-payment.ts';
import { os } from './base.ts';

export const cashierRouter = {
  shift: os.cashier.shift.handler(({ context }) => {
    const shift = openShiftOf(context.host.read, context.actor.employeeId);
    return shift ? shiftView(context.host.read, shift) : null;
  }),
  openShift: os.cashier.openShift.handler(({ input, context }) => openShift(context.host, context.actor, input)),
  startCount: os.cashier.startCount.handler(({ input, context }) => startCount(context.host, context.actor, input)),
  closeShift: os.cashier.closeShift.handler(({ input, context }) => closeShift(context.host, context.actor, input)),
  due: os.cashier.due.handler(({ input, context }) =>
    dueSettlements(context.host.read, input.text).map(
      ({ settlement: s, orderNo, plateNo, customerName, waitingFen }) => ({
        settlementId: s.id,
        settlementNo: s.settlementNo ?? '',
        orderId: s.orderId,
        orderNo,
        plateNo,
        customerName,
        payableFen: s.payableFen,
        dueFen: stillToKeyFen(dueOf(s), waitingFen),
        waitingFen,
        status: s.status,
        confirmedAt: s.confirmedAt ?? 0,
      }),
    ),
  ),
  take: os.cashier.take.handler(({ input, context }) => takePayment(context.host, context.actor, input)),
  confirmArrival: os.cashier.confirmArrival.handler(({ input, context }) =>
    confirmArrival(context.host, context.actor, input),
  ),
  voidPayment: os.cashier.voidPayment.handler(({ input, context }) => voidPayment(context.host, context.actor, input)),
};
