/** Sums of lines while they are typed, previewed with the host's own functions. */
import { withDeductible } from '#domain/insurance/insured-lines.ts';
import { type PayerSum, payerSums, splitByPayer, type Totals, totalsOf } from '#domain/repair-order/totals.ts';
import type { LineForMoney } from '#domain/settlement/settle.ts';
import { amountsOf, type TypedLine } from './typed-line.ts';

/** The lines as the money rules want them. */
function forMoney(lines: readonly TypedLine[], laborCoeffBp: number): LineForMoney[] {
  return lines.map((line) => ({
    lineNo: line.input.lineNo,
    kind: line.input.kind,
    payerType: line.input.payerType,
    payerAccountId: line.input.payerAccountId,
    taxRatePct: line.input.taxRatePct,
    isDiscountable: line.input.kind !== 'OTHER' || line.input.isDiscountable,
    ...amountsOf(line, laborCoeffBp),
  }));
}

/**
 * The sums that are always visible, and what each of several payers is to pay.
 * @param insurance terms of the order's case: what the customer bears of insured lines is theirs
 */
export function previewSums(
  typed: readonly TypedLine[],
  laborCoeffBp: number,
  orderDiscountFen: number,
  insurance: Parameters<typeof withDeductible>[1] = null,
): { totals: Totals; payers: PayerSum[] } {
  const lines = withDeductible(forMoney(typed, laborCoeffBp), insurance);
  return { totals: totalsOf(splitByPayer(lines), orderDiscountFen), payers: payerSums(lines, orderDiscountFen) };
}
