/** Folders outside the project that survive a fresh clone: one per content, complete or absent. */
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

const TEMPORARY = 'temporary-';
const ONE_DAY_MS = 86_400_000;

/** Where downloads and own builds are kept for this user. */
export function cacheFolder() {
  const base =
    process.env.XDG_CACHE_HOME ||
    (process.platform === 'win32' && process.env.LOCALAPPDATA) ||
    (process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache'));
  return join(base, 'qiantai');
}

/** True when the path exists. */
export async function exists(path) {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Gives the cache folder `name`, filling it first when it is not there.
 * It is filled under another name and renamed at the end, so a killed run leaves nothing half done.
 *
 * @param {string} name says version and content, so that it never has to change
 * @param {(folder: string) => Promise<void>} fill
 */
export function cached(name, fill) {
  // Two steps of one set-up may want the same folder at the same time.
  if (!underWay.has(name)) underWay.set(name, fillOnce(name, fill));
  return underWay.get(name);
}

const underWay = new Map();

async function fillOnce(name, fill) {
  const place = join(cacheFolder(), name);
  if (await exists(place)) return place;
  await withTemporary(async (temporary) => {
    const folder = join(temporary, 'content');
    await mkdir(folder);
    await fill(folder);
    // Another set-up may have been quicker; what it made is the same.
    await rename(folder, place).catch((error) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  });
  return place;
}

/** Gives `work` an empty folder beside the cached ones and removes it afterwards, whatever happens. */
export async function withTemporary(work) {
  await mkdir(cacheFolder(), { recursive: true });
  await removeStale();
  const folder = await mkdtemp(join(cacheFolder(), TEMPORARY));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What killed set-ups left behind; a day is longer than any of them takes. */
async function removeStale() {
  for (const name of await readdir(cacheFolder())) {
    if (!name.startsWith(TEMPORARY)) continue;
    const path = join(cacheFolder(), name);
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > ONE_DAY_MS) await rm(path, { recursive: true, force: true });
  }
}
