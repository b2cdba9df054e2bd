import { addLaterTask, moveTask } from '../services/workshop/assign-task.ts';
import { boardRows } from '../services/workshop/board.ts';
import { myTasks } from '../services/workshop/my-tasks.ts';
import { printWorkshopBoard } from '../services/workshop/print-board.ts';
import { changePromise, promiseProposal } from '../services/workshop/promise.ts';
import { finishFast, linkRework, raiseWarranty, reworkCandidates } from '../services/workshop/rework.ts';
import { pauseTask } from '../services/workshop/task-acts.ts';
import { workshopLoad } from '../services/workshop/workshop-load.ts';
import { os } from './base.ts';

export const workshopRouter = {
  board: os.workshop.board.handler(({ context }) => boardRows(context.host.read)),
  printBoard: os.workshop.printBoard.handler(({ input, context }) =>
    printWorkshopBoard(context.host, context.actor, input),
  ),
  load: os.workshop.load.handler(({ context }) => workshopLoad(context.host.read, context.host.now())),
  myTasks: os.workshop.myTasks.handler(({ context }) => myTasks(context.host.read, context.actor, context.host.now())),
  moveTask: os.workshop.moveTask.handler(({ input, context }) => moveTask(context.host, context.actor, input)),
  addTask: os.workshop.addTask.handler(({ input, context }) => addLaterTask(context.host, context.actor, input)),
  pauseTask: os.workshop.pauseTask.handler(({ input, context }) => pauseTask(context.host, context.actor, input)),
  proposePromise: os.workshop.proposePromise.handler(({ input, context }) =>
    promiseProposal(context.host.read, context.host.now(), input),
  ),
  changePromise: os.workshop.changePromise.handler(({ input, context }) =>
    changePromise(context.host, context.actor, input),
  ),
  finishFast: os.workshop.finishFast.handler(({ input, context }) => finishFast(context.host, context.actor, input)),
  reworkCandidates: os.workshop.reworkCandidates.handler(({ input, context }) =>
    reworkCandidates(context.host.read, context.host.now(), input.orderId),
  ),
  linkRework: os.workshop.linkRework.handler(({ input, context }) => linkRework(context.host, context.actor, input)),
  raiseWarranty: os.workshop.raiseWarranty.handler(({ input, context }) =>
    raiseWarranty(context.host, context.actor, input),
  ),
};
