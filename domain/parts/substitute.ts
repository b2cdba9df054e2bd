/** Which other parts are offered for a part line. @source domain rules §4.1 PartSubstitute */
import type { SubstituteKind } from '../enums.ts';

export type Standby = {
  readonly kind: SubstituteKind;
  /** an older number this part took over from */
  readonly isPredecessor: boolean;
  readonly availableMilli: number;
  readonly isFittingModel: boolean;
};

const ORDER: readonly SubstituteKind[] = ['SUPERSEDED', 'INTERCHANGE', 'ALT_BRAND'];

/**
 * What of this car's model is offered beside a part of which `qtyMilli` are wanted and `availableMilli` are free: an older number as long as it
 * lies there, since its stock goes first; when the part itself is short, whatever else lies there, the newer number before
 * an interchangeable part before another brand.
 */
export function offeredFor<S extends Standby>(qtyMilli: number, availableMilli: number, standbys: readonly S[]): S[] {
  const inStock = standbys.filter((one) => one.availableMilli > 0 && one.isFittingModel);
  const older = inStock.filter((one) => one.isPredecessor);
  if (availableMilli >= qtyMilli) return older;
  const others = inStock.filter((one) => !one.isPredecessor);
  return [...older, ...ORDER.flatMap((kind) => others.filter((one) => one.kind === kind))];
}
