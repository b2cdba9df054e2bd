/** `npm run check`: types, lint, rooms and format, without running anything. */
import { fail, setUp } from './setup.mjs';
import { endWith, staticChecks } from './tests.mjs';

try {
  endWith(await staticChecks(await setUp()));
} catch (error) {
  fail(error);
}
