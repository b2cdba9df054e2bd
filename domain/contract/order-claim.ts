/** 索赔单 of an order: what the manufacturer is asked to pay, and what was done for it (domain rules §4.3, §4.5). */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command } from './command.ts';
import { fen, id, orderStatus, textOrEmpty, version } from './shapes.ts';

export const ClaimInput = z.strictObject({
  kind: z.enum(E.CLAIM_KINDS),
  faultCode: textOrEmpty(40),
  causalPart: textOrEmpty(60),
  failureText: textOrEmpty(200),
  oldPartTag: textOrEmpty(40),
  state: z.enum(E.CLAIM_STATES),
});
export type ClaimInput = z.infer<typeof ClaimInput>;

export const ClaimView = z.strictObject({
  ...ClaimInput.shape,
  claimNo: z.string(),
  /** the manufacturer's share of the lines when the claim was last kept or settled */
  amountFen: fen,
});
export type ClaimView = z.infer<typeof ClaimView>;

export const ClaimJobView = z.strictObject({
  lineNo: z.int(),
  name: z.string(),
  cause: z.string(),
  result: z.string(),
});
export type ClaimJobView = z.infer<typeof ClaimJobView>;

export const claimProcedures = {
  /** keeps the claim, and what was found and done on its jobs */
  saveClaim: act('payer.setClaim', 'own')
    .input(
      command({
        id,
        version,
        claim: ClaimInput,
        results: z
          .array(z.strictObject({ lineNo: z.int().min(1).max(500), cause: textOrEmpty(200), result: textOrEmpty(200) }))
          .max(500),
      }),
    )
    .output(z.strictObject({ version, status: orderStatus, claimNo: z.string() })),
};
