/** `npm run test:package`: packs the program for Linux, reads it back and starts it. */
import { ensureBuilt } from './built.mjs';
import { fail, setUp } from './setup.mjs';
import { endWith, packageTests } from './tests.mjs';

try {
  const ready = await setUp('tests');
  await ensureBuilt(ready);
  endWith(await packageTests(ready));
} catch (error) {
  fail(error);
}
