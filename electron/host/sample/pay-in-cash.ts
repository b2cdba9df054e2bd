/** A customer of the sample pays with the next full hundred. */
import { v7 } from 'uuid';
import type { Actor } from '#domain/actor.ts';
import type { SettlementRow } from '#db/store/settlements.ts';
import type { Host } from '../host.ts';
import { takePayment } from '../services/cashier/take-payment.ts';

const HUNDRED_YUAN = 10_000;

/** Takes the whole slip in cash, with change. */
export function payInCash(host: Host, cashier: Actor, slip: SettlementRow): void {
  const tenderedFen = Math.ceil(slip.payableFen / HUNDRED_YUAN) * HUNDRED_YUAN;
  const tenders = [{ tender: 'CASH' as const, amountFen: slip.payableFen, tenderedFen, reference: '' }];
  takePayment(host, cashier, { commandId: v7(), settlementId: slip.id, version: slip.version, tenders });
}
