/** An advisor at an estimate: what the screen sends, and estimates that have come some way. */
import { v7 } from 'uuid';
import type { LineInput } from '#domain/contract/line.ts';
import type { ShopDay } from './shop-day.ts';
import { ORDER_A, VEHICLE } from './typed.ts';

/** Input of a save on what is stored now. */
export async function edited(day: ShopDay, id: number, lines: LineInput[], more: object = {}) {
  const { estimate } = await day.as('advisor');
  const { version, validUntilOn } = await estimate.get({ id });
  return { commandId: v7(), id, version, lines, orderDiscountFen: 0, validUntilOn, remark: '', ...more };
}

/** A visit of a customer with a plan, its estimate saved. */
export async function drafted(day: ShopDay, lines: LineInput[] = ORDER_A, orderDiscountFen = 0) {
  const opened = await day.estimate();
  day.givePlan(opened.customerId);
  const { estimate } = await day.as('advisor');
  const saved = await estimate.saveLines(await edited(day, opened.estimateId, lines, { orderDiscountFen }));
  return { ...opened, ...saved, id: opened.estimateId };
}

/** The same, shown to the customer. */
export async function presented(day: ShopDay, lines?: LineInput[], orderDiscountFen?: number) {
  const draft = await drafted(day, lines, orderDiscountFen);
  const { estimate } = await day.as('advisor');
  const shown = await estimate.present({ commandId: v7(), id: draft.id, version: draft.version });
  return { ...draft, ...shown };
}

/** Taken by the customer: its lines are those of the order. */
export async function accepted(day: ShopDay, lines?: LineInput[], orderDiscountFen?: number) {
  const shown = await presented(day, lines, orderDiscountFen);
  const { estimate } = await day.as('advisor');
  const words = { acceptedBy: '陈𬭎', acceptMode: 'SIGNED' as const, note: '' };
  const { version } = await estimate.accept({ commandId: v7(), id: shown.id, version: shown.version, ...words });
  return { ...shown, version };
}

/** The car has a VIN and its walk-around an excuse: the order may be signed. @returns the input of 签委托 */
export async function readyToSign(day: ShopDay, order: { orderId: number; visitId: number }, vin: string) {
  const { vehicle, reception, order: orders } = await day.as('advisor');
  const { vehicleId } = await reception.visit({ id: order.visitId });
  const { version, plateNo } = (await vehicle.card({ id: vehicleId })).vehicle;
  const typed = { ...VEHICLE, plateNo: plateNo ?? '', vin };
  await vehicle.edit({ commandId: v7(), id: vehicleId, version, vehicle: typed });
  const walk = { marks: [], isNoMarks: true, isExteriorDirty: false, functions: [], warningLamps: [], belongings: [] };
  const saved = await reception.saveWalkAround({ commandId: v7(), visitId: order.visitId, walkAround: walk });
  const sign = { kind: 'PAPER', signedBy: '陈𬭎' } as const;
  await reception.signWalkAround({ commandId: v7(), visitId: order.visitId, version: saved.version, sign });
  const signature = { signMode: 'PAPER', signedBy: '陈𬭎', isPhoneRefused: false, insuranceReportNo: '' } as const;
  const id = order.orderId;
  return { commandId: v7(), id, version: (await orders.get({ id })).version, ...signature };
}
