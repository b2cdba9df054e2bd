import { acceptEstimate } from '../services/estimate/accept-estimate.ts';
import { estimateView } from '../services/estimate/estimate-view.ts';
import { openEstimate } from '../services/estimate/open-estimate.ts';
import { presentEstimate } from '../services/estimate/present-estimate.ts';
import { rejectEstimate } from '../services/estimate/reject-estimate.ts';
import { reviseEstimate } from '../services/estimate/revise-estimate.ts';
import { saveLines } from '../services/estimate/save-lines.ts';
import { os } from './base.ts';

export const estimateRouter = {
  open: os.estimate.open.handler(({ input, context }) => openEstimate(context.host, context.actor, input)),
  get: os.estimate.get.handler(({ input, context }) => estimateView(context.host.read, input.id, context.host.now())),
  saveLines: os.estimate.saveLines.handler(({ input, context }) =>
    saveLines(context.host, context.actor, context.approver, input),
  ),
  present: os.estimate.present.handler(({ input, context }) => presentEstimate(context.host, context.actor, input)),
  accept: os.estimate.accept.handler(({ input, context }) => acceptEstimate(context.host, context.actor, input)),
  reject: os.estimate.reject.handler(({ input, context }) => rejectEstimate(context.host, context.actor, input)),
  revise: os.estimate.revise.handler(({ input, context }) => reviseEstimate(context.host, context.actor, input)),
};
