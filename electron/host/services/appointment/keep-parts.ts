/** Parts kept back for an appointment, and given free again (domain rules §5.9). */
import { reservable } from '#domain/parts/reserve.ts';
import {
  addAppointmentPart,
  appointmentOfVisit,
  partsOfAppointment,
  releasePart,
  removeAppointmentPart,
} from '#db/store/appointments.ts';
import { addToStock, partById } from '#db/store/stock.ts';
import type { WriteTx } from '#db/write.ts';
import { found } from '../../refused.ts';

type Wanted = { readonly partId: number; readonly qtyMilli: number };

/** Keeps back what is free of each part. @refuses NOT_FOUND @returns what was touched */
export function keepParts(tx: WriteTx, appointmentId: number, wanted: readonly Wanted[]): string[] {
  for (const { partId, qtyMilli } of wanted) {
    const part = found(partById(tx, partId), '配件');
    const keptMilli = reservable(part, qtyMilli);
    addAppointmentPart(tx, { appointmentId, partId, askedMilli: qtyMilli, keptMilli });
    addToStock(tx, partId, { onHandMilli: 0, reservedMilli: keptMilli, valueFen: 0 });
  }
  return wanted.map(({ partId }) => `part:${partId}`);
}

/** Gives free what is still kept back. @returns what was touched */
export function releaseParts(tx: WriteTx, appointmentId: number): string[] {
  const open = partsOfAppointment(tx, appointmentId).filter(({ kept }) => kept.releasedAt === null);
  for (const { kept } of open) {
    addToStock(tx, kept.partId, { onHandMilli: 0, reservedMilli: -kept.keptMilli, valueFen: 0 });
    releasePart(tx, kept.id, tx.act.at);
  }
  return open.map(({ kept }) => `part:${kept.partId}`);
}

/** Another list of parts: what was asked before and stays keeps its place, the rest is given free. @returns what was touched */
export function keepOther(tx: WriteTx, appointmentId: number, wanted: readonly Wanted[]): string[] {
  const before = partsOfAppointment(tx, appointmentId);
  const stays = ({ partId, qtyMilli }: Wanted) =>
    before.some(({ kept }) => kept.partId === partId && kept.askedMilli === qtyMilli && kept.releasedAt === null);
  const gone = before.filter(({ kept: { partId, askedMilli } }) => {
    const again = wanted.find((one) => one.partId === partId);
    return again === undefined || again.qtyMilli !== askedMilli || !stays(again);
  });
  for (const { kept } of gone) {
    const reservedMilli = kept.releasedAt === null ? -kept.keptMilli : 0;
    addToStock(tx, kept.partId, { onHandMilli: 0, reservedMilli, valueFen: 0 });
    removeAppointmentPart(tx, kept.id);
  }
  const added = wanted.filter((one) => !stays(one));
  return [...gone.map(({ kept }) => `part:${kept.partId}`), ...keepParts(tx, appointmentId, added)];
}

/** The car's order keeps its own parts now, or the car is gone. @returns what was touched */
export function releaseForVisit(tx: WriteTx, visitId: number): string[] {
  const row = appointmentOfVisit(tx, visitId);
  return row ? releaseParts(tx, row.id) : [];
}
