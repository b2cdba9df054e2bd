/** The customer's word on what was offered: kept with its evidence; approved lines join the order, the others are advice (domain rules §5.4). */
import type { Actor } from '#domain/actor.ts';
import type { AcceptMode } from '#domain/enums.ts';
import { checkPackagesWhole } from '#domain/estimate/package-lines.ts';
import { FindingList } from '#domain/findings.ts';
import { formatYuan } from '#domain/money.ts';
import { partsNeedingConsent } from '#domain/repair-order/authorise.ts';
import { ADVICE_MAX } from '#domain/repair-order/cancel.ts';
import { checkConsent } from '#domain/repair-order/consent.ts';
import { orderStatusTable } from '#domain/repair-order/status.ts';
import {
  adviceLines,
  type Answer,
  answerOf,
  checkConsentAt,
  checkTold,
  partsAlone,
  totalsWith,
} from '#domain/repair-order/supplement.ts';
import { supplementStatusTable } from '#domain/repair-order/supplement-status.ts';
import { warrantyPeriod } from '#domain/repair-order/warranty-period.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanLine } from '#domain/text.ts';
import { addDeclinedAdvice } from '#db/store/order-drafts.ts';
import { changeOrder, type OrderRow, orderAround, orderById } from '#db/store/orders.ts';
import {
  changeSupplement,
  linesOfSupplement,
  type SupplementLineRow,
  type SupplementRow,
  supplementById,
} from '#db/store/supplements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { mustOwn } from '../own-document.ts';
import { keepPromise } from '../reception/keep-promise.ts';
import { sumsOf } from '../repair-order/document-sums.ts';
import { billedLines, orderSums, summedLines } from '../settlement/compute-slips.ts';
import { joinLines } from './join-lines.ts';
import { printSupplement } from './print-supplement.ts';
import { promiseOf } from './promise-of.ts';
import { touchedBy } from './supplement-act.ts';

export type ConsentTyped = { mode: AcceptMode | null; by: string; phone: string; at: number | null; note: string };
export type AnswerInput = ConsentTyped & {
  commandId: string;
  confirmed?: string[] | undefined;
  orderId: number;
  answers: { id: number; version: number; approvedLineNos: number[] }[];
  declinedNote: string;
  newPromisedAt: number | null;
  totalFen: number;
};

type Answered = {
  readonly supplement: SupplementRow;
  readonly version: number;
  readonly answer: Answer<SupplementLineRow>;
};

/** Owner, contact of a company, and who signed: nobody else speaks for the car. */
export function entitledOf(tx: WriteTx, order: OrderRow) {
  const { customer } = found(orderAround(tx, order.id), '委托书');
  return { ownerName: customer.name, contactName: customer.contactName ?? '', signedBy: order.signedBy ?? '' };
}

function answeredOf(tx: WriteTx, input: AnswerInput): Answered[] {
  return input.answers.map(({ id, version, approvedLineNos }) => {
    const stored = supplementById(tx, id);
    // one of another order is none of this call
    const supplement = found(stored?.orderId === input.orderId ? stored : undefined, '增项');
    return {
      supplement,
      version,
      answer: must(answerOf(supplement.supplementNo, linesOfSupplement(tx, id), approvedLineNos)),
    };
  });
}

function judge(tx: WriteTx, order: OrderRow, input: AnswerInput, answered: readonly Answered[]): void {
  const approved = answered.flatMap(({ answer }) => answer.approved);
  const alone = answered.flatMap(({ answer }) => partsAlone(answer));
  const reman = partsNeedingConsent(approved);
  const now = totalsWith(orderSums(tx, order), approved);
  const shownAt = Math.max(...answered.map(({ supplement }) => supplement.presentedAt ?? 0));
  const list = new FindingList()
    .add(checkConsent(input, entitledOf(tx, order)))
    .add(checkTold(input.totalFen, now.selfFen))
    .add(promiseOf(tx, order, input.newPromisedAt));
  for (const { id, approvedLineNos } of input.answers)
    list.add(checkPackagesWhole(linesOfSupplement(tx, id), approvedLineNos));
  if (input.at !== null) list.add(checkConsentAt(input.at, shownAt, tx.act.at));
  list
    .warnIf(alone.length > 0, 'SUPPLEMENT_PART_ALONE', { names: alone })
    .warnIf(reman.length > 0, 'PART_CONSENT_MISSING', { names: reman });
  mustPass(list.found, input.confirmed);
}

