/** 预约看板 of one day, with the parts to lay ready beside each wish (domain rules §6.1, §9.11). */
import type { Actor } from '#domain/actor.ts';
import { maskPhone } from '#domain/customer/phone.ts';
import { labelOf } from '#domain/messages/labels.ts';
import { formatMilli } from '#domain/quantity.ts';
import { appointmentPage, partsOfAppointment } from '#db/store/appointments.ts';
import type { ReadDb, WriteTx } from '#db/write.ts';
import type { AppointmentBoardData } from '#print/appointment-board/data.ts';
import type { Host } from '../../host.ts';
import { enqueuePaper } from '../print/enqueue.ts';
import { shopHead } from '../print/paper-heads.ts';

/** Longest wish the paper takes. */
const WISH_MAX = 280;

function pickOf(db: ReadDb, id: number): string {
  return partsOfAppointment(db, id)
    .filter(({ kept }) => kept.releasedAt === null)
    .map(({ kept, part }) => `${part.bin ?? ''} ${part.partNo} ×${formatMilli(kept.keptMilli)}`.trim())
    .join(';');
}

function boardOf(tx: WriteTx, on: string): AppointmentBoardData {
  const expected = appointmentPage(tx, on, on).filter((row) => row.appointment.status !== 'CANCELLED');
  return {
    docNo: `YY${on.replaceAll('-', '')}`,
    shop: shopHead(tx),
    day: on,
    rows: expected.map(({ appointment: one, advisorName, modelName }, i) => {
      const pick = pickOf(tx, one.id);
      const wish = [labelOf('zh-CN', 'mainType', one.serviceType), one.symptom, pick && `备料 ${pick}`];
      return {
        seq: i + 1,
        at: one.startAt,
        plateNo: one.plateNo || one.vin,
        modelName: modelName ?? '',
        customerCalled: one.name,
        phoneMasked: one.phone === '' ? '' : maskPhone(one.phone),
        wish: [...wish.filter(Boolean).join(' · ')].slice(0, WISH_MAX).join(''),
        advisorName: advisorName ?? '',
        stateText: labelOf('zh-CN', 'appointmentStatus', one.status),
      };
    }),
  };
}

/** Each print shows the day as it stands then. */
export function printBoard(host: Host, actor: Actor, input: { readonly commandId: string; readonly on: string }) {
  return host.write(actor, 'appointment.boardPrinted', input, (tx) => {
    const data = boardOf(tx, input.on);
    const paper = { form: 'APPOINTMENT_BOARD', docType: 'appointmentDay', docNo: data.docNo, data } as const;
    const day = Number(input.on.replaceAll('-', ''));
    const jobId = enqueuePaper(tx, { ...paper, docId: day, docRev: Math.floor(tx.act.at / 1000) });
    return { result: { printJobIds: [jobId] }, touches: ['printJobs'] };
  });
}
