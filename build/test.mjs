/** `npm test`: everything from a fresh clone to one line `N passed, N failed, N skipped` over all kinds of checks. */
import { ensureBuilt } from './built.mjs';
import { fail, setUp } from './setup.mjs';
import { endToEndTests, endWith, packageTests, staticChecks, sum, unitTests } from './tests.mjs';

const counts = [];

/** Runs one kind; a kind that cannot even start is one failure, and the others still run. */
async function kind(name, work) {
  const from = Date.now();
  process.stdout.write(`\n── ${name}\n`);
  try {
    const count = await work();
    if (count !== undefined) counts.push(count);
  } catch (error) {
    fail(error);
    counts.push({ passed: 0, failed: 1, skipped: 0 });
  }
  process.stdout.write(`── ${name}: ${((Date.now() - from) / 1000).toFixed(1)} s\n`);
}

let ready;
await kind('set-up', async () => {
  ready = await setUp('tests');
});
if (ready !== undefined) {
  await kind('types, lint, rooms, format', () => staticChecks(ready));
  await kind('rules, database, API', () => unitTests(ready));
  await kind('the real program', async () => {
    await ensureBuilt(ready);
    return endToEndTests(ready);
  });
  if (process.platform === 'linux') await kind('the packed program', () => packageTests(ready));
}
const total = sum(counts);
endWith(total);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
