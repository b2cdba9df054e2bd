/** 保养套餐 among typed lines: taken as its lines, priced as the host will price it, broken up into plain lines again. */
import type { PackageHit } from '#domain/contract/service-package.contract.ts';
import { priceAsPackage } from '#domain/estimate/package-price.ts';
import { sumFen } from '#domain/money.ts';
import type { Plan } from './new-line.ts';
import { offeredLines } from './offered-lines.ts';
import { amountsOf, type TypedLine } from './typed-line.ts';

const NO_PLAN: Plan = { laborPayRateBp: null, partsPayRateBp: null };

/** The package a line stands in; null for lines of none. */
export function packageNoOf({ input, packaged }: TypedLine): number | null {
  return packaged && input.packageId != null ? (input.packageNo ?? null) : null;
}

/** The lines of a package to put behind those that stand there; one without a price of its own comes as plain lines. */
export function packageLines(
  hit: PackageHit,
  before: readonly TypedLine[],
  plan: Plan,
  laborCoeffBp: number,
): TypedLine[] {
  if (hit.priceFen === null) return offeredLines([hit], before, plan);
  const lines = offeredLines([hit], before, NO_PLAN);
  const packageNo = Math.max(0, ...before.map((line) => packageNoOf(line) ?? 0)) + 1;
  const gross = lines.map((line) => ({ lineNo: line.input.lineNo, grossFen: amountsOf(line, laborCoeffBp).grossFen }));
  const priced = priceAsPackage(gross, hit.priceFen);
  return lines.map((line, i) => ({
    ...line,
    input: { ...line.input, packageId: hit.id, packageNo, packageShownFen: hit.priceFen ?? 0 },
    packaged: {
      name: hit.name,
      // a price above the list is refused by the host: until then the list counts
      netFen: priced.ok ? (priced.value[i]?.netFen ?? 0) : (gross[i]?.grossFen ?? 0),
      isDiscountable: hit.lines[i]?.hit.isNoDiscount !== true,
    },
  }));
}

/** The line outside its package: at list price, with the customer's own plan. */
function loosened(line: TypedLine, plan: Plan): TypedLine {
  const { packaged, ...rest } = line;
  const { packageId: _id, packageNo: _no, packageShownFen: _shown, ...input } = line.input;
  const planned = input.kind === 'PART' ? plan.partsPayRateBp : plan.laborPayRateBp;
  const payRateBp = packaged?.isDiscountable === true ? (planned ?? 10_000) : 10_000;
  return { ...rest, input: { ...input, payRateBp } as TypedLine['input'] };
}

/** All lines, those of one package on their own again. */
export function brokenUp(lines: readonly TypedLine[], packageNo: number, plan: Plan): TypedLine[] {
  return lines.map((line) => (packageNoOf(line) === packageNo ? loosened(line, plan) : line));
}

export type TypedPackage = {
  readonly no: number;
  readonly name: string;
  readonly keys: readonly number[];
  /** what the customer pays for it */
  readonly netFen: number;
  /** what its lines cost by the list */
  readonly listFen: number;
};

/** One package among the lines. */
export function packageAmong(lines: readonly TypedLine[], no: number, laborCoeffBp: number): TypedPackage {
  const own = lines.filter((line) => packageNoOf(line) === no);
  const amounts = own.map((line) => amountsOf(line, laborCoeffBp));
  return {
    no,
    name: own[0]?.packaged?.name ?? '',
    keys: own.map((line) => line.key),
    netFen: sumFen(amounts.map((one) => one.netFen)),
    listFen: sumFen(amounts.map((one) => one.grossFen)),
  };
}
