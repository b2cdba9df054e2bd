/**
 * `npm run package`: an installable build for this platform in dist/. On Debian and its children a .deb beside the folder.
 * `-- dir` makes the folder only; `-- --publish` is for release and refused with a fallback runtime; with `--ask` it only answers.
 */
import { ensureBuilt } from './built.mjs';
import { pack, refusalToPublish } from './packaging/pack.mjs';
import { hasProgram } from './setup/system-packages.mjs';
import { fail, setUp } from './setup.mjs';

/** What can be made without tools from release sites. */
async function usualTargets() {
  if (process.platform === 'win32') return ['nsis', 'portable'];
  return process.platform === 'linux' && (await hasProgram('dpkg-deb')) ? ['dir', 'deb'] : ['dir'];
}

async function make(ready, words) {
  await ensureBuilt(ready);
  const named = words.filter((word) => !word.startsWith('-'));
  return pack(ready, { targets: named.length > 0 ? named : await usualTargets() });
}

try {
  const words = process.argv.slice(2);
  const ready = await setUp();
  const refusal = words.includes('--publish') ? refusalToPublish(ready.kind) : undefined;
  if (refusal !== undefined) throw new Error(refusal);
  if (words.includes('--ask')) process.stdout.write(`runtime: ${ready.kind}\n`);
  else process.exitCode = await make(ready, words);
} catch (error) {
  fail(error);
}
