/** Estimates in versions (估价单). */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import { LineInput, LineView } from './line.ts';
import {
  at,
  fenNotNegative,
  id,
  on,
  PayerSumView,
  PersonRef,
  text,
  textOrEmpty,
  TotalsView,
  version,
} from './shapes.ts';

export const EstimateView = z.strictObject({
  id,
  estimateNo: z.string(),
  versionNo: z.int(),
  status: z.enum(E.ESTIMATE_STATUSES),
  visitId: id,
  orderId: id,
  orderNo: z.string(),
  vehicleId: id,
  customerId: id,
  customerName: z.string(),
  plateNo: z.string().nullable(),
  modelCode: z.string(),
  modelName: z.string(),
  laborCoeffBp: z.int(),
  laborPayRateBp: z.int().nullable(),
  partsPayRateBp: z.int().nullable(),
  advisor: PersonRef,
  promisedAt: at,
  validUntilOn: on,
  orderDiscountFen: fenNotNegative,
  lines: z.array(LineView),
  totals: TotalsView,
  /** empty where one payer has all of it */
  payers: z.array(PayerSumView),
  /** what of insured lines the customer bears, by the order's insurance case */
  insurance: z.strictObject({ deductibleBp: z.int(), isDirectPay: z.boolean() }).nullable(),
  remark: z.string(),
  acceptedBy: z.string().nullable(),
  acceptMode: z.enum(E.ACCEPT_MODES).nullable(),
  versions: z.array(
    z.strictObject({ id, versionNo: z.int(), status: z.enum(E.ESTIMATE_STATUSES), totalFen: z.int(), at }),
  ),
  version,
});
export type EstimateView = z.infer<typeof EstimateView>;

export const estimateContract = {
  /** opens the first estimate of a visit, and with it the order as DRAFT */
  open: act('estimate.write', 'own')
    .input(command({ visitId: id }))
    .output(z.strictObject({ estimateId: id, orderId: id })),
  get: query('search', 'any').input(z.strictObject({ id })).output(EstimateView),
  saveLines: act('estimate.write', 'own')
    .input(
      command({
        id,
        version,
        lines: z.array(LineInput).max(300),
        orderDiscountFen: fenNotNegative,
        validUntilOn: on,
        remark: textOrEmpty(200),
      }),
    )
    .output(z.strictObject({ version, totals: TotalsView })),
  present: act('estimate.write', 'own')
    .input(command({ id, version }))
    .output(z.strictObject({ version, printJobIds: z.array(z.string()) })),
  accept: act('estimate.write', 'own')
    .input(command({ id, version, acceptedBy: text(30), acceptMode: z.enum(E.ACCEPT_MODES), note: textOrEmpty(200) }))
    .output(z.strictObject({ version, orderId: id })),
  reject: act('estimate.write', 'own')
    .input(command({ id, version, reason: text(200) }))
    .output(z.strictObject({ version })),
  /** a new version with the same lines; the old one becomes SUPERSEDED */
  revise: act('estimate.write', 'own')
    .input(command({ id, version }))
    .output(z.strictObject({ estimateId: id })),
};
