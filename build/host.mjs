/** `npm run host -- --data DIR --port P [--sample]`: the host without a window; standard output is its own. */
import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { asNode, foreground } from './launch.mjs';
import { fail, ROOT, setUp } from './setup.mjs';

try {
  const ready = await setUp();
  await ensureBuilt(ready);
  const args = [join(ROOT, 'out', 'host', 'cli.js'), ...process.argv.slice(2)];
  process.exitCode = await foreground(ready.electron, args, { env: asNode(ready), cwd: process.env.INIT_CWD ?? ROOT });
} catch (error) {
  fail(error);
}
