/** The report number told at the signature is the beginning of the order's insurance case (domain rules §4.3, §5.3). */
import { isInsured } from '#domain/insurance/insured-lines.ts';
import { caseOfOrder, putCase } from '#db/store/insurance.ts';
import type { WriteTx } from '#db/write.ts';
import { billedLines } from '../settlement/compute-slips.ts';

/** Begins the case with the insurer of the lines, or corrects its number; nothing where no insurer pays. */
export function keepReportNo(tx: WriteTx, orderId: number, reportNo: string): void {
  if (reportNo === '') return;
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  const known = caseOfOrder(tx, orderId);
  const insurerId = known?.insurerId ?? billedLines(tx, orderId).find(isInsured)?.payerAccountId;
  if (known?.reportNo === reportNo || insurerId === undefined || insurerId === null) return;
  putCase(tx, { orderId, insurerId, reportNo, state: known?.state ?? 'REPORTED' }, by);
}
