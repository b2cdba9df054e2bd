/** The store's choices (⚙): defaults of the domain rules, overlaid with what was changed. */
import { ShopOptions } from '#domain/contract/settings.contract.ts';
import { DEFAULT_PEAK } from '#domain/reception/promise.ts';
import { settingRows } from '#db/store/shop.ts';
import type { ReadDb } from '#db/write.ts';

/** Defaults of domain rules §2 (limits), §4.3 (validity), §8.4. */
export const DEFAULT_SHOP_OPTIONS: ShopOptions = {
  roundingMode: 'DROP_JIAO',
  idleMinutes: 10,
  estimateValidDays: 7,
  appointmentLateMinutes: 60,
  settlerMayNotTakePayment: true,
  blindShiftCount: true,
  advisorPriceChangeBp: 500,
  advisorMinPayRateBp: 9000,
  advisorOrderDiscountFen: 20_000,
  managerMinPayRateBp: 7000,
  isFastOrderAllowed: true,
  ...DEFAULT_PEAK,
};

/** The choices in force now. */
export function shopOptions(db: ReadDb): ShopOptions {
  // the same table holds choices of other kinds
  const rows = settingRows(db).filter(({ key }) => key in DEFAULT_SHOP_OPTIONS);
  const changed = Object.fromEntries(rows.map((row) => [row.key, row.value]));
  return ShopOptions.parse({ ...DEFAULT_SHOP_OPTIONS, ...changed });
}
