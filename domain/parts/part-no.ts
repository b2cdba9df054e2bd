/** Part numbers. Two that differ only in separators are the same part. @source domain rules §3.4, §4.1 */
import { normaliseCode, partKeyOf } from '../normalise.ts';
import { ok, refuse, type Result } from '../result.ts';

/** A part number as it is shown, and the key it is unique by. */
export type PartNoReading = { readonly partNo: string; readonly partKey: string };

/**
 * Reads a part number as typed.
 *
 * @refuses PART_NO_INVALID outside 1–32 of `A-Z 0-9 . / -`, or when nothing but separators is left
 */
export function readPartNo(typed: string): Result<PartNoReading, 'PART_NO_INVALID'> {
  const partNo = normaliseCode(typed);
  const partKey = partKeyOf(partNo);
  if (!/^[A-Z0-9./-]{1,32}$/.test(partNo) || partKey === '') return refuse('PART_NO_INVALID', { partNo });
  return ok({ partNo, partKey });
}
