/** The note beside the file that says a shop lives here, so that a missing file is never taken for a new shop. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'shop.json';

/** Id of the shop this folder is known to hold. */
export function knownShop(folder: string): string | undefined {
  const note = join(folder, NAME);
  return existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as { shopUuid: string }).shopUuid : undefined;
}

/** Notes the shop of a new file. */
export function noteShop(folder: string, shopUuid: string, createdAt: number): void {
  writeFileSync(join(folder, NAME), JSON.stringify({ shopUuid, createdAt }));
}
