/** The text in which a part is found: number with and without separators, names, initials, what it fits, where it lies. */
import { initialsOfThing } from './pinyin.ts';

/** @source domain rules §11.2 */
export function partSearchText(part: {
  partNo: string;
  partKey: string;
  name: string;
  pinyin?: string;
  aliases?: readonly string[];
  spec?: string | null;
  brand?: string | null;
  category?: string | null;
  fitsModels?: readonly string[];
  bin?: string | null;
}): string {
  const aliases = part.aliases ?? [];
  const words = [
    part.partNo,
    part.partKey,
    part.name,
    part.pinyin || initialsOfThing(part.name),
    ...aliases,
    ...aliases.map(initialsOfThing),
    part.spec,
    part.brand,
    part.category,
    ...(part.fitsModels ?? []),
    part.bin,
  ];
  return words.filter(Boolean).join(' ').normalize('NFKC').toLowerCase();
}
