/** 保养套餐 of a sheet: what each is made of, its sum by the list and its price (domain rules §8.2). */
import { sumFen } from '#domain/money.ts';
import type { PayerType } from '#domain/enums.ts';
import type { PackageRow } from '#print/common/data.ts';

type Line = {
  readonly name: string;
  readonly payerType: PayerType;
  readonly grossFen: number;
  readonly netFen: number;
  readonly packageNo: number | null;
  readonly packageName: string | null;
};

/** What the customer pays of each package, in the order they were taken. */
export function printedPackages(lines: readonly Line[]): PackageRow[] {
  const own = lines.filter((line) => line.packageNo !== null && line.payerType === 'SELF');
  const numbers = [...new Set(own.map((line) => line.packageNo))];
  return numbers.map((packageNo) => {
    const parts = own.filter((line) => line.packageNo === packageNo);
    return {
      name: parts[0]?.packageName ?? '',
      lines: parts.map((line) => line.name),
      listFen: sumFen(parts.map((line) => line.grossFen)),
      priceFen: sumFen(parts.map((line) => line.netFen)),
    };
  });
}
