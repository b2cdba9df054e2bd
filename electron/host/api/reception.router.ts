import { visitPage } from '#db/store/visits.ts';
import { checkIn, editVisit } from '../services/reception/check-in.ts';
import { leaveUnrepaired, voidVisit } from '../services/reception/end-visit.ts';
import { visitRow, visitView } from '../services/reception/visit-view.ts';
import { addLateMarks, printSheet, saveWalkAround, signWalkAround } from '../services/reception/walk-around.ts';
import { takeOverVisit } from '../services/repair-order/take-over.ts';
import { os } from './base.ts';

export const receptionRouter = {
  checkIn: os.reception.checkIn.handler(({ input, context }) => checkIn(context.host, context.actor, input)),
  visit: os.reception.visit.handler(({ input, context }) => visitView(context.host.read, context.actor, input.id)),
  visits: os.reception.visits.handler(({ input, context }) =>
    visitPage(context.host.read, { on: input.on, isOpenOnly: input.isOpenOnly ?? false, limit: 200 }).map(visitRow),
  ),
  edit: os.reception.edit.handler(({ input, context }) => editVisit(context.host, context.actor, input)),
  saveWalkAround: os.reception.saveWalkAround.handler(({ input, context }) =>
    saveWalkAround(context.host, context.actor, input),
  ),
  signWalkAround: os.reception.signWalkAround.handler(({ input, context }) =>
    signWalkAround(context.host, context.actor, input),
  ),
  addLateMarks: os.reception.addLateMarks.handler(({ input, context }) =>
    addLateMarks(context.host, context.actor, input),
  ),
  printSheet: os.reception.printSheet.handler(({ input, context }) => printSheet(context.host, context.actor, input)),
  leaveUnrepaired: os.reception.leaveUnrepaired.handler(({ input, context }) =>
    leaveUnrepaired(context.host, context.actor, input),
  ),
  takeOver: os.reception.takeOver.handler(({ input, context }) => takeOverVisit(context.host, context.actor, input)),
  void: os.reception.void.handler(({ input, context }) => voidVisit(context.host, context.actor, input)),
};
