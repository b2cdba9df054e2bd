/** The account of a customer as screens show it: stored figures, newest moves first. */
import { customerById } from '#db/store/customers.ts';
import {
  movesOfAccount,
  storedValueOf,
  storedValueWithCard,
  topUpsOfAccount,
  waitingTopUps,
} from '#db/store/stored-value.ts';
import type { ReadDb } from '#db/write.ts';
import type { StoredValueView } from '#domain/contract/stored-value.contract.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { sumFen } from '#domain/money.ts';
import { normaliseCode } from '#domain/normalise.ts';
import { balanceOf } from '#domain/stored-value/stored-value.ts';
import { found } from '../../refused.ts';

/** Rows shown: more than a person reads at the counter. */
const SHOWN = 100;

/** What a customer has here in all, in fen; 0 without an account. */
export function storedValueFen(db: ReadDb, customerId: number): number {
  const account = storedValueOf(db, customerId);
  return account ? balanceOf(account) : 0;
}

/** @refuses NOT_FOUND */
export function storedValueView(db: ReadDb, customerId: number): StoredValueView {
  const customer = found(customerById(db, customerId), '客户');
  const account = storedValueOf(db, customerId);
  return {
    customerId,
    customerName: customer.name,
    phoneMasked: customer.phone ? maskPhone(customer.phone) : '',
    cardNo: account?.cardNo ?? '',
    principalFen: account?.principalFen ?? 0,
    bonusFen: account?.bonusFen ?? 0,
    balanceFen: account ? balanceOf(account) : 0,
    moves: (account ? movesOfAccount(db, account.id, SHOWN) : []).map((row) => ({
      id: row.move.id,
      kind: row.move.kind,
      movedAt: row.move.movedAt,
      byName: row.byName,
      principalFen: row.move.principalFen,
      bonusFen: row.move.bonusFen,
      balanceFen: sumFen([row.move.principalAfterFen, row.move.bonusAfterFen]),
      docNo: row.topUpNo ?? row.settlementNo ?? '',
      settlementId: row.settlementId,
    })),
    topUps: (account ? topUpsOfAccount(db, account.id, SHOWN) : []).map(({ topUp, payment, cashierName }) => ({
      id: topUp.id,
      topUpNo: topUp.topUpNo,
      paymentId: payment.id,
      paymentNo: payment.paymentNo,
      tender: payment.tender,
      amountFen: payment.amountFen,
      bonusFen: topUp.bonusFen,
      reference: payment.reference ?? '',
      state: payment.state,
      receivedAt: payment.receivedAt,
      cashierName,
    })),
  };
}

/** Top-ups that wait for the bank, with whose they are. */
export function waitingTopUpViews(db: ReadDb) {
  return waitingTopUps(db).map(({ topUp, payment, customerId }) => ({
    customerId,
    customerName: customerById(db, customerId)?.name ?? '',
    topUpNo: topUp.topUpNo,
    amountFen: payment.amountFen,
    reference: payment.reference ?? '',
    receivedAt: payment.receivedAt,
  }));
}

/** Whose card this is, as it was typed or scanned; null for nobody's. */
export function holderOfCard(db: ReadDb, typed: string) {
  const account = storedValueWithCard(db, normaliseCode(typed));
  const customer = account && customerById(db, account.customerId);
  if (!customer) return null;
  const phoneMasked = customer.phone ? maskPhone(customer.phone) : '';
  return { customerId: customer.id, customerName: customer.name, phoneMasked };
}
