/**
 * Drafts of this PC: one file per draft in a folder per person, sealed with AES-256-GCM, written whole or not at all.
 * Plain files and not the shop's database: a host that is down must not stop anybody from typing.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Draft, StoredDraft } from '#domain/contract/desk-draft.contract.ts';

const DAY_MS = 86_400_000;
/** Days a draft is kept after it was last typed in. */
export const KEPT_DAYS = 7;
/** The oldest go when a person has more. */
const MOST = 200;
const ENDING = '.draft';

/** Whose drafts: an employee's, or those of the set-up before there is anybody. */
export type DraftOwner = number | null;

function seal(key: Buffer, text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function unseal(key: Buffer, sealed: Buffer): string {
  const opener = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  opener.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([opener.update(sealed.subarray(28)), opener.final()]).toString('utf8');
}

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}

export class DraftShelf {
  readonly #folder: string;
  readonly #key: Buffer;
  readonly #now: () => number;
  #tail: Promise<unknown> = Promise.resolve();

  /** @param key 32 bytes; a draft sealed with another key is as good as none */
  constructor(folder: string, key: Buffer, now: () => number = Date.now) {
    this.#folder = folder;
    this.#key = key;
    this.#now = now;
  }

  /** All drafts of a person that are not older than 7 days, newest first. What cannot be opened is left out. */
  mine(owner: DraftOwner): Promise<StoredDraft[]> {
    return this.#next(async () => {
      const found = await this.#files(owner);
      const drafts = await Promise.all(found.map(({ file }) => this.#read(file)));
      const oldest = this.#now() - KEPT_DAYS * DAY_MS;
      return drafts
        .filter((it): it is StoredDraft => it !== undefined && it.savedAt >= oldest)
        .sort((a, b) => b.savedAt - a.savedAt);
    });
  }

  /** Keeps a draft in the place of the one before it. @returns when, in UTC milliseconds */
  save(owner: DraftOwner, draft: Draft): Promise<number> {
    return this.#next(async () => {
      const savedAt = this.#now();
      await mkdir(this.#folderOf(owner), { recursive: true, mode: 0o700 });
      await writeWhole(this.#fileOf(owner, draft.key), seal(this.#key, JSON.stringify({ ...draft, savedAt })));
      return savedAt;
    });
  }

  /** The act is done, or the person wants it no longer. */
  drop(owner: DraftOwner, key: string): Promise<void> {
    return this.#next(() => rm(this.#fileOf(owner, key), { force: true }));
  }

  /** Removes what is older than 7 days, and of each person what is beyond the newest 200. */
  tidy(): Promise<void> {
    return this.#next(async () => {
      const oldest = this.#now() - KEPT_DAYS * DAY_MS;
      for (const folder of await namesIn(this.#folder)) {
        const files = await this.#filesIn(join(this.#folder, folder));
        const kept = files.filter((it) => it.changedAt >= oldest).slice(0, MOST);
        const gone = files.filter((it) => !kept.includes(it));
        await Promise.all(gone.map(({ file }) => rm(file, { force: true })));
      }
    });
  }

  /** Resolves when everything asked for so far is on the disk. */
  async close(): Promise<void> {
    await this.#tail;
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#tail.then(work);
    this.#tail = done.catch(() => undefined);
    return done;
  }

  #folderOf(owner: DraftOwner): string {
    return join(this.#folder, owner === null ? 'setup' : `employee-${owner}`);
  }

  #fileOf(owner: DraftOwner, key: string): string {
    return join(this.#folderOf(owner), `${createHash('sha256').update(key).digest('hex').slice(0, 32)}${ENDING}`);
  }

  #files(owner: DraftOwner) {
    return this.#filesIn(this.#folderOf(owner));
  }

  async #filesIn(folder: string): Promise<{ file: string; changedAt: number }[]> {
    const files = (await namesIn(folder)).filter((it) => it.endsWith(ENDING)).map((it) => join(folder, it));
    const dated = await Promise.all(files.map(async (file) => ({ file, changedAt: (await stat(file)).mtimeMs })));
    return dated.sort((a, b) => b.changedAt - a.changedAt);
  }

  async #read(file: string): Promise<StoredDraft | undefined> {
    try {
      return StoredDraft.parse(JSON.parse(unseal(this.#key, await readFile(file))));
    } catch {
      // Another key, another release, half a disk: a draft is a convenience, and none is better than a wrong one.
      return undefined;
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
