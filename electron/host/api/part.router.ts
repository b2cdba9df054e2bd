import { issueParts } from '../services/part/issue-part.ts';
import { issueSheet, listRequests, stockCard } from '../services/part/part-lists.ts';
import { printLabels, printReorder, printShortages } from '../services/part/print-lists.ts';
import { returnParts } from '../services/part/return-part.ts';
import { os } from './base.ts';

export const partRouter = {
  requests: os.part.requests.handler(({ input, context }) =>
    listRequests(context.host.read, input.isOpenOnly ?? false),
  ),
  issueSheet: os.part.issueSheet.handler(({ input, context }) => issueSheet(context.host.read, input.orderId)),
  issue: os.part.issue.handler(({ input, context }) => {
    const { issueId, issueNo, version, printJobIds } = issueParts(context.host, context.actor, input);
    return { issueId, issueNo, version, printJobIds };
  }),
  return: os.part.return.handler(({ input, context }) => {
    const { returnId, returnNo, version, printJobIds } = returnParts(context.host, context.actor, input);
    return { returnId, returnNo, version, printJobIds };
  }),
  printShortages: os.part.printShortages.handler(({ input, context }) =>
    printShortages(context.host, context.actor, input),
  ),
  printReorder: os.part.printReorder.handler(({ input, context }) => printReorder(context.host, context.actor, input)),
  printLabels: os.part.printLabels.handler(({ input, context }) => printLabels(context.host, context.actor, input)),
  stockCard: os.part.stockCard.handler(({ input, context }) =>
    stockCard(context.host.read, context.actor, input.partId),
  ),
};
