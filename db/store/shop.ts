/** Statements about the shop itself and its choices. */
import { and, count, eq } from 'drizzle-orm';
import type { ShopProfileInput } from '#domain/contract/setup.contract.ts';
import { payment } from '../schema/cashier.ts';
import { repairOrder } from '../schema/order.ts';
import { meta, setting, shopProfile } from '../schema/shop.ts';
import type { ReadDb, WriteTx } from '../write.ts';

export type ShopProfileRow = typeof shopProfile.$inferSelect;

/** The one row, absent before the first set-up. */
export function shopProfileRow(db: ReadDb): ShopProfileRow | undefined {
  return db.select().from(shopProfile).where(eq(shopProfile.id, 1)).get();
}

export function insertShopProfile(tx: WriteTx, profile: ShopProfileInput, now: number, by: number): void {
  tx.insert(shopProfile)
    .values({ id: 1, ...profile, createdAt: now, createdBy: by, updatedAt: now, updatedBy: by })
    .run();
}

/** @returns false when the version is not the one stored */
export function saveShopProfile(
  tx: WriteTx,
  profile: ShopProfileInput,
  version: number,
  now: number,
  by: number,
): boolean {
  const done = tx
    .update(shopProfile)
    .set({ ...profile, updatedAt: now, updatedBy: by, version: version + 1 })
    .where(and(eq(shopProfile.id, 1), eq(shopProfile.version, version)))
    .run();
  return done.changes === 1;
}

/** Every setting that differs from its default. */
export function settingRows(db: ReadDb): { key: string; value: unknown }[] {
  return db.select({ key: setting.key, value: setting.value }).from(setting).all();
}

export function putSetting(tx: WriteTx, key: string, value: unknown, now: number, by: number): void {
  tx.insert(setting)
    .values({ key, value, updatedAt: now, updatedBy: by })
    .onConflictDoUpdate({ target: setting.key, set: { value, updatedAt: now, updatedBy: by } })
    .run();
}

/** One setting with its version; undefined while it stands at its default. */
export function settingRow(db: ReadDb, key: string): typeof setting.$inferSelect | undefined {
  return db.select().from(setting).where(eq(setting.key, key)).get();
}

/** @returns false when `version` is not the one stored (0: nothing is stored) */
export function changeSetting(
  tx: WriteTx,
  change: { key: string; value: unknown; version: number; now: number; by: number },
): boolean {
  const { key, value, version, now, by } = change;
  const row = { value, updatedAt: now, updatedBy: by };
  if (version === 0)
    return (
      tx
        .insert(setting)
        .values({ key, ...row })
        .onConflictDoNothing()
        .run().changes === 1
    );
  const done = tx
    .update(setting)
    .set({ ...row, version: version + 1 })
    .where(and(eq(setting.key, key), eq(setting.version, version)))
    .run();
  return done.changes === 1;
}

export function metaValue(db: ReadDb, key: string): string | undefined {
  return db.select({ value: meta.value }).from(meta).where(eq(meta.key, key)).get()?.value;
}

/** A fact the program keeps about the file itself. */
export function putMeta(tx: WriteTx, key: string, value: string): void {
  tx.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run();
}

/** How many repair orders and payments there are: what a copy is compared with. */
export function documentCounts(db: ReadDb): { orders: number; payments: number } {
  const orders = db.select({ n: count() }).from(repairOrder).get()?.n ?? 0;
  return { orders, payments: db.select({ n: count() }).from(payment).get()?.n ?? 0 };
}
