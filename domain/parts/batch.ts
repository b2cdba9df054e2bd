/** 批号/序列号: parts that go out with a number of their own. @source domain rules §4.3 (PartLine `batchOrSerial`) */
import type { BatchKind } from '../enums.ts';
import { FindingList, type Findings } from '../findings.ts';
import { cleanLine } from '../text.ts';

/** What a part list says by its words: battery packs, tyres and keys. Null for every other part. */
export function batchKindOf(part: { readonly name: string; readonly category: string | null }): BatchKind | null {
  if (/动力电池包|电池模组/u.test(part.name)) return 'PACK';
  if (part.category === '轮胎') return 'DOT';
  return part.name.includes('钥匙') ? 'KEY' : null;
}

/** True where a DOT of week and year is among the words: 2426 is week 24 of 2026. */
function hasDot(typed: string): boolean {
  return (typed.match(/\d{4}/gu) ?? []).some((dot) => Number(dot.slice(0, 2)) >= 1 && Number(dot.slice(0, 2)) <= 53);
}

/**
 * A part about to go out.
 *
 * @param typed several pieces: their numbers one after the other
 * @refuses BATCH_MISSING, BATCH_DOT_ODD beside `field`
 */
export function checkBatch(name: string, kind: BatchKind | null, typed: string, field: string): Findings {
  const number = cleanLine(typed);
  const isMissing = kind !== null && number === '';
  const isOdd = kind === 'DOT' && !isMissing && !hasDot(number.normalize('NFKC'));
  return new FindingList()
    .refuseIf(isMissing, 'BATCH_MISSING', { name, kind: kind ?? 'PACK' }, field)
    .refuseIf(isOdd, 'BATCH_DOT_ODD', { name }, field).found;
}

/** The numbers of a line after more of it went out; each once. */
export function batchesWith(before: string | null, more: string): string | null {
  const numbers = [...(before ?? '').split('、'), cleanLine(more)].filter(Boolean);
  return [...new Set(numbers)].join('、') || null;
}

/** A part's name as papers print it, with what it is known by. */
export function nameWithBatch(name: string, batchOrSerial: string | null): string {
  return batchOrSerial === null || batchOrSerial === '' ? name : `${name}(${batchOrSerial})`;
}
