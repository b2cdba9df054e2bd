/** What customers of the sample have paid ahead: balances of the old books, and a top-up whose transfer is waited for. */
import { v7 } from 'uuid';
import type { Actor } from '#domain/actor.ts';
import { addStoredValue } from '#db/store/stored-value.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { Host } from '../host.ts';
import { openBalance } from '../services/stored-value/move-account.ts';
import { topUp } from '../services/stored-value/top-up.ts';

const TRANSFER_FEN = 500_000;

/** The balance as the export of the old books states it; nothing for none. */
export function takeOverBalance(tx: WriteTx, customerId: number, principalFen: number): void {
  if (principalFen === 0) return;
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  openBalance(tx, addStoredValue(tx, { customerId, cardNo: null }, by), principalFen);
}

function firstCompany(db: ReadDb): number {
  const row = db.$client.prepare("SELECT id FROM customer WHERE kind = 'COMPANY' ORDER BY id").pluck().get();
  return row as number;
}

/** A company has sent money ahead; the bank has not shown it. */
export function sendMoneyAhead(host: Host, cashier: Actor): void {
  topUp(host, cashier, null, {
    commandId: v7(),
    customerId: firstCompany(host.read),
    tender: { tender: 'TRANSFER', amountFen: TRANSFER_FEN, reference: 'YH20261120887' },
    bonusFen: 0,
    cardNo: '',
  });
}
