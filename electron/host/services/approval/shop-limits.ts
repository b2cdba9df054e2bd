/** How far a right marked L reaches in this store (domain rules §2). */
import { DEFAULT_LIMITS, type Limits } from '#domain/limits.ts';
import type { ReadDb } from '#db/write.ts';
import { shopOptions } from '../settings/shop-options.ts';

/** The limits the store has set, over those of the rules. */
export function limitsOf(db: ReadDb): Limits {
  const { advisorPriceChangeBp, advisorMinPayRateBp, advisorOrderDiscountFen, managerMinPayRateBp } = shopOptions(db);
  return {
    ...DEFAULT_LIMITS,
    advisorPriceChangeBp,
    advisorMinPayRateBp,
    advisorOrderDiscountFen,
    managerMinPayRateBp,
  };
}
