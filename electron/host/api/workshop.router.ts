import { addLaterTask, moveTask } from '../services/workshop/assign-task.ts';
import { boardRows } from '../services/workshop/board.ts';
import { myTasks } from '../services/workshop/my-tasks.ts';
import { pauseTask } from '../services/workshop/task-acts.ts';
import { workshopLoad } from '../services/workshop/workshop-load.ts';
import { os } from './base.ts';

export const workshopRouter = {
  board: os.workshop.board.handler(({ context }) => boardRows(context.host.read)),
  load: os.workshop.load.handler(({ context }) => workshopLoad(context.host.read, context.host.now())),
  myTasks: os.workshop.myTasks.handler(({ context }) => myTasks(context.host.read, context.actor, context.host.now())),
  moveTask: os.workshop.moveTask.handler(({ input, context }) => moveTask(context.host, context.actor, input)),
  addTask: os.workshop.addTask.handler(({ input, context }) => addLaterTask(context.host, context.actor, input)),
  pauseTask: os.workshop.pauseTask.handler(({ input, context }) => pauseTask(context.host, context.actor, input)),
};
