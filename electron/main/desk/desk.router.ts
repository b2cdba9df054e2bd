/** All procedures of this PC. */
import { appRouter, hostRouter } from './app.router.ts';
import { os } from './desk-base.ts';
import { draftRouter } from './draft.router.ts';
import { printRouter } from './print.router.ts';

export const deskRouter = os.router({ app: appRouter, host: hostRouter, draft: draftRouter, print: printRouter });
