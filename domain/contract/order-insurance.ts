/** 保险案件 of an order: what the insurer pays, and the assessed price of its lines (domain rules §4.5, §8.6). */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command } from './command.ts';
import { fen, fenNotNegative, id, on, orderStatus, textOrEmpty, version } from './shapes.ts';

export const InsuranceCaseInput = z.strictObject({
  insurerId: id.nullable(),
  reportNo: textOrEmpty(40),
  policyNo: textOrEmpty(40),
  lossOn: on.nullable(),
  driver: textOrEmpty(30),
  surveyor: textOrEmpty(30),
  surveyorPhone: textOrEmpty(20),
  assessNo: textOrEmpty(40),
  /** 定损, before the deductible */
  assessedFen: fenNotNegative.nullable(),
  /** 核损 */
  approvedFen: fenNotNegative.nullable(),
  deductibleBp: z.int().min(0).max(10_000),
  /** 直赔: the insurer pays the shop; otherwise the customer pays all and claims it back */
  isDirectPay: z.boolean(),
  docs: z.array(z.enum(E.INSURANCE_DOCS)).max(E.INSURANCE_DOCS.length),
  state: z.enum(E.INSURANCE_STATES),
});
export type InsuranceCaseInput = z.infer<typeof InsuranceCaseInput>;

export const InsuranceCaseView = z.strictObject({
  ...InsuranceCaseInput.shape,
  insurerId: id,
  reportNo: z.string(),
  insurerName: z.string(),
  /** the insured lines together, before the deductible */
  insuredFen: fen,
  /** insured lines less the assessed sum; null before the assessment */
  differenceFen: fen.nullable(),
  /** what of the insured lines the customer bears */
  borneFen: fen,
});
export type InsuranceCaseView = z.infer<typeof InsuranceCaseView>;

export const insuranceProcedures = {
  /** keeps the case; lines whose assessed price is given are sold at it */
  saveInsurance: act('payer.setClaim', 'own')
    .input(
      command({
        id,
        version,
        insurance: InsuranceCaseInput,
        prices: z.array(z.strictObject({ lineNo: z.int().min(1).max(500), priceFen: fenNotNegative })).max(500),
      }),
    )
    .output(z.strictObject({ version, status: orderStatus })),
};
