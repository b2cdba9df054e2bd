/** `npm run bench [-- PART …]`: times beside their floors, as a table, and as JSON in bench-result.json. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { tableOf } from './bench/table.mjs';
import { ensureBuilt } from './built.mjs';
import { asNode, environment } from './launch.mjs';
import { stoppable } from './setup/ending.mjs';
import { step } from './setup/report.mjs';
import { run } from './setup/run.mjs';
import { fail, ROOT, setUp } from './setup.mjs';
import { withDisplay } from './virtual-display.mjs';

const INSIDE = ['search', 'save', 'pdf', 'receipt'];
const ALL = ['start', ...INSIDE];

/** @param {AbortSignal} signal */
async function startPart(ready, signal) {
  const script = join(ROOT, 'build', 'bench', 'start.ts');
  return withDisplay((display) => run(ready.node, [script], { env: environment(ready, display), cwd: ROOT, signal }));
}

/** @param {AbortSignal} signal */
async function insidePart(ready, names, signal) {
  await run(ready.node, [join(ROOT, 'build', 'build.ts'), 'bench'], { cwd: ROOT, signal });
  const script = join(ROOT, 'out', 'bench', 'inside.js');
  return run(ready.electron, [script, join(ROOT, 'out', 'fonts'), ...names], { env: asNode(ready), cwd: ROOT, signal });
}

async function measureAll(ready, names, signal) {
  const results = [];
  for (const name of names) {
    const printed = await step(`measuring ${name}`, () =>
      name === 'start' ? startPart(ready, signal) : insidePart(ready, [name], signal),
    );
    results.push(...JSON.parse(printed));
  }
  return results;
}

try {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !ALL.includes(name));
  if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}. There are: ${ALL.join(', ')}.`);
  const ready = await setUp('window');
  await ensureBuilt(ready);
  const results = await stoppable(({ signal }) => measureAll(ready, asked.length > 0 ? asked : ALL, signal));
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, electron: ready.version, runtime: ready.kind };
  await writeFile(join(ROOT, 'bench-result.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`);
  process.stdout.write(`\n${tableOf(results)}\n\nAlso in bench-result.json.\n`);
} catch (error) {
  fail(error);
}
