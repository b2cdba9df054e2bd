/** Statements about the shop's mark: pictures under their hash, and which of them is borne now. */
import { eq } from 'drizzle-orm';
import type { NamedLogo } from '#domain/printing/logo.ts';
import { paperLogo } from '../schema/printing.ts';
import type { ReadDb, WriteTx } from '../write.ts';
import { settingRow } from './shop.ts';

/** Where the choice of the mark is kept. */
export const LOGO_SETTING = 'paper.logo';

/** The mark papers bear from now on, with the version of that choice; 0: nobody chose. */
export function chosenLogo(db: ReadDb): { logo: NamedLogo | null; version: number } {
  const row = settingRow(db, LOGO_SETTING);
  const value = (row?.value ?? {}) as Partial<NamedLogo>;
  return { logo: value.sha256 === undefined ? null : (value as NamedLogo), version: row?.version ?? 0 };
}

/** Keeps a picture; the same one is kept once. */
export function keepLogo(tx: WriteTx, logo: NamedLogo & { png: Buffer }, now: number, by: number): void {
  tx.insert(paperLogo)
    .values({ ...logo, createdAt: now, createdBy: by })
    .onConflictDoNothing()
    .run();
}

/** The picture itself, PNG. */
export function logoPicture(db: ReadDb, sha256: string): Buffer | undefined {
  return db.select({ png: paperLogo.png }).from(paperLogo).where(eq(paperLogo.sha256, sha256)).get()?.png;
}
