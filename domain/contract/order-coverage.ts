/** What the manufacturer bears of a job of an order (domain rules §4.3 `coverage`). */
import { z } from 'zod';
import * as E from '../enums.ts';
import { act, command, query } from './command.ts';
import { at, fen, id, orderStatus, payerType, textOrEmpty, version } from './shapes.ts';

export const coverageProcedures = {
  /** what an answer would cost whom, before it is recorded */
  previewCoverage: query('search', 'any')
    .input(z.strictObject({ id, lineNo: z.int().min(1), answer: z.enum(E.COVERAGE_ANSWERS) }))
    .output(
      z.strictObject({
        lines: z.array(
          z.strictObject({
            lineNo: z.int(),
            name: z.string(),
            payerBefore: payerType,
            payerAfter: payerType,
            netBeforeFen: fen,
            netAfterFen: fen,
          }),
        ),
        selfBeforeFen: fen,
        selfAfterFen: fen,
        /** the customer has to agree first: recording it opens a supplement with these lines */
        isSupplement: z.boolean(),
      }),
    ),
  /** 质保答复: asked, covered or not; the job with its parts */
  setCoverage: act('payer.setClaim', 'own')
    .input(
      command({
        id,
        version,
        lineNo: z.int().min(1),
        answer: z.enum(E.COVERAGE_ANSWERS),
        /** who answered for the manufacturer */
        by: textOrEmpty(60),
        /** when they answered, null for now */
        at: at.nullable(),
        /** the manufacturer's account; COVERED only */
        payerAccountId: id.nullable(),
      }),
    )
    .output(z.strictObject({ version, status: orderStatus, supplementNo: z.string().nullable() })),
};
