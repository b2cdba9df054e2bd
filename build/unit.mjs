/** `npm run unit -- FILTER`: rule, database and API tests, inside the runtime's own Node. */
import { asNode, foreground, tool } from './launch.mjs';
import { fail, setUp } from './setup.mjs';

try {
  const ready = await setUp();
  const args = ['run', '--config', 'build/config/vitest.config.ts', '--project', 'unit', ...process.argv.slice(2)];
  process.exitCode = await foreground(ready.electron, [tool('vitest/vitest.mjs'), ...args], { env: asNode(ready) });
} catch (error) {
  fail(error);
}
