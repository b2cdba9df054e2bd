/** `npm run e2e -- FILTER`: drives the real program. */
import { ensureBuilt } from './built.mjs';
import { fail, setUp } from './setup.mjs';
import { endToEndTests, endWith } from './tests.mjs';

try {
  const ready = await setUp('tests');
  await ensureBuilt(ready);
  endWith(await endToEndTests(ready, process.argv.slice(2)));
} catch (error) {
  fail(error);
}
