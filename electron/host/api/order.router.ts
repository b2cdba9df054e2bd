import { orderPage } from '#db/store/orders.ts';
import { technicianLoad } from '#db/store/workshop.ts';
import { saveClaim } from '../services/claim/save-claim.ts';
import { saveInsurance } from '../services/insurance/save-case.ts';
import { cheapenLine } from '../services/repair-order/cheapen-line.ts';
import { lowerLine } from '../services/repair-order/lower-line.ts';
import { previewCoverage } from '../services/repair-order/preview-coverage.ts';
import { setCoverage } from '../services/repair-order/set-coverage.ts';
import { authoriseOrder } from '../services/repair-order/authorise-order.ts';
import { cancelOrder, removeLine } from '../services/repair-order/cancel-order.ts';
import { handOverOrder, sendBackOrder } from '../services/repair-order/hand-over.ts';
import { deliverOrder, printGatePass, releaseOrder } from '../services/repair-order/deliver-order.ts';
import { orderRow, orderView } from '../services/repair-order/order-view.ts';
import { reprintOrder } from '../services/repair-order/reprint-order.ts';
import { takeOverOrder } from '../services/repair-order/take-over.ts';
import { finishWork, holdOrder, resumeOrder, setWash } from '../services/repair-order/workshop-acts.ts';
import { dispatchOrder } from '../services/workshop/assign-task.ts';
import { finalCheck, recordCheck } from '../services/workshop/check-work.ts';
import { finishTask, startTask } from '../services/workshop/task-acts.ts';
import { os } from './base.ts';

export const orderRouter = {
  get: os.order.get.handler(({ input, context }) => orderView(context.host.read, input.id)),
  list: os.order.list.handler(({ input, context }) =>
    orderPage(context.host.read, { ...input, limit: input.limit ?? 100 }).map((row) =>
      orderRow(context.host.read, row),
    ),
  ),
  technicians: os.order.technicians.handler(({ context }) =>
    technicianLoad(context.host.read).map((row) => ({ ...row, groupName: row.groupName ?? '' })),
  ),
  authorise: os.order.authorise.handler(({ input, context }) => authoriseOrder(context.host, context.actor, input)),
  cancel: os.order.cancel.handler(({ input, context }) => cancelOrder(context.host, context.actor, input)),
  takeOver: os.order.takeOver.handler(({ input, context }) => takeOverOrder(context.host, context.actor, input)),
  removeLine: os.order.removeLine.handler(({ input, context }) => removeLine(context.host, context.actor, input)),
  lowerLine: os.order.lowerLine.handler(({ input, context }) => lowerLine(context.host, context.actor, input)),
  cheapenLine: os.order.cheapenLine.handler(({ input, context }) =>
    cheapenLine(context.host, context.actor, context.approver, input),
  ),
  previewCoverage: os.order.previewCoverage.handler(({ input, context }) =>
    previewCoverage(context.host.read, input, context.host.now()),
  ),
  saveClaim: os.order.saveClaim.handler(({ input, context }) => saveClaim(context.host, context.actor, input)),
  saveInsurance: os.order.saveInsurance.handler(({ input, context }) =>
    saveInsurance(context.host, context.actor, input),
  ),
  setCoverage: os.order.setCoverage.handler(({ input, context }) => setCoverage(context.host, context.actor, input)),
  dispatch: os.order.dispatch.handler(({ input, context }) => dispatchOrder(context.host, context.actor, input)),
  startTask: os.order.startTask.handler(({ input, context }) => startTask(context.host, context.actor, input)),
  finishTask: os.order.finishTask.handler(({ input, context }) => finishTask(context.host, context.actor, input)),
  hold: os.order.hold.handler(({ input, context }) => holdOrder(context.host, context.actor, input)),
  resume: os.order.resume.handler(({ input, context }) => resumeOrder(context.host, context.actor, input)),
  check: os.order.check.handler(({ input, context }) => recordCheck(context.host, context.actor, input)),
  finishWork: os.order.finishWork.handler(({ input, context }) => finishWork(context.host, context.actor, input)),
  finalCheck: os.order.finalCheck.handler(({ input, context }) => finalCheck(context.host, context.actor, input)),
  setWash: os.order.setWash.handler(({ input, context }) => setWash(context.host, context.actor, input)),
  handOver: os.order.handOver.handler(({ input, context }) => handOverOrder(context.host, context.actor, input)),
  sendBack: os.order.sendBack.handler(({ input, context }) => sendBackOrder(context.host, context.actor, input)),
  release: os.order.release.handler(({ input, context }) => releaseOrder(context.host, context.actor, input)),
  gatePass: os.order.gatePass.handler(({ input, context }) => printGatePass(context.host, context.actor, input)),
  deliver: os.order.deliver.handler(({ input, context }) => deliverOrder(context.host, context.actor, input)),
  print: os.order.print.handler(({ input, context }) => reprintOrder(context.host, context.actor, input)),
};
