/** The parts that run in the runtime's own Node. Arguments: folder of the fonts, names of the parts. */
import { benchPdf, benchReceipt } from './paper.ts';
import { benchSave } from './save.ts';
import { benchSearch } from './search.ts';
import { withHost } from './temporary-host.ts';
import type { Measured } from './measure.ts';

const [fonts = '', ...names] = process.argv.slice(2);

const PARTS: Record<string, () => Promise<Measured[]>> = {
  search: () => withHost(false, benchSearch),
  save: benchSave,
  pdf: () => benchPdf(fonts),
  receipt: benchReceipt,
};

const results: Measured[] = [];
for (const name of names) {
  const part = PARTS[name];
  if (part !== undefined) results.push(...(await part()));
}
process.stdout.write(JSON.stringify(results));
