/** Every change of a stored-value account, inside the act that causes it: the rule, the move, and the account after it. */
import {
  addStoredValueMove,
  changeStoredValue,
  moveOfPayment,
  storedValueById,
  topUpById,
} from '#db/store/stored-value.ts';
import type { PaymentRow } from '#db/store/cashier.ts';
import type { WriteTx } from '#db/write.ts';
import { putIn, spend, type StoredValueMove, takeBack } from '#domain/stored-value/stored-value.ts';
import { found, must } from '../../refused.ts';

type Cause = { readonly paymentId: number | null; readonly takesBackId: number | null };

function store(tx: WriteTx, account: { id: number; version: number }, cause: Cause, move: StoredValueMove): void {
  addStoredValueMove(tx, { accountId: account.id, ...cause }, move);
  const after = { principalFen: move.principalAfterFen, bonusFen: move.bonusAfterFen };
  changeStoredValue(tx, account, after, { employeeId: tx.act.actor.employeeId, now: tx.act.at });
}

/** A balance taken over from the books of before. */
export function openBalance(tx: WriteTx, accountId: number, principalFen: number): void {
  const account = found(storedValueById(tx, accountId), '储值账户');
  store(tx, account, { paymentId: null, takesBackId: null }, putIn(account, 'OPENING', { principalFen, bonusFen: 0 }));
}

/** The money of a top-up is there: it and its bonus may be spent from now on. */
export function creditTopUp(tx: WriteTx, payment: PaymentRow): number {
  const topUp = found(topUpById(tx, payment.topUpId ?? 0), '储值充值');
  const account = found(storedValueById(tx, topUp.accountId), '储值账户');
  const by = { principalFen: payment.amountFen, bonusFen: topUp.bonusFen };
  store(tx, account, { paymentId: payment.id, takesBackId: null }, putIn(account, 'TOP_UP', by));
  return account.customerId;
}

/** A payment by stored value. @refuses BALANCE_SHORT */
export function spendFrom(tx: WriteTx, accountId: number, paymentId: number, amountFen: number): void {
  const account = found(storedValueById(tx, accountId), '储值账户');
  store(tx, account, { paymentId, takesBackId: null }, must(spend(account, amountFen)));
}

/**
 * What a payment that becomes void has moved is taken back; a top-up that waited has moved nothing.
 * @returns the customer whose account changed @refuses BALANCE_SHORT when a top-up has been spent
 */
export function takeBackPayment(tx: WriteTx, paymentId: number): number | null {
  const move = moveOfPayment(tx, paymentId);
  if (!move) return null;
  const account = found(storedValueById(tx, move.accountId), '储值账户');
  store(tx, account, { paymentId, takesBackId: move.id }, must(takeBack(account, move)));
  return account.customerId;
}
