/** 储值: principal the customer paid and bonus the shop gave, moved together, never below 0. @source domain rules §4.6, §8.7 */
import type { StoredValueMoveKind, Tender } from '../enums.ts';
import { type Fen, fen } from '../money.ts';
import { ok, type Result, refuse } from '../result.ts';

/** Both parts of an account, in fen. */
export type StoredValue = { readonly principalFen: number; readonly bonusFen: number };

/** A change of both parts, signed, and what they are after it. */
export type StoredValueMove = {
  readonly kind: StoredValueMoveKind;
  readonly principalFen: Fen;
  readonly bonusFen: Fen;
  readonly principalAfterFen: Fen;
  readonly bonusAfterFen: Fen;
};

type Moved = Result<StoredValueMove, 'BALANCE_SHORT'>;

/** What may be spent, in fen. */
export function balanceOf(account: StoredValue): Fen {
  return fen(account.principalFen + account.bonusFen);
}

function moved(account: StoredValue, kind: StoredValueMoveKind, by: StoredValue): StoredValueMove {
  return {
    kind,
    principalFen: fen(by.principalFen),
    bonusFen: fen(by.bonusFen),
    principalAfterFen: fen(account.principalFen + by.principalFen),
    bonusAfterFen: fen(account.bonusFen + by.bonusFen),
  };
}

function short(account: StoredValue, askedFen: number) {
  const tender: Tender = 'STORED_VALUE';
  return refuse('BALANCE_SHORT', { tender, balanceFen: balanceOf(account), askedFen });
}

/** Brought in: a top-up whose money is there, or a balance taken over from the books of before. */
export function putIn(account: StoredValue, kind: 'TOP_UP' | 'OPENING', by: StoredValue): StoredValueMove {
  return moved(account, kind, by);
}

/** Principal is used before bonus. @refuses BALANCE_SHORT above what both hold */
export function spend(account: StoredValue, amountFen: number): Moved {
  if (amountFen > balanceOf(account)) return short(account, amountFen);
  const principalFen = Math.min(amountFen, account.principalFen);
  return ok(moved(account, 'SPEND', { principalFen: -principalFen, bonusFen: principalFen - amountFen }));
}

/**
 * The mirror of what was stored, never split anew (§8.8): what was spent comes back to the part it came from, a top-up leaves.
 * @refuses BALANCE_SHORT when a top-up that is taken back has been spent already
 */
export function takeBack(account: StoredValue, move: StoredValue): Moved {
  const by = { principalFen: -move.principalFen, bonusFen: -move.bonusFen };
  const isShort = account.principalFen + by.principalFen < 0 || account.bonusFen + by.bonusFen < 0;
  return isShort ? short(account, move.principalFen + move.bonusFen) : ok(moved(account, 'TAKEN_BACK', by));
}
