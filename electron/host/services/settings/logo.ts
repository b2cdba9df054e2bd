/** The mark of the shop: taken in, drawn anew, and borne by every paper made from then on. */
import { createHash } from 'node:crypto';
import { checkLogo, type NamedLogo, withLogoPicture } from '#domain/printing/logo.ts';
import { chosenLogo, keepLogo, LOGO_SETTING, logoPicture } from '#db/store/logos.ts';
import { changeSetting } from '#db/store/shop.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { ShopHead } from '#print/common/data.ts';
import { mustPass, refuse } from '../../refused.ts';
import { redrawBeside } from '../photo/redraw-beside.ts';
import { shopHead } from '../print/paper-heads.ts';

export type DrawnLogo = NamedLogo & { readonly png: Buffer };

/** The picture as it will be kept. @refuses LOGO_KIND, LOGO_TOO_LARGE, LOGO_TOO_SMALL */
export async function drawLogo(picture: string): Promise<DrawnLogo> {
  const bytes = Buffer.from(picture, 'base64');
  mustPass(checkLogo(bytes), undefined);
  const drawn = (await redrawBeside(bytes, 'LOGO')) ?? refuse('LOGO_KIND', {}, 'logo');
  const png = Buffer.from(drawn.bytes);
  return {
    png,
    widthPx: drawn.widthPx,
    heightPx: drawn.heightPx,
    sha256: createHash('sha256').update(png).digest('hex'),
  };
}

/** Keeps the picture and makes it the mark; null takes the mark off. @returns false when it was chosen anew meanwhile */
export function chooseLogo(tx: WriteTx, drawn: DrawnLogo | null, version: number): boolean {
  const { at: now, actor } = tx.act;
  const by = actor.employeeId;
  if (drawn === null) return changeSetting(tx, { key: LOGO_SETTING, value: {}, version, now, by });
  const { png, ...logo } = drawn;
  keepLogo(tx, drawn, now, by);
  return changeSetting(tx, { key: LOGO_SETTING, value: logo, version, now, by });
}

/** What the settings show. */
export function logoNow(db: ReadDb): { picture: string | null; version: number } {
  const { logo, version } = chosenLogo(db);
  return { picture: (logo && logoPicture(db, logo.sha256)?.toString('base64')) ?? null, version };
}

/** The head of papers with the picture of the mark: what a sample is drawn with. */
export function drawnHead(db: ReadDb): ShopHead {
  const drawn = withLogoPicture({ shop: shopHead(db) }, (sha256) => logoPicture(db, sha256));
  return (drawn as { shop: ShopHead }).shop;
}
