/** What an answer of the manufacturer does to an order's lines, priced by today's lists (domain rules §4.3 `coverage`, §8.1). */
import { dayOf } from '#domain/calendar.ts';
import type { CoverageAnswer } from '#domain/enums.ts';
import { planPayRate } from '#domain/discount.ts';
import { type AnsweredCoverage, answerCoverage } from '#domain/repair-order/coverage.ts';
import { type NewTerms, partPriceByPayer, type PriceByPayer } from '#domain/repair-order/pricing.ts';
import { isOpenSupplement } from '#domain/repair-order/supplement.ts';
import { operationById } from '#db/store/catalog.ts';
import { linesOfOrder, type OrderLineRow, type OrderRow, sharesOfOrder } from '#db/store/orders.ts';
import { partById } from '#db/store/stock.ts';
import { supplementsTurning } from '#db/store/supplements.ts';
import type { ReadDb } from '#db/write.ts';
import { must, refuse } from '../../refused.ts';
import { rateByPayer } from '../catalog/price-list.ts';
import type { PricingScene } from '../estimate/listed-line.ts';
import { pricingScene } from '../estimate/pricing-scene.ts';

type ListedRow = Pick<OrderLineRow, 'kind' | 'partId' | 'pricingMode' | 'rateClass'>;

/** What the lists ask of each payer today; nothing for fixed prices and what stands in none. */
export function pricesOf(db: ReadDb, line: ListedRow, today: string): PriceByPayer {
  const part = line.partId === null ? undefined : partById(db, line.partId);
  if (part) return partPriceByPayer(part);
  // a fixed price stands in no list by payer
  const isByHour = line.kind === 'LABOR' && line.pricingMode === 'HOURS' && line.rateClass !== null;
  return isByHour ? rateByPayer(db, line.rateClass ?? 'M', today) : {};
}

/** What the lists and the customer's plan say of a stored line for every payer. */
export function listTerms(db: ReadDb, line: OrderLineRow, scene: PricingScene): NewTerms {
  const operation = line.operationId === null ? undefined : operationById(db, line.operationId);
  const part = line.partId === null ? undefined : partById(db, line.partId);
  const category = operation?.category ?? part?.category ?? '';
  const own = { kind: line.kind, payerType: 'SELF', category, isNoDiscount: !line.isDiscountable } as const;
  return {
    prices: pricesOf(db, line, scene.today),
    planPayRateBp: planPayRate(scene.plan, own, scene.today),
  };
}

/** @refuses COVERAGE_OFFERED while a supplement asks the customer about one of these lines */
export function mustNotBeOffered(db: ReadDb, orderLineIds: readonly number[]): void {
  const open = supplementsTurning(db, orderLineIds).find((one) => isOpenSupplement(one.status));
  if (open) refuse('COVERAGE_OFFERED', { supplementNo: open.supplementNo });
}

export type CoverageOf = AnsweredCoverage<OrderLineRow> & {
  /** all lines of the order, as stored */
  readonly lines: readonly OrderLineRow[];
};

/** @refuses COVERAGE_NOT_HERE (lines that payers share too), COVERAGE_FOLLOWS_LABOR, PRICE_NOT_LISTED, COVERAGE_OFFERED */
export function coverageOf(
  db: ReadDb,
  order: OrderRow,
  asked: { readonly lineNo: number; readonly answer: CoverageAnswer },
  now: number,
): CoverageOf {
  const lines = linesOfOrder(db, order.id);
  const scene = pricingScene(db, order, dayOf(now));
  const answered = must(
    answerCoverage(lines, asked.lineNo, asked.answer, order.authorisedAt !== null, (line) =>
      listTerms(db, line, scene),
    ),
    'lineNo',
  );
  const group = lines.filter((line) => answered.lineNos.includes(line.lineNo));
  const shared = sharesOfOrder(db, order.id).find(({ lineNo }) => answered.lineNos.includes(lineNo));
  if (shared) refuse('COVERAGE_NOT_HERE', { name: group[0]?.name ?? '' }, 'lineNo');
  mustNotBeOffered(
    db,
    group.map((line) => line.id),
  );
  return { ...answered, lines };
}
