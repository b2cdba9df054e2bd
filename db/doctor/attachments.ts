/** I15: the file of each attachment is there, of its size and hash; nothing else lies beside them. */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { PHOTO_FOLDER, photoFault, type PhotoFault, photoRows, strayPhotos } from '../photo-files.ts';
import { type Finding, findingOf } from './rule.ts';

const WORDS: { readonly [F in PhotoFault]: { code: string; zh: string; en: string } } = {
  MISSING: { code: 'PHOTO_MISSING', zh: '照片文件不见了', en: 'The file of a photo is gone' },
  SIZE: { code: 'PHOTO_SIZE_DIFFERS', zh: '照片文件大小与记录不符', en: 'The file of a photo has another size' },
  HASH: { code: 'PHOTO_HASH_DIFFERS', zh: '照片文件内容与记录不符', en: 'The file of a photo has other content' },
};

/** @param isHashed also reads every picture for its hash */
export function checkAttachments(connection: Database, folder: string, isHashed: boolean): Finding[] {
  const place = join(folder, PHOTO_FOLDER);
  const rows = photoRows(connection);
  const faults = rows.map((row) => ({ file: row.file, fault: photoFault(place, row, isHashed) }));
  const broken = (Object.keys(WORDS) as PhotoFault[]).flatMap((fault) =>
    findingOf(
      { check: 'I15', level: 'BROKEN', ...WORDS[fault] },
      faults.filter((one) => one.fault === fault).map((one) => one.file),
    ),
  );
  const stray = { code: 'PHOTO_STRAY', zh: '照片文件夹中有无人引用的文件', en: 'A file in photos/ belongs to nothing' };
  return [...broken, ...findingOf({ check: 'I15', level: 'WARNING', ...stray }, strayPhotos(place, rows))];
}