/** The supplement is closed with the customer's word before any line of it may stand in the order. */
function close(tx: WriteTx, input: AnswerInput, { supplement, version, answer }: Answered): SupplementRow {
  const { at: now, actor } = tx.act;
  const change = {
    status: must(nextStatus(supplementStatusTable, supplement.status, answer.action)),
    consentMode: input.mode,
    consentBy: cleanLine(input.by),
    consentPhone: cleanLine(input.phone) || null,
    consentAt: input.at,
    evidenceNote: cleanLine(input.note),
    declinedNote: answer.declined.length > 0 ? cleanLine(input.declinedNote) || null : null,
    newPromisedAt: input.newPromisedAt,
    recordedAt: now,
    recordedBy: actor.employeeId,
  };
  changeSupplement(tx, { id: supplement.id, version }, change, { employeeId: actor.employeeId, now });
  return { ...supplement, ...change };
}

function advise(tx: WriteTx, order: OrderRow, { supplement, answer }: Answered, note: string): void {
  const why = cleanLine(note) === '' ? '' : `,${cleanLine(note)}`;
  const texts = adviceLines(answer.declined).map((line) =>
    `${line.name}(${supplement.fault},报价 ${formatYuan(line.netFen)}${why})`.slice(0, ADVICE_MAX),
  );
  addDeclinedAdvice(tx, order, texts, { employeeId: tx.act.actor.employeeId, now: tx.act.at });
}

/** The period is raised by what was added, never lowered. */
function changeOf(tx: WriteTx, order: OrderRow, promisedAt: number | null) {
  const lines = billedLines(tx, order.id);
  const warranty = warrantyPeriod(lines.flatMap((line) => (line.workClass ? [line.workClass] : [])));
  return {
    ...sumsOf(summedLines(tx, order.id), order.orderDiscountFen).columns,
    warrantyKm: Math.max(order.warrantyKm ?? 0, warranty.km),
    warrantyDays: Math.max(order.warrantyDays ?? 0, warranty.days),
    ...(promisedAt === null ? {} : { promisedAt }),
  };
}

/**
 * Several supplements may be answered in one call; the total that was told is the total that is recorded.
 * @refuses PACKAGE_PARTLY, CONSENT_INCOMPLETE, CONSENT_NOT_ENTITLED, CONSENT_AT_ODD, SUPPLEMENT_TOTAL_DIFFERS, SUPPLEMENT_LINE_UNKNOWN, PROMISE_…,
 *   STATE_REFUSED, NOT_OWN_DOCUMENT, CHANGED_MEANWHILE; warns SUPPLEMENT_PART_ALONE, PART_CONSENT_MISSING
 */
export function answerSupplements(host: Host, actor: Actor, input: AnswerInput) {
  return host.write(actor, 'supplement.answered', input, (tx) => {
    const order = found(orderById(tx, input.orderId), '委托书');
    mustOwn(tx, actor, 'supplement.add', order.advisorId);
    const answered = answeredOf(tx, input);
    for (const { supplement, answer } of answered)
      must(nextStatus(supplementStatusTable, supplement.status, answer.action));
    must(nextStatus(orderStatusTable, order.status, 'addSupplement'));
    judge(tx, order, input, answered);
    const printJobIds = answered.map((one) => {
      const closed = close(tx, input, one);
      joinLines(tx, order, { ...one, supplement: closed });
      advise(tx, order, one, input.declinedNote);
      return printSupplement(tx, closed);
    });
    const promisedAt = input.newPromisedAt === order.promisedAt ? null : input.newPromisedAt;
    const { at: now } = tx.act;
    const kept: string[] = [];
    if (promisedAt !== null) {
      const reason = `增项 ${answered.map(({ supplement }) => supplement.supplementNo).join('、')}`;
      kept.push(...keepPromise(tx, order, { promisedAt, reason, toldBy: actor.name }));
    }
    const by = { employeeId: actor.employeeId, now };
    const version = changeOrder(tx, order, changeOf(tx, order, promisedAt), by);
    const parts = answered.flatMap(({ answer }) =>
      answer.approved.flatMap((l) => (l.partId ? [`part:${l.partId}`] : [])),
    );
    return {
      result: { version, printJobIds },
      touches: [
        ...touchedBy(
          answered.map(({ supplement }) => supplement.id),
          order.id,
        ),
        ...['requests', 'printJobs', ...kept, ...parts, ...(order.vehicleId ? [`vehicle:${order.vehicleId}`] : [])],
      ],
      changes: {
        answers: answered.map(({ supplement, answer }) => ({
          supplementNo: supplement.supplementNo,
          action: answer.action,
          approved: answer.approved.map((line) => line.lineNo),
        })),
        mode: input.mode,
        by: cleanLine(input.by),
        totalFen: { before: order.selfFen, after: input.totalFen },
      },
    };
  });
}
