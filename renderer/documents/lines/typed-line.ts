/** A line while it is typed: what will be sent, and what the lists say about it. Amounts come from domain/. */
import type { LineInput, LineView } from '#domain/contract/line.ts';
import type { PayerType } from '#domain/enums.ts';
import { coverageFits } from '#domain/repair-order/coverage.ts';
import { lineAmounts } from '#domain/repair-order/line-amounts.ts';

export type TypedLine = {
  readonly key: number;
  readonly input: LineInput;
  readonly unitDecimals: number;
  readonly priceByPayer: Partial<Record<PayerType, number>>;
  readonly stock: LineView['stock'];
  readonly isFitting: boolean;
  /** 套餐 the line stands in, what of its price falls on the line, and whether the line alone may have a discount */
  readonly packaged?: { readonly name: string; readonly netFen: number; readonly isDiscountable: boolean };
};

// a restored draft brings keys of an earlier run: none comes twice
let nextKey = Date.now();

/** A key no line has. */
export function newKey(): number {
  return nextKey++;
}

/** True while what it will cost is not known. */
export function isToCheck({ input }: TypedLine): boolean {
  return input.kind === 'LABOR' && input.isToCheck === true;
}

function markOf({ coverage, coverageBy, coverageAt }: LineView) {
  return { coverage, coverageBy, coverageAt };
}

function withoutMark<I extends LineInput>({ coverage: _is, coverageBy: _by, coverageAt: _at, ...input }: I) {
  return input as unknown as I;
}

/** A stored line, to go on typing. */
export function typedFrom(line: LineView): TypedLine {
  const common = {
    lineNo: line.lineNo,
    name: line.name,
    payerType: line.payerType,
    payerAccountId: line.payerAccountId,
    payRateBp: line.payRateBp,
    taxRatePct: line.taxRatePct,
    remark: line.remark,
    ...(line.coverage === 'NONE' ? {} : markOf(line)),
    ...(line.packageId === null ? {} : { packageId: line.packageId, packageNo: line.packageNo }),
  };
  const { packageName: name, packageNetFen: netFen, isDiscountable } = line;
  const rest = {
    key: newKey(),
    unitDecimals: line.kind === 'PART' ? 3 : 2,
    priceByPayer: line.priceFenByPayer ?? {},
    stock: line.stock,
    isFitting: true,
    ...(netFen === null ? {} : { packaged: { name, netFen, isDiscountable } }),
  };
  if (line.kind === 'LABOR') {
    return {
      ...rest,
      input: {
        kind: 'LABOR',
        ...common,
        operationId: line.operationId,
        code: line.code,
        pricingMode: line.pricingMode ?? 'HOURS',
        rateClass: line.rateClass ?? 'M',
        workClass: line.workClass ?? 'MINOR',
        billHoursCenti: line.billHoursCenti,
        rateFen: line.rateFen,
        fixedPriceFen: line.fixedPriceFen,
        isToCheck: line.isToCheck,
      },
    };
  }
  if (line.kind === 'PART') {
    return {
      ...rest,
      input: {
        kind: 'PART',
        ...common,
        partId: line.partId,
        code: line.code,
        spec: line.spec,
        unit: line.unit,
        qtyMilli: line.qtyMilli ?? 1000,
        unitPriceFen: line.unitPriceFen ?? 0,
        qualityType: line.qualityType ?? 'OTHER',
        isCustomerSupplied: line.isCustomerSupplied,
        laborLineNo: line.laborLineNo,
      },
    };
  }
  return {
    ...rest,
    input: {
      kind: 'OTHER',
      ...common,
      otherKind: line.otherKind ?? 'OTHER',
      amountFen: line.amountFen ?? 0,
      isDiscountable: line.isDiscountable,
    },
  };
}

/** The line at another payer: priced anew where the list knows that payer. */
export function withPayer(line: TypedLine, payerType: PayerType, payerAccountId: number | null): TypedLine {
  const price = payerType === 'FREE' ? 0 : line.priceByPayer[payerType];
  const isOwn = payerType === 'SELF' || payerType === 'FREE';
  const common = {
    payerType,
    payerAccountId: isOwn ? null : payerAccountId,
    payRateBp: payerType === 'SELF' ? line.input.payRateBp : 10_000,
  };
  // an answer of the manufacturer that names another payer no longer stands
  const { coverage = 'NONE' } = line.input;
  const input = coverageFits(coverage, payerType) ? line.input : withoutMark(line.input);
  if (input.kind === 'PART')
    return { ...line, input: { ...input, ...common, unitPriceFen: price ?? input.unitPriceFen } };
  if (input.kind === 'OTHER')
    return { ...line, input: { ...input, ...common, amountFen: payerType === 'FREE' ? 0 : input.amountFen } };
  if (input.pricingMode === 'FIXED')
    return { ...line, input: { ...input, ...common, fixedPriceFen: payerType === 'FREE' ? 0 : input.fixedPriceFen } };
  return { ...line, input: { ...input, ...common, rateFen: price ?? input.rateFen } };
}

/** The job a line typed now belongs to: the last one above it. */
export function lastJobNo(lines: readonly TypedLine[]): number | null {
  return lines.findLast(({ input }) => input.kind === 'LABOR')?.input.lineNo ?? null;
}

/** Jobs a part may belong to, in the order of the lines. */
export function jobsOf(lines: readonly TypedLine[]): { lineNo: number; name: string }[] {
  return lines.flatMap(({ input }) => (input.kind === 'LABOR' ? [{ lineNo: input.lineNo, name: input.name }] : []));
}

/** The lines without one of them; parts of a job that goes belong to none. */
export function withoutLine(lines: readonly TypedLine[], key: number): TypedLine[] {
  const gone = lines.find((line) => line.key === key)?.input;
  return lines
    .filter((line) => line.key !== key)
    .map((line) =>
      line.input.kind === 'PART' && gone?.kind === 'LABOR' && line.input.laborLineNo === gone.lineNo
        ? { ...line, input: { ...line.input, laborLineNo: null } }
        : line,
    );
}

/** The number of the next line: one above the highest. */
export function nextLineNo(lines: readonly TypedLine[]): number {
  return Math.max(0, ...lines.map((line) => line.input.lineNo)) + 1;
}

const SHOWN = ['', '.qtyMilli', '.unitPriceFen', '.partId', '.payRateBp', '.laborLineNo'];

/** Fields whose refusals stand on the line itself. */
export function fieldsShownOn(lines: readonly TypedLine[]): string[] {
  return lines.flatMap((line) => SHOWN.map((end) => `lines.${line.input.lineNo}${end}`));
}

/** Gross and net of a line as the host will compute them. */
export function amountsOf(line: TypedLine, laborCoeffBp: number) {
  const packageNetFen = line.input.packageId == null ? null : line.packaged?.netFen;
  return lineAmounts({ ...line.input, laborCoeffBp, packageNetFen });
}
