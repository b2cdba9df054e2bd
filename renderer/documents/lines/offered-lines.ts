/** Work that is offered with its parts, as lines of this document: its parts belong to its job again. */
import type { OfferLine } from '#domain/contract/vehicle.contract.ts';
import { laborLine, partLine, type Plan } from './new-line.ts';
import { nextLineNo, type TypedLine } from './typed-line.ts';

type Offered = { readonly lines: readonly OfferLine[] };

/** Lines at today's price, numbered on from those that stand there. */
export function offeredLines(offers: readonly Offered[], before: readonly TypedLine[], plan: Plan): TypedLine[] {
  let lineNo = nextLineNo(before) - 1;
  return offers.flatMap((offer) => {
    let laborLineNo: number | null = null;
    return offer.lines.map((line): TypedLine => {
      lineNo += 1;
      if (line.kind === 'LABOR') {
        laborLineNo = lineNo;
        return laborLine(line.hit, lineNo, plan);
      }
      const typed = partLine(line.hit, lineNo, plan, laborLineNo);
      const { input } = typed;
      return input.kind === 'PART' ? { ...typed, input: { ...input, qtyMilli: line.qtyMilli } } : typed;
    });
  });
}
