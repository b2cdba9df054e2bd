/** 增项确认单: blank boxes with the offer, the recorded answer afterwards (domain rules §9.5). */
import type { Actor } from '#domain/actor.ts';
import { amountInCapitals } from '#domain/capitals.ts';
import { addedSelf, insuredBefore, totalsWith } from '#domain/repair-order/supplement.ts';
import { employeeById } from '#db/store/employees.ts';
import { orderAround } from '#db/store/orders.ts';
import { linesOfSupplement, type SupplementRow, supplementById } from '#db/store/supplements.ts';
import type { WriteTx } from '#db/write.ts';
import type { SupplementData } from '#print/supplement/data.ts';
import type { Host } from '../../host.ts';
import { found } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { printedPackages } from '../print/printed-packages.ts';
import { carHead, customerHead, shopHead } from '../print/paper-heads.ts';
import { layoutOn } from '../settings/paper-layout.ts';
import { printedLines, printedSums } from '../repair-order/build-order-sheet.ts';
import { insuredSum, orderSums } from '../settlement/compute-slips.ts';

/** The order's total with this supplement; once answered its approved lines are part of the order already. */
function newTotalOf(tx: WriteTx, supplement: SupplementRow): number {
  const { order } = found(orderAround(tx, supplement.orderId), '委托书');
  const waiting = supplement.recordedAt === null ? linesOfSupplement(tx, supplement.id) : [];
  return totalsWith(orderSums(tx, order), waiting).selfFen;
}

function buildSheet(tx: WriteTx, supplement: SupplementRow): SupplementData {
  const around = found(orderAround(tx, supplement.orderId), '委托书');
  const stored = linesOfSupplement(tx, supplement.id);
  const isAnswered = supplement.recordedAt !== null;
  const tables = printedLines(tx, stored);
  const wordOf = (kind: 'LABOR' | 'PART' | 'OTHER', i: number) =>
    stored.filter((line) => line.kind === kind)[i]?.isApproved ?? null;
  const agreed = stored.filter((line) => line.isApproved);
  const newTotalFen = newTotalOf(tx, supplement);
  return {
    docNo: supplement.supplementNo,
    orderNo: around.order.orderNo,
    shop: shopHead(tx),
    customer: customerHead(around),
    car: carHead(around),
    foundByName: employeeById(tx, supplement.foundBy)?.name ?? '',
    foundAt: supplement.createdAt,
    fault: supplement.fault,
    reason: supplement.reason,
    labor: tables.labor.map((row, i) => ({ ...row, isApproved: wordOf('LABOR', i) })),
    parts: tables.parts.map((row, i) => ({ ...row, isApproved: wordOf('PART', i) })),
    other: tables.other.map((row, i) => ({ ...row, isApproved: wordOf('OTHER', i) })),
    packages: printedPackages(stored),
    sums: printedSums(stored, 0),
    addFen: isAnswered ? addedSelf(insuredBefore(insuredSum(tx, around.order.id), agreed), agreed) : supplement.addFen,
    newTotalFen,
    newTotalInWords: amountInCapitals(newTotalFen),
    newPromisedAt: supplement.newPromisedAt ?? around.order.promisedAt,
    status: supplement.status,
    consent: isAnswered
      ? {
          mode: supplement.consentMode ?? 'SIGNED',
          by: supplement.consentBy ?? '',
          phone: supplement.consentPhone ?? '',
          at: supplement.consentAt ?? 0,
          note: supplement.evidenceNote ?? '',
          recordedByName: employeeById(tx, supplement.recordedBy ?? 0)?.name ?? '',
        }
      : null,
    declinedNote: supplement.declinedNote ?? '',
    advisorName: around.advisorName,
    ...layoutOn(tx, 'SUPPLEMENT', { as: { docType: 'supplement', docId: supplement.id } }),
  };
}

/** Queues the paper of a supplement as it stands: the offer is one document, the answered form the next. @returns the job id */
export function printSupplement(tx: WriteTx, supplement: SupplementRow): string {
  return enqueuePaper(tx, {
    form: 'SUPPLEMENT',
    docType: 'supplement',
    docId: supplement.id,
    docNo: supplement.supplementNo,
    docRev: supplement.recordedAt === null ? 1 : 2,
    data: buildSheet(tx, supplement),
  });
}

/** @refuses NOT_FOUND */
export function printAgain(host: Host, actor: Actor, input: { commandId: string; id: number }) {
  return host.write(actor, 'supplement.printed', input, (tx) => {
    const supplement = found(supplementById(tx, input.id), '增项');
    return { result: { printJobIds: [printSupplement(tx, supplement)] }, touches: ['printJobs'] };
  });
}
