/** 保险案件: kept beside its order; assessed prices go to the lines the insurer pays (domain rules §4.5, §8.6). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import type { InsuranceCaseInput } from '#domain/contract/order-insurance.ts';
import { normalisePhone } from '#domain/normalise.ts';
import { isRightAccount } from '#domain/estimate/payer-account.ts';
import { checkCase, type InsuranceCase } from '#domain/insurance/case.ts';
import { atAssessedPrice, isInsured } from '#domain/insurance/insured-lines.ts';
import { checkSizes } from '#domain/repair-order/line-amounts.ts';
import { cleanLine } from '#domain/text.ts';
import { customerById } from '#db/store/customers.ts';
import { caseOfOrder, type InsuranceCaseRow, putCase } from '#db/store/insurance.ts';
import { changeLine, type OrderLineRow, type OrderRow } from '#db/store/orders.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { mustAll, mustPass, refuse } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { sumsAfter } from '../repair-order/lines-after.ts';
import { actOnOrder } from '../repair-order/order-act.ts';
import { billedLines } from '../settlement/compute-slips.ts';
import { liveSlips, slipNumbers } from '../settlement/live-slips.ts';

export type SaveInsuranceInput = {
  commandId: string;
  id: number;
  version: number;
  insurance: InsuranceCaseInput;
  prices: { lineNo: number; priceFen: number }[];
};

function caseOf(row: InsuranceCaseRow): InsuranceCase {
  const { policyNo, driver, surveyor, surveyorPhone, assessNo } = row;
  return {
    ...row,
    policyNo: policyNo ?? '',
    driver: driver ?? '',
    surveyor: surveyor ?? '',
    surveyorPhone: surveyorPhone ?? '',
    assessNo: assessNo ?? '',
  };
}

function typedCase(typed: InsuranceCaseInput): InsuranceCase {
  return {
    ...typed,
    reportNo: cleanLine(typed.reportNo),
    policyNo: cleanLine(typed.policyNo),
    driver: cleanLine(typed.driver),
    surveyor: cleanLine(typed.surveyor),
    surveyorPhone: normalisePhone(typed.surveyorPhone),
    assessNo: cleanLine(typed.assessNo),
  };
}

/** Lines the insurer pays, at what it assessed. @refuses ASSESSED_LINE_WRONG, INSURANCE_SETTLED, AMOUNT_TOO_LARGE */
function priceLines(tx: WriteTx, lines: readonly OrderLineRow[], { prices }: SaveInsuranceInput, settledNo?: string) {
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  return prices.flatMap(({ lineNo, priceFen }) => {
    const line = lines.find((one) => one.lineNo === lineNo);
    if (!line || !isInsured(line)) return refuse('ASSESSED_LINE_WRONG', { lineNo }, `prices.${lineNo}`);
    const trial = { ...line, unitPriceFen: line.kind === 'PART' ? priceFen : line.unitPriceFen };
    mustAll(checkSizes([trial]));
    const after = atAssessedPrice(line, priceFen);
    if (after.netFen === line.netFen && line.kind !== 'PART') return [];
    if (settledNo !== undefined) return refuse('INSURANCE_SETTLED', { settlementNo: settledNo }, `prices.${lineNo}`);
    changeLine(tx, line.id, after, by);
    return [{ lineNo, before: line.netFen, after: after.netFen }];
  });
}

function check(tx: WriteTx, order: OrderRow, after: InsuranceCase, settledNo: string | null): void {
  const row = caseOfOrder(tx, order.id);
  const insurer = after.insurerId === null ? undefined : customerById(tx, after.insurerId);
  const insured = billedLines(tx, order.id).filter(isInsured);
  const known = {
    before: row ? caseOf(row) : null,
    today: dayOf(tx.act.at),
    isInsurer: insurer !== undefined && isRightAccount('INSURANCE', insurer),
    otherInsurersLine: insured.find((line) => line.payerAccountId !== after.insurerId)?.name ?? null,
    settledNo,
  };
  mustPass(checkCase(after, known), undefined);
}

/** @refuses everything of domain/insurance/case.ts at once, ASSESSED_LINE_WRONG, INSURANCE_SETTLED, NOT_OWN_DOCUMENT, STATE_REFUSED */
export function saveInsurance(host: Host, actor: Actor, input: SaveInsuranceInput) {
  return actOnOrder(host, actor, 'order.insuranceSaved', input, 'insure', ({ tx, order, by }) => {
    mustOwn(tx, actor, 'payer.setClaim', order.advisorId);
    const after = typedCase(input.insurance);
    const before = caseOfOrder(tx, order.id);
    const settledNo = slipNumbers(liveSlips(tx, order.id))[0];
    check(tx, order, after, settledNo ?? null);
    const changed = priceLines(tx, billedLines(tx, order.id), input, settledNo);
    putCase(
      tx,
      {
        ...after,
        orderId: order.id,
        insurerId: after.insurerId ?? 0,
        policyNo: after.policyNo || null,
        driver: after.driver || null,
        surveyor: after.surveyor || null,
        surveyorPhone: after.surveyorPhone || null,
        assessNo: after.assessNo || null,
      },
      by,
    );
    // a slip that stands keeps its sums, and the order those it was settled at
    const sums = settledNo === undefined ? sumsAfter(tx, order).columns : {};
    return {
      change: { ...sums, insuranceReportNo: after.reportNo },
      changes: {
        state: { before: before?.state ?? null, after: after.state },
        assessedFen: { before: before?.assessedFen ?? null, after: after.assessedFen },
        deductibleBp: { before: before?.deductibleBp ?? null, after: after.deductibleBp },
        lines: changed,
      },
    };
  });
}
