/** `npm run doctor -- --data DIR [--json]`: checks a data folder against the invariants. */
import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { asNode, foreground } from './launch.mjs';
import { fail, ROOT, setUp } from './setup.mjs';

try {
  const ready = await setUp();
  await ensureBuilt(ready);
  const args = [join(ROOT, 'out', 'host', 'doctor-cli.js'), ...process.argv.slice(2)];
  process.exitCode = await foreground(ready.electron, args, { env: asNode(ready), cwd: process.env.INIT_CWD ?? ROOT });
} catch (error) {
  fail(error);
}
