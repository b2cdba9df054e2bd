/** 充值: money in ahead, by one tender, onto the account of a customer (domain rules §4.6, §8.7). */
import { paymentById } from '#db/store/cashier.ts';
import { customerById, type CustomerRow } from '#db/store/customers.ts';
import {
  addStoredValue,
  addTopUp,
  changeStoredValue,
  storedValueOf,
  storedValueWithCard,
} from '#db/store/stored-value.ts';
import type { WriteTx } from '#db/write.ts';
import type { Actor } from '#domain/actor.ts';
import { checkTenders, type KeyedTender, takeTenders } from '#domain/cashier/tenders.ts';
import type { FieldRefusal } from '#domain/findings.ts';
import { mayGiveBonus } from '#domain/limits.ts';
import { normaliseCode } from '#domain/normalise.ts';
import { mayHoldStoredValue } from '#domain/stored-value/holder.ts';
import type { Host } from '../../host.ts';
import { confirmWarnings, found, must, mustAll, refuse } from '../../refused.ts';
import { Approvals } from '../approval/ask-approval.ts';
import { payableShift } from '../cashier/payable-shift.ts';
import { storePayment, usedReferences } from '../cashier/store-payment.ts';
import { giveNumber } from '../number.ts';
import { enqueueDrawer, enqueuePaper } from '../print/enqueue.ts';
import { buildTopUpReceipt } from './build-top-up-receipt.ts';
import { creditTopUp } from './move-account.ts';
import { storedValueFen, storedValueView } from './stored-value-view.ts';

export type TopUpInput = {
  commandId: string;
  confirmed?: string[] | undefined;
  approval?: { reason?: string | undefined } | undefined;
  customerId: number;
  tender: KeyedTender;
  bonusFen: number;
  cardNo: string;
};

/** The tender rules name the fields of a list; a top-up has one tender. */
function beside(refusal: FieldRefusal): FieldRefusal {
  return { ...refusal, field: refusal.field?.replace(/^tenders\.0\./, 'tender.') };
}

/** The account, opened when it is the first top-up; no version guards it: what is put in twice is known by its command. @refuses CARD_TAKEN beside `cardNo` */
function accountFor(tx: WriteTx, customer: CustomerRow, input: TopUpInput): number {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  const cardNo = normaliseCode(input.cardNo) || null;
  const other = cardNo === null ? undefined : storedValueWithCard(tx, cardNo);
  if (other && other.customerId !== customer.id) {
    refuse('CARD_TAKEN', { name: customerById(tx, other.customerId)?.name ?? '' }, 'cardNo');
  }
  const account = storedValueOf(tx, customer.id);
  if (!account) return addStoredValue(tx, { customerId: customer.id, cardNo }, by);
  if (cardNo !== null && cardNo !== account.cardNo) changeStoredValue(tx, account, { cardNo }, by);
  return account.id;
}

/**
 * @refuses SHIFT_NOT_OPEN, DAY_CLOSED, STORED_VALUE_HOLDER, CARD_TAKEN, APPROVAL_REQUIRED for a bonus, the
 *   tender rules beside their fields
 * @warns REFERENCE_USED
 */
export function topUp(host: Host, actor: Actor, approver: Actor | null, input: TopUpInput) {
  return host.write(actor, 'storedValue.toppedUp', input, (tx) => {
    const shift = payableShift(tx, actor);
    const customer = found(customerById(tx, input.customerId), '客户');
    must(mayHoldStoredValue(customer));
    mustAll(checkTenders(input.tender.amountFen, [input.tender]).map(beside));
    confirmWarnings(
      usedReferences(tx, [input.tender], () => 'tender.reference'),
      input.confirmed,
    );
    const approvals = new Approvals(actor, approver);
    const terms = { before: 0, after: input.bonusFen, amountFen: input.bonusFen };
    must(
      approvals.ask('storedValue.bonus', (asking) => mayGiveBonus(asking, input.bonusFen), terms),
      'bonusFen',
    );
    const accountId = accountFor(tx, customer, input);
    const topUpNo = giveNumber(tx, 'deposit');
    const topUpId = addTopUp(tx, {
      topUpNo,
      accountId,
      bonusFen: input.bonusFen,
      businessOn: shift.businessOn,
      createdAt: tx.act.at,
      createdBy: actor.employeeId,
    });
    const taken = takeTenders([input.tender]);
    const [keyed] = taken.tenders;
    const paymentId = keyed ? storePayment(tx, { topUpId }, shift, keyed) : 0;
    const payment = found(paymentById(tx, paymentId), '收款');
    if (payment.state === 'RECEIVED') creditTopUp(tx, payment);
    approvals.store(tx, { docType: 'topUp', docId: topUpId, docVersion: 1 }, input.approval?.reason);
    const balanceFen = payment.state === 'RECEIVED' ? storedValueFen(tx, customer.id) : null;
    const data = buildTopUpReceipt(tx, { topUpNo, customer, payment, bonusFen: input.bonusFen, balanceFen, shift });
    const printJobIds = [
      enqueuePaper(tx, { form: 'DEPOSIT_RECEIPT', docType: 'topUp', docId: topUpId, docNo: topUpNo, data }),
    ];
    if (payment.tender === 'CASH') printJobIds.push(enqueueDrawer(tx, 'topUp', topUpId, topUpNo));
    return {
      result: {
        account: storedValueView(tx, customer.id),
        topUpNo,
        changeFen: taken.changeFen,
        printJobIds,
      },
      touches: [`storedValue:${customer.id}`, `customer:${customer.id}`, `shift:${shift.id}`, 'printJobs'],
      changes: {
        topUpNo,
        tender: payment.tender,
        amountFen: payment.amountFen,
        bonusFen: input.bonusFen,
        ...approvals.note,
      },
    };
  });
}
