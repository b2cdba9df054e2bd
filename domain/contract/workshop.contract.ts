/** The workshop desk: the board, the work of groups and technicians. */
import { z } from 'zod';
import * as E from '../enums.ts';
import { WAITS_FOR } from '../workshop/car-state.ts';
import { query } from './command.ts';
import { at, id, orderStatus, PersonRef } from './shapes.ts';

/** A car in the shop; before its first estimate it has no order. */
export const BoardRow = z.strictObject({
  orderId: id.nullable(),
  visitId: id.nullable(),
  orderNo: z.string(),
  plateNo: z.string(),
  modelName: z.string(),
  advisor: PersonRef,
  status: orderStatus.nullable(),
  waitsFor: z.enum(WAITS_FOR),
  holdReason: z.enum(E.HOLD_REASONS).nullable(),
  holdNote: z.string(),
  promisedAt: at.nullable(),
  arrivedAt: at.nullable(),
  isWaiting: z.boolean(),
  groupNames: z.array(z.string()),
  technicianNames: z.array(z.string()),
  bays: z.array(z.string()),
  internalReworkCount: z.int(),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const workshopContract = {
  /** every car in the shop, from check-in to delivery */
  board: query('search', 'any').input(z.strictObject({})).output(z.array(BoardRow)),
};
