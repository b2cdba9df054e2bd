/** An advisor at an estimate: what the screen sends, and estimates that have come some way. */
import { v7 } from 'uuid';
import type { LineInput } from '#domain/contract/line.ts';
import type { ShopDay } from './shop-day.ts';
import { ORDER_A } from './typed.ts';

/** Input of a save on what is stored now. */
export async function edited(day: ShopDay, id: number, lines: LineInput[], more: object = {}) {
  const { estimate } = await day.as('advisor');
  const { version, validUntilOn } = await estimate.get({ id });
  return { commandId: v7(), id, version, lines, orderDiscountFen: 0, validUntilOn, remark: '', ...more };
}

/** A visit of a customer with a plan, its estimate saved. */
export async function drafted(day: ShopDay, lines: LineInput[] = ORDER_A) {
  const opened = await day.estimate();
  day.givePlan(opened.customerId);
  const { estimate } = await day.as('advisor');
  const saved = await estimate.saveLines(await edited(day, opened.estimateId, lines));
  return { ...opened, ...saved, id: opened.estimateId };
}

/** The same, shown to the customer. */
export async function presented(day: ShopDay, lines?: LineInput[]) {
  const draft = await drafted(day, lines);
  const { estimate } = await day.as('advisor');
  const shown = await estimate.present({ commandId: v7(), id: draft.id, version: draft.version });
  return { ...draft, ...shown };
}

/** Taken by the customer: its lines are those of the order. */
export async function accepted(day: ShopDay, lines?: LineInput[]) {
  const shown = await presented(day, lines);
  const { estimate } = await day.as('advisor');
  const words = { acceptedBy: '陈𬭎', acceptMode: 'SIGNED' as const, note: '' };
  const { version } = await estimate.accept({ commandId: v7(), id: shown.id, version: shown.version, ...words });
  return { ...shown, version };
}
