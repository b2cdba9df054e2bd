/** 交班: counted first, then compared; a difference needs its reason; the figures are frozen and printed (domain rules §5.7). */
import { createHash } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';
import { compareCount, expectedOf, withBalances } from '#domain/cashier/shift.ts';
import { shiftStatusTable } from '#domain/cashier/shift-status.ts';
import type { Tender } from '#domain/enums.ts';
import { nextStatus } from '#domain/state-table.ts';
import { addShiftTender, changeShift, shiftById, sumsOfShift } from '#db/store/cashier.ts';
import { employeeById } from '#db/store/employees.ts';
import type { WriteTx } from '#db/write.ts';
import type { Host } from '../../host.ts';
import { found, must, refuse } from '../../refused.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { buildShiftReport } from './build-shift-report.ts';
import { shiftView } from './shift-view.ts';

function ownShift(tx: WriteTx, actor: Actor, id: number) {
  const shift = found(shiftById(tx, id), '班次');
  if (shift.cashierId !== actor.employeeId)
    return refuse('NOT_OWN_DOCUMENT', { ownerName: employeeById(tx, shift.cashierId)?.name ?? '' });
  return shift;
}

/** From here on no money moves in this shift. @refuses STATE_REFUSED, CHANGED_MEANWHILE */
export function startCount(host: Host, actor: Actor, input: { commandId: string; id: number; version: number }) {
  return host.write(actor, 'cashier.countStarted', input, (tx) => {
    const shift = ownShift(tx, actor, input.id);
    const status = must(nextStatus(shiftStatusTable, shift.status, 'startCount'));
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeShift(tx, { id: shift.id, version: input.version }, { status, countingAt: tx.act.at }, by);
    return { result: { version }, touches: [`shift:${shift.id}`] };
  });
}

type CloseInput = {
  commandId: string;
  id: number;
  version: number;
  counted: { tender: Tender; countedFen: number }[];
  reason: string;
  cashToSafeFen: number;
};

/** @refuses STATE_REFUSED before counting, SHIFT_DIFFERENCE_REASON beside `reason`, CHANGED_MEANWHILE */
export function closeShift(host: Host, actor: Actor, input: CloseInput) {
  return host.write(actor, 'cashier.shiftClosed', input, (tx) => {
    const shift = ownShift(tx, actor, input.id);
    const status = must(nextStatus(shiftStatusTable, shift.status, 'close'));
    const expected = expectedOf(shift.floatFen, sumsOfShift(tx, shift.id));
    const { tenders, overShortFen, isEven } = must(
      compareCount(expected, withBalances(expected, input.counted)),
      'counted',
    );
    if (!isEven && input.reason.trim() === '') return refuse('SHIFT_DIFFERENCE_REASON', { overShortFen }, 'reason');
    for (const { tender, expectedFen, countedFen } of tenders) {
      addShiftTender(tx, { shiftId: shift.id, tender, expectedFen, countedFen });
    }
    const closedHash = createHash('sha256')
      .update(JSON.stringify({ shiftNo: shift.shiftNo, expected, counted: input.counted }))
      .digest('hex');
    const change = {
      status,
      closedAt: tx.act.at,
      overShortFen,
      overShortReason: input.reason || null,
      cashToSafeFen: input.cashToSafeFen,
      closedHash,
    };
    changeShift(tx, { id: shift.id, version: input.version }, change, { employeeId: actor.employeeId, now: tx.act.at });
    const closed = found(shiftById(tx, shift.id), '班次');
    const data = buildShiftReport(tx, closed);
    const jobId = enqueuePaper(tx, {
      form: 'SHIFT_REPORT',
      docType: 'shift',
      docId: shift.id,
      docNo: shift.shiftNo,
      data,
    });
    return {
      result: { shift: shiftView(tx, closed), printJobIds: [jobId] },
      touches: [`shift:${shift.id}`, 'printJobs'],
      changes: { overShortFen, reason: input.reason },
    };
  });
}
