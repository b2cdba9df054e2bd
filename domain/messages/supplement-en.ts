/** Sentences about supplements. */
import { formatYuan } from '../money.ts';
import type { SupplementRefusalData } from '../refusals-supplement.ts';

export const supplementRefusalsEn: { [C in keyof SupplementRefusalData]: (data: SupplementRefusalData[C]) => string } =
  {
    SUPPLEMENT_EMPTY: (d) => `Supplement ${d.supplementNo} has no lines: add labor, parts or other charges first`,
    SUPPLEMENT_UNPRICED: (d) => `These lines have no price yet, price them first: ${d.lines.join(', ')}`,
    SUPPLEMENT_TOO_MANY: (d) => `At most ${d.max} supplements may wait for the customer: record an answer first`,
    SUPPLEMENT_LINE_UNKNOWN: (d) =>
      `Supplement ${d.supplementNo} has no line ${d.lineNos.join(', ')}: refresh and choose again`,
    SUPPLEMENT_PART_ALONE: (d) =>
      `The customer wants the part but not its labor: ${d.names.join(', ')}; confirm to issue it without work`,
    SUPPLEMENT_TOTAL_DIFFERS: (d) =>
      `The customer was told ${formatYuan(d.toldFen)}, it is ${formatYuan(d.nowFen)} now: ask again with the new total`,
    SUPPLEMENT_LABOR_OPEN: (d) =>
      `Labor of a supplement has nobody to do it: ${d.names.join(', ')}; dispatch and finish it`,
    CONSENT_AT_ODD: () => 'The consent cannot be earlier than the offer nor later than now',
    CONSENT_NOT_NEEDED: (d) =>
      `The customer agreed to ${formatYuan(d.authorisedFen)} already: the new sum must be higher`,
    LINE_NOT_LOWER: (d) => `“${d.name}” can only become less: above 0 and below what it was; for more use a supplement`,
    LINE_NOT_CHEAPER: (d) =>
      `“${d.name}” cannot become cheaper this way: only what the customer pays, below what it costs now; a line within a package has no price of its own`,
    LINE_SHARED: (d) => `“${d.name}” is shared by several payers: change the shares first`,
    LINES_TO_CHECK: (d) =>
      `These lines still have to be checked, settling must wait: ${d.lines.join(', ')}; make a supplement of what is to be paid; take off what was looked at, with its result`,
  };
