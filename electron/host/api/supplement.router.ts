import { agreeSum } from '../services/supplement/agree-sum.ts';
import { answerSupplements } from '../services/supplement/answer-supplements.ts';
import { openSupplement, proposeSupplement } from '../services/supplement/open-supplement.ts';
import { presentSupplement } from '../services/supplement/present-supplement.ts';
import { printAgain } from '../services/supplement/print-supplement.ts';
import { saveSupplement } from '../services/supplement/save-supplement.ts';
import { openSupplements, supplementsView } from '../services/supplement/supplement-view.ts';
import { os } from './base.ts';

const { supplement } = os;

export const supplementRouter = {
  ofOrder: supplement.ofOrder.handler(({ input, context }) =>
    supplementsView(context.host.read, input.orderId, context.host.now()),
  ),
  listOpen: supplement.listOpen.handler(({ input, context }) => openSupplements(context.host.read, input.limit ?? 100)),
  propose: supplement.propose.handler(({ input, context }) => proposeSupplement(context.host, context.actor, input)),
  open: supplement.open.handler(({ input, context }) => openSupplement(context.host, context.actor, input)),
  save: supplement.save.handler(({ input, context }) =>
    saveSupplement(context.host, context.actor, context.approver, input),
  ),
  present: supplement.present.handler(({ input, context }) => presentSupplement(context.host, context.actor, input)),
  answer: supplement.answer.handler(({ input, context }) => answerSupplements(context.host, context.actor, input)),
  agreeSum: supplement.agreeSum.handler(({ input, context }) => agreeSum(context.host, context.actor, input)),
  print: supplement.print.handler(({ input, context }) => printAgain(context.host, context.actor, input)),
};
