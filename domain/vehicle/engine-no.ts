/** Engine or motor number: odd ones only warn. @source domain rules §3.4 */
import { type FieldRefusal, finding } from '../findings.ts';
import { normaliseCode } from '../normalise.ts';

/** The normalised number with what is odd about it; empty is fine. */
export function readEngineNo(typed: string): {
  readonly engineNo: string;
  readonly warnings: readonly FieldRefusal[];
} {
  const engineNo = normaliseCode(typed);
  const isFine = engineNo === '' || /^[A-Z0-9*-]{4,20}$/.test(engineNo);
  return { engineNo, warnings: isFine ? [] : [finding('ENGINE_NO_UNCOMMON', { engineNo })] };
}
