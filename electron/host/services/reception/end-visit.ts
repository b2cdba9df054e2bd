/** 未修离店 and 误建 (domain rules §5.1). */
import type { Actor } from '#domain/actor.ts';
import { type Attached, checkLeaveUnrepaired, checkVoidVisit } from '#domain/reception/leave.ts';
import { visitStatusTable } from '#domain/reception/visit-status.ts';
import { nextStatus } from '#domain/state-table.ts';
import { cleanLine } from '#domain/text.ts';
import { photosOfVisit } from '#db/store/attachments.ts';
import { estimateOfVisit } from '#db/store/estimates.ts';
import { openOrderOf } from '#db/store/vehicles.ts';
import { changeVisit, visitById, walkAroundOf } from '#db/store/visits.ts';
import type { Host } from '../../host.ts';
import { found, must, mustPass } from '../../refused.ts';
import { releaseForVisit } from '../appointment/keep-parts.ts';

type Input = { commandId: string; id: number; version: number; reason: string };

/** @refuses REASON_MISSING, VISIT_ORDER_OPEN, STATE_REFUSED */
export function leaveUnrepaired(host: Host, actor: Actor, input: Input) {
  return host.write(actor, 'reception.leftUnrepaired', input, (tx) => {
    const visit = found(visitById(tx, input.id), '接车单');
    const status = must(nextStatus(visitStatusTable, visit.status, 'leaveUnrepaired'));
    const open = openOrderOf(tx, visit.vehicleId);
    mustPass(checkLeaveUnrepaired(input.reason, { openOrderNo: open?.orderNo ?? null, partsOut: [] }), undefined);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeVisit(tx, input, { status, leftReason: cleanLine(input.reason) }, by);
    const released = releaseForVisit(tx, visit.id);
    return { result: { version }, touches: [`visit:${visit.id}`, 'visits', ...released] };
  });
}

/** @refuses REASON_MISSING, VISIT_NOT_TODAY, VISIT_NOT_EMPTY, STATE_REFUSED */
export function voidVisit(host: Host, actor: Actor, input: Input) {
  return host.write(actor, 'reception.visitVoided', input, (tx) => {
    const visit = found(visitById(tx, input.id), '接车单');
    const status = must(nextStatus(visitStatusTable, visit.status, 'void'));
    const attached: Attached[] = [
      ...(walkAroundOf(tx, visit.id) ? ['WALK_AROUND' as const] : []),
      ...(photosOfVisit(tx, visit.id).length > 0 ? ['PHOTO' as const] : []),
      ...(estimateOfVisit(tx, visit.id) ? ['ESTIMATE' as const] : []),
    ];
    mustPass(checkVoidVisit(input.reason, { arrivedAt: visit.arrivedAt, now: tx.act.at, attached }), undefined);
    const by = { employeeId: actor.employeeId, now: tx.act.at };
    const version = changeVisit(tx, input, { status, leftReason: cleanLine(input.reason) }, by);
    const released = releaseForVisit(tx, visit.id);
    return { result: { version }, touches: [`visit:${visit.id}`, 'visits', ...released] };
  });
}
