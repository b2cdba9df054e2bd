/** The parts counter: what waits, issue (领料), return (退料), stock card. */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import { PartHit } from './catalog.contract.ts';
import { at, id, milliPositive, orderStatus, text, textOrEmpty, version } from './shapes.ts';

export const RequestRow = z.strictObject({
  requestId: id,
  requestNo: z.string(),
  status: z.enum(E.REQUEST_STATUSES),
  orderId: id,
  orderNo: z.string(),
  orderStatus,
  plateNo: z.string().nullable(),
  modelName: z.string(),
  groupName: z.string(),
  requestedByName: z.string(),
  at,
  openLines: z.int(),
  shortLines: z.int(),
});
export type RequestRow = z.infer<typeof RequestRow>;

export const IssueLineView = z.strictObject({
  orderLineId: id,
  lineNo: z.int(),
  partId: id,
  partNo: z.string(),
  name: z.string(),
  spec: z.string(),
  unit: z.string(),
  unitDecimals: z.int(),
  bin: z.string(),
  qtyMilli: z.int(),
  issuedMilli: z.int(),
  returnedMilli: z.int(),
  openMilli: z.int(),
  reservedForLineMilli: z.int(),
  onHandMilli: z.int(),
  availableMilli: z.int(),
  payerType: z.enum(E.PAYER_TYPES),
  status: z.enum(E.LINE_STATUSES),
  /** which number it goes out with; null for none */
  batchKind: z.enum(E.BATCH_KINDS).nullable(),
  /** what went out so far */
  batchOrSerial: z.string(),
});
export type IssueLineView = z.infer<typeof IssueLineView>;

export const IssueSheet = z.strictObject({
  orderId: id,
  orderNo: z.string(),
  orderStatus,
  plateNo: z.string().nullable(),
  modelName: z.string(),
  customerName: z.string(),
  lines: z.array(IssueLineView),
  documents: z.array(
    z.strictObject({
      id,
      no: z.string(),
      kind: z.enum(['ISSUE', 'RETURN']),
      at,
      byName: z.string(),
      receivedBy: z.string(),
    }),
  ),
  version,
});
export type IssueSheet = z.infer<typeof IssueSheet>;

export const StockMoveView = z.strictObject({
  id,
  kind: z.enum(E.MOVE_KINDS),
  qtyMilli: z.int(),
  balanceMilli: z.int(),
  /** null for those who may not see cost */
  costFen: z.int().nullable(),
  refNo: z.string(),
  at,
  byName: z.string(),
});

const QtyLines = z
  .array(z.strictObject({ orderLineId: id, qtyMilli: milliPositive }))
  .min(1)
  .max(200);

const IssueLines = z
  .array(z.strictObject({ orderLineId: id, qtyMilli: milliPositive, batchOrSerial: textOrEmpty(60).optional() }))
  .min(1)
  .max(200);

const printed = z.strictObject({ printJobIds: z.array(z.string()) });

export const partContract = {
  requests: query('part.issue', 'any')
    .input(z.strictObject({ isOpenOnly: z.boolean().optional() }))
    .output(z.array(RequestRow)),
  issueSheet: query('part.lookup', 'any')
    .input(z.strictObject({ orderId: id }))
    .output(IssueSheet),
  issue: act('part.issue', 'any')
    .input(command({ orderId: id, version, /** the technician who signs */ receivedById: id, lines: IssueLines }))
    .output(z.strictObject({ issueId: id, issueNo: z.string(), version, printJobIds: z.array(z.string()) })),
  return: act('part.issue', 'any')
    .input(command({ orderId: id, version, returnedById: id, reason: text(200), lines: QtyLines }))
    .output(z.strictObject({ returnId: id, returnNo: z.string(), version, printJobIds: z.array(z.string()) })),
  /** 缺件单: what open requests want and stock has not */
  printShortages: act('part.issue', 'any').input(command({})).output(printed),
  /** 补货清单: what lies below its lower limit */
  printReorder: act('part.issue', 'any').input(command({})).output(printed),
  printLabels: act('part.issue', 'any')
    .input(command({ partId: id, count: z.int().min(1).max(100) }))
    .output(printed),
  stockCard: query('part.lookup', 'any')
    .input(z.strictObject({ partId: id }))
    .output(z.strictObject({ part: PartHit, moves: z.array(StockMoveView), avgCostFen: z.int().nullable() })),
};
