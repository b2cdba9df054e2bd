/** The remark beside a printed line: its package, its discount, or what free work would have cost (domain rules §8.1, §8.6). */
import { zhe } from '#domain/messages/words.ts';
import { formatYuan } from '#domain/money.ts';
import type { PayerType } from '#domain/enums.ts';
import type { PricedLine } from '#domain/repair-order/line-amounts.ts';
import { listValue } from '#domain/repair-order/pricing.ts';

type NotedLine = PricedLine & {
  readonly payerType: PayerType;
  readonly listPriceFen: number | null;
  readonly packageName?: string | null;
};

/**
 * 套餐, 9.5折, or 原价302.40 for the whole free line; empty otherwise.
 * @param line `listPriceFen` is of one unit for parts, of the whole line for labor and other charges
 */
export function lineNote(line: NotedLine): string {
  if (line.payerType === 'SELF' && line.packageName) return '套餐';
  if (line.payerType !== 'FREE') return line.payRateBp === 10_000 ? '' : `${zhe(line.payRateBp)}折`;
  if (!line.listPriceFen) return '';
  const valueFen = line.kind === 'PART' ? listValue(line, { SELF: line.listPriceFen }) : line.listPriceFen;
  return `原价${formatYuan(valueFen)}`;
}
