/** 反结算 of a slip that is not paid: a mirror with its own number in the current business day; the order is READY again (domain rules §5.6, §8.7a). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { mayReversePaid } from '#domain/limits.ts';
import { grantOf } from '#domain/permissions.ts';
import { mirror } from '#domain/settlement/reversal.ts';
import { mayReverseOnAccount } from '#domain/settlement/reverse-on-account.ts';
import { settlementStatusTable } from '#domain/settlement/status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { isDayClosed, paymentsOfSettlement } from '#db/store/cashier.ts';
import { claimOfOrder } from '#db/store/claims.ts';
import { orderById } from '#db/store/orders.ts';
import {
  addSettlement,
  changeReceivable,
  changeSettlement,
  linesOfSettlement,
  receivableOfSettlement,
  type SettlementRow,
  settlementById,
  taxesOfSettlement,
} from '#db/store/settlements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
import { Approvals } from '../approval/ask-approval.ts';
import { giveNumber } from '../number.ts';
import { mustOwn } from '../own-document.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { actOnOrder } from '../repair-order/order-act.ts';
import { buildSettlementSheet } from './build-settlement-sheet.ts';

/** Prices per unit and the list value stay as they are on the mirror. */
const KEPT = ['rateFen', 'unitPriceFen', 'listPriceFen'] as const;

function storeMirror(tx: WriteTx, slip: SettlementRow, reason: string): number {
  const now = tx.act.at;
  const by = tx.act.actor.employeeId;
  const { id: _id, reversedById: _reversed, ...kept } = mirror(slip);
  return addSettlement(
    tx,
    {
      ...kept,
      slipKind: 'REVERSAL',
      settlementNo: giveNumber(tx, 'settlement'),
      status: 'CONFIRMED',
      receivedFen: 0,
      reversalOfId: slip.id,
      reverseReason: reason,
      businessOn: dayOf(now),
      confirmedAt: now,
      confirmedBy: by,
      printCount: 0,
      version: 1,
      createdAt: now,
      createdBy: by,
      updatedAt: now,
      updatedBy: by,
    },
    linesOfSettlement(tx, slip.id).map((line) => {
      const { id: _line, settlementId: _slip, ...row } = mirror(line, KEPT);
      return row;
    }),
    taxesOfSettlement(tx, slip.id).map((tax) => {
      const { id: _tax, settlementId: _slip, ...row } = mirror(tax);
      return row;
    }),
  );
}

type ReverseInput = {
  commandId: string;
  id: number;
  version: number;
  reason: string;
  approval?: { reason?: string | undefined } | undefined;
};

/** The customer's slip on its day by who wrote it, later by a manager. @refuses MANAGER_NEEDED, TRANSFER_WAITING */
function allowUnpaid(tx: WriteTx, actor: Actor, row: SettlementRow, now: number): void {
  const isManager = grantOf(actor.roles, 'settlement.reverseUnpaid') === 'any';
  if (!isManager && row.businessOn !== dayOf(now)) refuse('MANAGER_NEEDED', { action: 'reverseSettlement' });
  const waiting = paymentsOfSettlement(tx, row.id).find(({ payment }) => payment.state === 'PENDING');
  if (waiting) refuse('TRANSFER_WAITING', { paymentNo: waiting.payment.paymentNo });
}

/** What its payer owes is owed no more. @refuses RECEIVABLE_RECEIVED, CLAIM_HANDED_IN, APPROVAL_REQUIRED */
function allowOnAccount(tx: WriteTx, approvals: Approvals, row: SettlementRow): void {
  const receivable = receivableOfSettlement(tx, row.id);
  const { payerType, payableFen } = row;
  const claimState = claimOfOrder(tx, row.orderId)?.state ?? null;
  must(mayReverseOnAccount({ payerType, claimState, receivedFen: receivable?.receivedFen ?? 0 }));
  const terms = { before: payableFen, after: 0, amountFen: payableFen };
  must(approvals.ask('settlement.reversePaid', mayReversePaid, terms));
  const by = { employeeId: tx.act.actor.employeeId, now: tx.act.at };
  if (receivable) changeReceivable(tx, receivable.id, 'REVERSED', by);
}

/**
 * Of an unpaid slip, or of one on account with a manager's word; the other payers' slips stand.
 * @refuses STATE_REFUSED when money was received or it is no live slip, NOT_OWN_DOCUMENT, MANAGER_NEEDED on another day, DAY_CLOSED,
 *   TRANSFER_WAITING while a transfer to it is expected, RECEIVABLE_RECEIVED, CLAIM_HANDED_IN, APPROVAL_REQUIRED on account
 */
export function reverseSettlement(host: Host, actor: Actor, approver: Actor | null, input: ReverseInput) {
  const slip = found(settlementById(host.read, input.id), '结算单');
  const order = found(orderById(host.read, slip.orderId), '委托书');
  const command = {
    commandId: input.commandId,
    id: order.id,
    settlementId: input.id,
    settlementVersion: input.version,
    reason: input.reason,
  };
  return actOnOrder(host, actor, 'settlement.reversed', command, 'reverseSettlement', ({ tx, by, now }) => {
    const row = found(settlementById(tx, input.id), '结算单');
    if (row.slipKind !== 'NORMAL')
      refuse('STATE_REFUSED', { machine: 'settlement', state: row.status, action: 'reverseUnpaid' });
    const isOnAccount = row.status === 'ON_ACCOUNT';
    const status = must(nextStatus(settlementStatusTable, row.status, isOnAccount ? 'reversePaid' : 'reverseUnpaid'));
    mustOwn(tx, actor, 'settlement.reverseUnpaid', order.advisorId);
    if (isDayClosed(tx, dayOf(now))) refuse('DAY_CLOSED', { businessOn: dayOf(now) });
    const approvals = new Approvals(actor, approver);
    if (isOnAccount) allowOnAccount(tx, approvals, row);
    else allowUnpaid(tx, actor, row, now);
    const document = { docType: 'settlement', docId: row.id, docVersion: input.version };
    approvals.store(tx, document, input.approval?.reason ?? input.reason);
    const reversalId = storeMirror(tx, row, input.reason);
    changeSettlement(
      tx,
      { id: row.id, version: input.version },
      { status, reversedById: reversalId, reverseReason: input.reason },
      by,
    );
    const sheet = buildSettlementSheet(tx, reversalId);
    const jobId = enqueuePaper(tx, {
      form: 'SETTLEMENT',
      docType: 'settlement',
      docId: reversalId,
      docNo: sheet.docNo,
      data: sheet,
    });
    return {
      touches: ['due', 'printJobs', `settlement:${row.id}`, `settlement:${reversalId}`],
      changes: { settlementNo: row.settlementNo, reason: input.reason, ...approvals.note },
      more: { reversalId, printJobIds: [jobId] },
    };
  });
}
