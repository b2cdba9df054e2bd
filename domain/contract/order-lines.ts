/** Lines of a signed order that become less or go (domain rules §5.3, Lines). */
import { z } from 'zod';
import { act, command } from './command.ts';
import { fenNotNegative, id, milliPositive, orderStatus, text, version } from './shapes.ts';

const changed = z.strictObject({ version, status: orderStatus });
const seen = { id, version, lineNo: z.int().min(1), reason: text(200) };

export const lineProcedures = {
  /** a line taken off a signed order */
  removeLine: act('estimate.write', 'own').input(command(seen)).output(changed),
  /** fewer hours or pieces at the same price: hundredths of an hour, thousandths of a part */
  lowerLine: act('estimate.write', 'own')
    .input(command({ ...seen, measure: milliPositive }))
    .output(changed),
  /** a deeper discount (payRateBp: 9000 = 9折), or free of charge */
  cheapenLine: act('estimate.write', 'own')
    .input(
      command({
        ...seen,
        to: z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('FREE') }),
          z.strictObject({ kind: z.literal('DISCOUNT'), payRateBp: z.int().min(1).max(10_000) }),
          /** of one unit or hour, of the whole where the line has neither */
          z.strictObject({ kind: z.literal('PRICE'), unitFen: fenNotNegative.min(1) }),
        ]),
      }),
    )
    .output(changed),
};
