/** All procedures of this PC. */
import { appRouter, hostRouter } from './app.router.ts';
import { os } from './desk-base.ts';
import { printRouter } from './print.router.ts';

export const deskRouter = os.router({ app: appRouter, host: hostRouter, print: printRouter });
