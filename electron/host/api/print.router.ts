import { deskJob, grantSending, markLost, nextJob, storeOutcome, storeRendered } from '../services/print/desk-spool.ts';
import { paperHistory, printLog, printLogChoices } from '../services/print/print-log.ts';
import {
  askedForms,
  cancelJob,
  confirmJob,
  listJobs,
  releaseJob,
  reprint,
  retryJob,
  setAskedForms,
  takeOverJob,
} from '../services/print/person-spool.ts';
import { os } from './base.ts';

export const printRouter = {
  jobs: os.print.jobs.handler(({ input, context }) => listJobs(context.host, input)),
  log: os.print.log.handler(({ input, context }) => printLog(context.host, input)),
  logChoices: os.print.logChoices.handler(({ context }) => printLogChoices(context.host)),
  history: os.print.history.handler(({ input, context }) => paperHistory(context.host, input.id)),
  reprint: os.print.reprint.handler(({ input, context }) => reprint(context.host, context.actor, input)),
  retry: os.print.retry.handler(({ input, context }) => retryJob(context.host, context.actor, input)),
  cancel: os.print.cancel.handler(({ input, context }) => cancelJob(context.host, context.actor, input)),
  release: os.print.release.handler(({ input, context }) => releaseJob(context.host, context.actor, input)),
  asked: os.print.asked.handler(({ context }) => askedForms(context.host, context.actor)),
  setAsked: os.print.setAsked.handler(({ input, context }) => setAskedForms(context.host, context.actor, input)),
  takeOver: os.print.takeOver.handler(({ input, context }) => takeOverJob(context.host, context.actor, input)),
  confirm: os.print.confirm.handler(({ input, context }) => confirmJob(context.host, context.actor, input)),

  next: os.print.next.handler(({ context }) => nextJob(context.host, context.actor)),
  job: os.print.job.handler(({ input, context }) => deskJob(context.host, input.id)),
  rendered: os.print.rendered.handler(({ input, context }) => {
    storeRendered(context.host, context.actor, input);
    return {};
  }),
  sending: os.print.sending.handler(({ input, context }) => ({
    isGranted: grantSending(context.host, context.actor, input),
  })),
  outcome: os.print.outcome.handler(({ input, context }) => {
    storeOutcome(context.host, context.actor, input);
    return {};
  }),
  lost: os.print.lost.handler(({ context }) => {
    markLost(context.host, context.actor);
    return {};
  }),
};
