/** `npm run unit -- FILTER`: rule, database and API tests, inside the runtime's own Node. */
import { fail, setUp } from './setup.mjs';
import { endWith, unitTests } from './tests.mjs';

try {
  endWith(await unitTests(await setUp(), process.argv.slice(2)));
} catch (error) {
  fail(error);
}
