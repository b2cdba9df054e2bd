import { boardRows } from '../services/workshop/board.ts';
import { os } from './base.ts';

export const workshopRouter = {
  board: os.workshop.board.handler(({ context }) => boardRows(context.host.read)),
};
