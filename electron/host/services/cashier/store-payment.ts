/** One tender as it is booked, for a slip or a top-up. */
import { addPayment, paymentWithReference, type ShiftRow } from '#db/store/cashier.ts';
import type { WriteTx } from '#db/write.ts';
import type { KeyedTender, TakenTender } from '#domain/cashier/tenders.ts';
import { type FieldRefusal, finding } from '#domain/findings.ts';
import { giveNumber } from '../number.ts';

/** What the money is for. */
export type PaidFor = { readonly settlementId: number } | { readonly topUpId: number };

/** @returns its id */
export function storePayment(tx: WriteTx, paidFor: PaidFor, shift: ShiftRow, t: TakenTender): number {
  return addPayment(tx, {
    ...paidFor,
    paymentNo: giveNumber(tx, 'payment'),
    tender: t.tender,
    amountFen: t.amountFen,
    tenderedFen: t.tenderedFen,
    changeFen: t.changeFen,
    reference: t.reference === '' ? null : t.reference,
    shiftId: shift.id,
    countedShiftId: t.isPending ? null : shift.id,
    businessOn: shift.businessOn,
    cashierId: tx.act.actor.employeeId,
    deskId: tx.act.actor.deskId,
    receivedAt: tx.act.at,
    commandId: tx.act.commandId,
    commandSeq: tx.act.nextCommandSeq(),
    state: t.isPending ? 'PENDING' : 'RECEIVED',
    clearedAt: t.isPending ? null : tx.act.at,
  });
}

/** REFERENCE_USED for each tender whose number stands on another payment; `fieldOf` names its field on the form. */
export function usedReferences(
  tx: WriteTx,
  keyed: readonly KeyedTender[],
  fieldOf: (nth: number) => string,
): FieldRefusal[] {
  return keyed.flatMap((t, i) => {
    const other = t.reference === '' ? undefined : paymentWithReference(tx, t.tender, t.reference.trim());
    return other ? [finding('REFERENCE_USED', { paymentNo: other.paymentNo }, fieldOf(i))] : [];
  });
}
