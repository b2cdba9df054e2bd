/** `npm run render -- FORM --data DIR --no NUMBER [--paper KEY] --out FILE`: a stored document once more, as PDF or receipt bytes. */
import { join, resolve } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { asNode, foreground } from './launch.mjs';
import { fail, ROOT, setUp } from './setup.mjs';

try {
  const ready = await setUp();
  await ensureBuilt(ready);
  const args = [join(ROOT, 'out', 'tools', 'render.js'), join(ROOT, 'out', 'fonts'), ...process.argv.slice(2)];
  const cwd = resolve(process.env.INIT_CWD ?? ROOT);
  process.exitCode = await foreground(ready.electron, args, { env: asNode(ready), cwd });
} catch (error) {
  fail(error);
}
