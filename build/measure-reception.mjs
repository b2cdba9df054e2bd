/** `npm run measure:reception`: one reception by keys in the real window; the last line is one JSON object. */
import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { environment, foreground } from './launch.mjs';
import { fail, ROOT, setUp } from './setup.mjs';
import { withDisplay } from './virtual-display.mjs';

try {
  const ready = await setUp('tests');
  await ensureBuilt(ready);
  const script = join(ROOT, 'e2e', 'measure-reception.ts');
  process.exitCode = await withDisplay((display) =>
    foreground(ready.node, [script], { env: environment(ready, display) }),
  );
} catch (error) {
  fail(error);
}
