/** Everything that is wrong or odd with lines about to be saved, at once (domain rules §2, §8.2, §11.3). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { LineInput } from '#domain/contract/line.ts';
import { isExpired } from '#domain/estimate/accept.ts';
import { checkLines, type TypedLine } from '#domain/estimate/line-check.ts';
import { FindingList, type Findings } from '#domain/findings.ts';
import { mayDiscountOrder } from '#domain/limits.ts';
import { can } from '#domain/permissions.ts';
import { checkOrderDiscount } from '#domain/settlement/settle.ts';
import type { EstimateRow, NewEstimateLine } from '#db/store/estimates.ts';
import { modelByCode } from '#db/store/vehicles.ts';
import type { WriteTx } from '#db/write.ts';
import type { Approvals } from '../approval/ask-approval.ts';
import { limitsOf } from '../approval/shop-limits.ts';
import { checkRights, storedTwin } from './line-rights.ts';
import type { ListedLine, PricingScene } from './listed-line.ts';

type Typed = { readonly lines: readonly LineInput[]; readonly orderDiscountFen: number; readonly validUntilOn: string };
export type JudgedScene = {
  readonly tx: WriteTx;
  readonly actor: Actor;
  readonly approvals: Approvals;
  readonly pricing: PricingScene;
  readonly stored: readonly NewEstimateLine[];
};
type EstimateScene = JudgedScene & { readonly estimate: EstimateRow };

function typedOf(line: LineInput, { row }: ListedLine): TypedLine {
  return {
    ...row,
    unitPriceFen: line.kind === 'PART' ? line.unitPriceFen : undefined,
    unit: row.unit ?? '',
    qtyMilli: row.qtyMilli ?? undefined,
    payRateBp: row.payRateBp ?? 10_000,
    pricingMode: row.pricingMode ?? undefined,
  };
}

/** What was asked and confirmed when the line was stored is not asked again. */
function withoutAnswered(found: Findings, stored: readonly NewEstimateLine[], lines: readonly ListedLine[]): Findings {
  const answered = new Set(
    lines.filter((line) => storedTwin(stored, line.row)).map((line) => `lines.${line.row.lineNo}`),
  );
  const isOpen = (field: string | undefined) => !answered.has((field ?? '').split('.').slice(0, 2).join('.'));
  return { refusals: found.refusals, warnings: found.warnings.filter((w) => isOpen(w.field)) };
}

function orderDiscountOf(
  { tx, estimate, approvals }: EstimateScene,
  rows: readonly NewEstimateLine[],
  orderDiscountFen: number,
): Findings {
  const found = new FindingList();
  const lines = rows.map((row) => ({
    ...row,
    isDiscountable: row.isDiscountable ?? true,
    payerAccountId: row.payerAccountId ?? null,
    taxRatePct: row.taxRatePct ?? 13,
  }));
  found.take(checkOrderDiscount(lines, orderDiscountFen), 'orderDiscountFen');
  if (orderDiscountFen !== estimate.orderDiscountFen) {
    const terms = { before: estimate.orderDiscountFen, after: orderDiscountFen, amountFen: orderDiscountFen };
    const limits = limitsOf(tx);
    const rule = (asking: Parameters<typeof mayDiscountOrder>[0]) => mayDiscountOrder(asking, orderDiscountFen, limits);
    found.take(approvals.ask('order.discount', rule, terms), 'orderDiscountFen');
  }
  return found.found;
}

/** What is wrong or odd with the lines themselves, whatever document they stand in; `listed` in the order of the typed lines. */
export function judgeTerms(scene: JudgedScene, lines: readonly LineInput[], listed: readonly ListedLine[]): Findings {
  const { tx, actor, approvals, pricing, stored } = scene;
  const context = {
    modelName: modelByCode(tx, pricing.modelCode)?.name ?? '',
    maySeeCost: can(actor.roles, 'part.seeCost'),
  };
  const lineFindings = checkLines(
    lines.map((line, i) => typedOf(line, listed[i] as ListedLine)),
    listed.map((line) => line.facts),
    context,
  );
  return new FindingList()
    .add(withoutAnswered(lineFindings, stored, listed))
    .add(checkRights(tx, actor, approvals, listed, stored)).found;
}

/** @refuses and warns as saveLines says */
export function judgeLines(scene: EstimateScene, typed: Typed, listed: readonly ListedLine[]): Findings {
  const { validUntilOn } = typed;
  const { tx } = scene;
  return new FindingList()
    .add(judgeTerms(scene, typed.lines, listed))
    .add(
      orderDiscountOf(
        scene,
        listed.map((line) => line.row),
        typed.orderDiscountFen,
      ),
    )
    .refuseIf(isExpired(validUntilOn, dayOf(tx.act.at)), 'ESTIMATE_EXPIRED', { validUntilOn }, 'validUntilOn').found;
}
