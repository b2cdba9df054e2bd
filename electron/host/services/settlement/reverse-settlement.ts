/** 反结算 of an unpaid slip: a mirror with its own number in the current business day; the order is READY again (domain rules §5.6, §8.7a). */
import type { Actor } from '#domain/actor.ts';
import { dayOf } from '#domain/calendar.ts';
import { grantOf } from '#domain/permissions.ts';
import { mirror } from '#domain/settlement/reversal.ts';
import { settlementStatusTable } from '#domain/settlement/status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { isDayClosed, paymentsOfSettlement } from '#db/store/cashier.ts';
import { orderById } from '#db/store/orders.ts';
import {
  addSettlement,
  changeSettlement,
  linesOfSettlement,
  type SettlementRow,
  settlementById,
  taxesOfSettlement,
} from '#db/store/settlements.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
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

/** @refuses STATE_REFUSED when money was received or it is no live slip, NOT_OWN_DOCUMENT, FORBIDDEN on another day, DAY_CLOSED,
 *   TRANSFER_WAITING while a transfer to it is expected */
export function reverseSettlement(
  host: Host,
  actor: Actor,
  input: { commandId: string; id: number; version: number; reason: string },
) {
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
    const status = must(nextStatus(settlementStatusTable, row.status, 'reverseUnpaid'));
    mustOwn(tx, actor, 'settlement.reverseUnpaid', order.advisorId);
    const isManager = grantOf(actor.roles, 'settlement.reverseUnpaid') === 'any';
    if (!isManager && row.businessOn !== dayOf(now)) refuse('MANAGER_NEEDED', { action: 'reverseSettlement' });
    if (isDayClosed(tx, dayOf(now))) refuse('DAY_CLOSED', { businessOn: dayOf(now) });
    const waiting = paymentsOfSettlement(tx, row.id).find(({ payment }) => payment.state === 'PENDING');
    if (waiting) refuse('TRANSFER_WAITING', { paymentNo: waiting.payment.paymentNo });
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
      changes: { settlementNo: row.settlementNo, reason: input.reason },
      more: { reversalId, printJobIds: [jobId] },
    };
  });
}
