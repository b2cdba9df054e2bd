/** Sentences about parts with a number of their own. */
import type { BatchRefusalData } from '../refusals-batch.ts';

const WHAT = {
  PACK: 'the number of the battery pack',
  DOT: 'the DOT of the tyre',
  KEY: 'the number of the key',
} as const;

export const batchRefusalsEn: { [C in keyof BatchRefusalData]: (data: BatchRefusalData[C]) => string } = {
  BATCH_MISSING: (d) => `“${d.name}” goes out with ${WHAT[d.kind]}. Type it, then issue`,
  BATCH_DOT_ODD: (d) =>
    `The DOT of “${d.name}” holds 4 digits of week and year (2426 is week 24 of 2026). Read it off the tyre, please`,
};
