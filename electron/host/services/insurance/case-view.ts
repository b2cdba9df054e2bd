/** An insurance case as the order's screen shows it. */
import type { InsuranceCaseView } from '#domain/contract/order-insurance.ts';
import { borneBp } from '#domain/insurance/case.ts';
import { againstAssessment, splitDeductible } from '#domain/insurance/deductible.ts';
import { isInsured } from '#domain/insurance/insured-lines.ts';
import { sumFen } from '#domain/money.ts';
import { caseOfOrder } from '#db/store/insurance.ts';
import { customerName } from '#db/store/names.ts';
import type { ReadDb } from '#db/write.ts';
import { billedLines } from '../settlement/compute-slips.ts';

/** The case of an order with its sums; null when it has none. */
export function caseView(db: ReadDb, orderId: number): InsuranceCaseView | null {
  const row = caseOfOrder(db, orderId);
  if (!row) return null;
  const insured = billedLines(db, orderId).filter(isInsured);
  const insuredFen = sumFen(insured.map((line) => line.netFen));
  return {
    insurerId: row.insurerId,
    insurerName: customerName(db, row.insurerId) ?? '',
    reportNo: row.reportNo,
    policyNo: row.policyNo ?? '',
    lossOn: row.lossOn,
    driver: row.driver ?? '',
    surveyor: row.surveyor ?? '',
    surveyorPhone: row.surveyorPhone ?? '',
    assessNo: row.assessNo ?? '',
    assessedFen: row.assessedFen,
    approvedFen: row.approvedFen,
    deductibleBp: row.deductibleBp,
    isDirectPay: row.isDirectPay,
    docs: [...row.docs],
    state: row.state,
    insuredFen,
    differenceFen: row.assessedFen === null ? null : againstAssessment(insured, row.assessedFen).differenceFen,
    borneFen: sumFen(splitDeductible(insured, borneBp(row)).map((split) => split.selfFen)),
  };
}
