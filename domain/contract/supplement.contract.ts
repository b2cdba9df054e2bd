/** Supplements to a signed order (增项): proposed, priced, offered, answered. */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import { LineInput, LineView } from './line.ts';
import {
  at,
  fen,
  fenNotNegative,
  id,
  lineKind,
  milliPositive,
  orderStatus,
  payerType,
  PersonRef,
  text,
  textOrEmpty,
  version,
} from './shapes.ts';

const laborLineNo = z.int().min(1).max(100).nullable();

/** What the workshop asks for: things of the lists, never a price. Lines count from 1 in the order given. */
export const ProposedLine = z.discriminatedUnion('kind', [
  /** without an operation of the list the desk has to price it */
  z.strictObject({ kind: z.literal('LABOR'), operationId: id.nullable(), name: text(100) }),
  z.strictObject({ kind: z.literal('PART'), partId: id, qtyMilli: milliPositive, laborLineNo }),
  z.strictObject({ kind: z.literal('OTHER'), otherKind: z.enum(E.OTHER_KINDS), name: text(100) }),
]);
export type ProposedLine = z.infer<typeof ProposedLine>;

const ConsentInput = {
  mode: z.enum(E.ACCEPT_MODES).nullable(),
  by: textOrEmpty(30),
  phone: textOrEmpty(20),
  at: at.nullable(),
  /** PHONE: the words */
  note: textOrEmpty(200),
};

export const SupplementView = z.strictObject({
  id,
  supplementNo: z.string(),
  status: z.enum(E.SUPPLEMENT_STATUSES),
  foundByName: z.string(),
  fault: z.string(),
  reason: z.string(),
  /** `isApproved` is the customer's word, null before there is one */
  lines: z.array(LineView.extend({ isApproved: z.boolean().nullable() })),
  addFen: fen,
  newPromisedAt: at.nullable(),
  createdAt: at,
  presentedAt: at.nullable(),
  answer: z
    .strictObject({
      mode: z.enum(E.ACCEPT_MODES),
      by: z.string(),
      phone: z.string(),
      at,
      note: z.string(),
      declinedNote: z.string(),
      recordedByName: z.string(),
    })
    .nullable(),
  version,
});
export type SupplementView = z.infer<typeof SupplementView>;

/** One sum the customer agreed to. */
export const AuthorisationView = z.strictObject({
  seq: z.int(),
  supplementNo: z.string().nullable(),
  selfFen: fen,
  differenceFen: fen,
  mode: z.enum(E.AGREE_MODES),
  agreedBy: z.string(),
  phone: z.string(),
  agreedAt: at,
  note: z.string(),
  recordedByName: z.string(),
});

export const OrderSupplements = z.strictObject({
  orderId: id,
  orderNo: z.string(),
  orderStatus,
  orderVersion: version,
  plateNo: z.string().nullable(),
  vehicleId: id.nullable(),
  modelCode: z.string(),
  laborCoeffBp: z.int(),
  /** of the customer's plan, null without one */
  laborPayRateBp: z.int().nullable(),
  partsPayRateBp: z.int().nullable(),
  /** who serves the car */
  advisor: PersonRef,
  customerName: z.string(),
  contactName: z.string(),
  signedBy: z.string(),
  phone: z.string(),
  promisedAt: at.nullable(),
  orderDiscountFen: fen,
  /** what is billed now, for the totals of every combination */
  orderLines: z.array(z.strictObject({ kind: lineKind, payerType, grossFen: fen, netFen: fen })),
  /** the insured lines among them before the deductible, and what of them the customer bears; null without a case */
  insured: z.strictObject({ netFen: fen, borneBp: z.int().min(0).max(10_000) }).nullable(),
  authorisedFen: fen.nullable(),
  authorisations: z.array(AuthorisationView),
  supplements: z.array(SupplementView),
  /** what the state of the order allows now */
  mayPropose: z.boolean(),
  mayPresent: z.boolean(),
  mayAgreeSum: z.boolean(),
});
export type OrderSupplements = z.infer<typeof OrderSupplements>;

export const SupplementListRow = z.strictObject({
  id,
  supplementNo: z.string(),
  status: z.enum(E.SUPPLEMENT_STATUSES),
  orderId: id,
  orderNo: z.string(),
  plateNo: z.string().nullable(),
  customerName: z.string(),
  advisorId: id,
  foundByName: z.string(),
  fault: z.string(),
  addFen: fen,
  at,
});
export type SupplementListRow = z.infer<typeof SupplementListRow>;

const made = z.strictObject({ id, supplementNo: z.string(), version });

export const supplementContract = {
  /** all of an order, with the sums agreed to so far */
  ofOrder: query('search', 'any')
    .input(z.strictObject({ orderId: id }))
    .output(OrderSupplements),
  /** those that wait for a price or for the customer */
  listOpen: query('search', 'any')
    .input(z.strictObject({ limit: z.int().min(1).max(200).optional() }))
    .output(z.array(SupplementListRow)),
  /** from the workshop: what was found, and what it takes */
  propose: act('supplement.propose', 'any')
    .input(command({ orderId: id, fault: text(500), reason: text(500), lines: z.array(ProposedLine).max(100) }))
    .output(made),
  /** from the desk */
  open: act('supplement.add', 'own')
    .input(command({ orderId: id, fault: text(500), reason: text(500) }))
    .output(made),
  save: act('supplement.add', 'own')
    .input(
      command({
        id,
        version,
        fault: text(500),
        reason: text(500),
        newPromisedAt: at.nullable(),
        lines: z.array(LineInput).max(100),
      }),
    )
    .output(z.strictObject({ version, addFen: fen })),
  /** offered: its lines are frozen; an order whose work was done is opened again */
  present: act('supplement.add', 'own')
    .input(command({ id, version }))
    .output(z.strictObject({ version, printJobIds: z.array(z.string()) })),
  /** the customer's word on one or several supplements of an order, in one call */
  answer: act('supplement.add', 'own')
    .input(
      command({
        orderId: id,
        answers: z
          .array(z.strictObject({ id, version, approvedLineNos: z.array(z.int().min(1).max(500)).max(100) }))
          .min(1)
          .max(5),
        ...ConsentInput,
        declinedNote: textOrEmpty(200),
        newPromisedAt: at.nullable(),
        /** what the customer was told they pay in all */
        totalFen: fenNotNegative,
      }),
    )
    .output(z.strictObject({ version, printJobIds: z.array(z.string()) })),
  /** a further consent to a higher sum, without new lines */
  agreeSum: act('supplement.add', 'own')
    .input(command({ orderId: id, version, selfFen: fenNotNegative, ...ConsentInput }))
    .output(z.strictObject({ version })),
  print: act('search', 'any')
    .input(command({ id }))
    .output(z.strictObject({ printJobIds: z.array(z.string()) })),
};
