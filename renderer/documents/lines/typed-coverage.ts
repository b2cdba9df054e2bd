/** 质保答复 among typed lines: which may be asked about, and what an answer does to a job and its parts (domain rules §4.3). */
import type { Coverage } from '#domain/enums.ts';
import { askableLines } from '#domain/repair-order/coverage.ts';
import { type TypedLine, withPayer } from './typed-line.ts';
import { packageNoOf } from './typed-package.ts';

function factsOf({ input }: TypedLine) {
  return {
    lineNo: input.lineNo,
    kind: input.kind,
    name: input.name,
    payerType: input.payerType,
    laborLineNo: input.kind === 'PART' ? input.laborLineNo : null,
    isCustomerSupplied: input.kind === 'PART' && input.isCustomerSupplied,
    status: 'OPEN' as const,
    coverage: input.coverage ?? 'NONE',
  };
}

/** Jobs, and parts that follow none; lines of a package are of one price until it is broken up. */
export function askableTyped(lines: readonly TypedLine[]) {
  return askableLines(lines.filter((line) => packageNoOf(line) === null).map(factsOf));
}

export type TypedAnswer = {
  readonly lineNo: number;
  readonly coverage: Coverage;
  readonly by: string;
  /** the manufacturer's account, for what is covered */
  readonly accountId: number | null;
};

/** All lines, those of the job with its answer: covered at the manufacturer's price, not covered at the customer's. */
export function answeredLines(
  lines: readonly TypedLine[],
  { lineNo, coverage, by, accountId }: TypedAnswer,
): TypedLine[] {
  const mark = coverage === 'NONE' ? {} : { coverage, coverageBy: by, coverageAt: null };
  return lines.map((line) => {
    const { kind, payerType, laborLineNo, isCustomerSupplied, lineNo: own } = factsOf(line);
    const isBorne = (payerType === 'SELF' || payerType === 'WARRANTY') && !isCustomerSupplied && kind !== 'OTHER';
    if (!isBorne || packageNoOf(line) !== null || (own !== lineNo && laborLineNo !== lineNo)) return line;
    const { coverage: _is, coverageBy: _by, coverageAt: _at, ...bare } = line.input;
    const plain = { ...line, input: bare as TypedLine['input'] };
    const isMoved =
      (coverage === 'COVERED' && payerType === 'SELF') || (coverage === 'NOT_COVERED' && payerType === 'WARRANTY');
    const paid = isMoved ? withPayer(plain, coverage === 'COVERED' ? 'WARRANTY' : 'SELF', accountId) : plain;
    return { ...paid, input: { ...paid.input, ...mark } };
  });
}
