/** 收款: money in one or more tenders against the customer's slip; done once, whatever is pressed (domain rules §5.6, §8.7). */

import { changeOrder, orderById } from '#db/store/orders.ts';
import { storedValueOf } from '#db/store/stored-value.ts';
import { changeSettlement, settlementById, settlementsOfOrder } from '#db/store/settlements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { dueOf } from '#domain/cashier/due.ts';
import { checkTenders, type KeyedTender, type Taken, takeTenders } from '#domain/cashier/tenders.ts';
import { mayTakePayment } from '#domain/separation.ts';
import { statusAfter } from '#domain/settlement/status.ts';
import { balanceOf } from '#domain/stored-value/stored-value.ts';
import type { Host } from '../../host.ts';
import { confirmWarnings, found, must, mustAll, refuse } from '../../refused.ts';
import { enqueueDrawer, enqueuePaper } from '../print/enqueue.ts';
import { shopOptions } from '../settings/shop-options.ts';
import { paymentViews, settlementView, toKeyOf } from '../settlement/settlement-view.ts';
import { spendFrom } from '../stored-value/move-account.ts';
import { buildReceipt } from './build-receipt.ts';
import { payableShift } from './payable-shift.ts';
import { storePayment, usedReferences } from './store-payment.ts';

export type TakeInput = {
  commandId: string;
  confirmed?: string[] | undefined;
  settlementId: number;
  version: number;
  tenders: KeyedTender[];
};

/** When the customer owes nothing any more the order is PAID. @returns true when it just became so */
export function refreshPaid(tx: WriteTx, orderId: number): boolean {
  const order = found(orderById(tx, orderId), '委托书');
  if (order.status !== 'SETTLED') return false;
  const own = settlementsOfOrder(tx, orderId).map((row) => row.settlement);
  const open = own.filter((s) => s.payerType === 'SELF' && s.slipKind === 'NORMAL' && dueOf(s) > 0);
  if (open.length > 0) return false;
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  changeOrder(tx, { id: order.id, version: order.version }, { status: 'PAID', paidAt: tx.act.at }, by);
  return true;
}

/** Screens that show what the customer has here. */
function touchedAccount(taken: Taken, customerId: number): string[] {
  const isUsed = taken.tenders.some((t) => t.tender === 'STORED_VALUE');
  return isUsed ? [`storedValue:${customerId}`, `customer:${customerId}`] : [];
}

/**
 * @refuses SHIFT_NOT_OPEN, DAY_CLOSED, ALREADY_PAID, CHANGED_MEANWHILE, SETTLER_TAKES_PAYMENT, the tender rules beside their fields
 * @warns REFERENCE_USED
 */
export function takePayment(host: Host, actor: Actor, input: TakeInput) {
  return host.write(actor, 'cashier.paymentTaken', input, (tx) => {
    const shift = payableShift(tx, actor);
    const slip = found(settlementById(tx, input.settlementId), '结算单');
    const dueFen = toKeyOf(tx, slip);
    if (slip.payerType !== 'SELF' || dueFen <= 0)
      return refuse('ALREADY_PAID', { settlementNo: slip.settlementNo ?? '' });
    must(
      mayTakePayment(
        actor.employeeId,
        { settlementNo: slip.settlementNo ?? '', confirmedById: slip.confirmedBy ?? 0 },
        shopOptions(tx).settlerMayNotTakePayment,
      ),
    );
    const account = storedValueOf(tx, slip.customerId);
    mustAll(checkTenders(dueFen, input.tenders, { STORED_VALUE: account ? balanceOf(account) : 0 }));
    confirmWarnings(
      usedReferences(tx, input.tenders, (i) => `tenders.${i}.reference`),
      input.confirmed,
    );
    const taken = takeTenders(input.tenders);
    const paymentIds = taken.tenders.map((t) => {
      const paymentId = storePayment(tx, { settlementId: slip.id }, shift, t);
      if (t.tender === 'STORED_VALUE') spendFrom(tx, account?.id ?? 0, paymentId, t.amountFen);
      return paymentId;
    });
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const status = must(statusAfter(slip, taken.receivedFen));
    changeSettlement(tx, { id: slip.id, version: input.version }, { status, receivedFenDelta: taken.receivedFen }, by);
    refreshPaid(tx, slip.orderId);
    const receipt = buildReceipt(tx, slip.id, paymentIds, taken, shift);
    const firstId = paymentIds[0] ?? 0;
    const printJobIds = [
      enqueuePaper(tx, { form: 'RECEIPT', docType: 'payment', docId: firstId, docNo: receipt.docNo, data: receipt }),
    ];
    if (taken.tenders.some((t) => t.tender === 'CASH'))
      printJobIds.push(enqueueDrawer(tx, 'payment', firstId, receipt.docNo));
    return {
      result: {
        payments: paymentViews(tx, slip.id).filter((p) => paymentIds.includes(p.id)),
        changeFen: taken.changeFen,
        settlement: settlementView(tx, slip.id),
        printJobIds,
      },
      touches: [
        ...['due', 'orders', 'printJobs', `settlement:${slip.id}`, `order:${slip.orderId}`, `shift:${shift.id}`],
        ...touchedAccount(taken, slip.customerId),
      ],
      changes: {
        settlementNo: slip.settlementNo,
        tenders: taken.tenders.map((t) => ({ tender: t.tender, amountFen: t.amountFen })),
        businessOn: dayOf(tx.act.at),
      },
    };
  });
}
